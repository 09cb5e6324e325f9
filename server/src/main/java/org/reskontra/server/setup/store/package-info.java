/** The SQL of set-up tables. */
@NullMarked
package org.reskontra.server.setup.store;

import org.jspecify.annotations.NullMarked;
