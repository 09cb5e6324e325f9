/** Starting up: a new company from a country pack, and the balances and open entries that it brings along. */
@NullMarked
package org.reskontra.server.startup;

import org.jspecify.annotations.NullMarked;
