/** A company starts: from a country pack, with the balances and entries that it brings along. */
@NullMarked
package org.reskontra.server.startup;

import org.jspecify.annotations.NullMarked;
