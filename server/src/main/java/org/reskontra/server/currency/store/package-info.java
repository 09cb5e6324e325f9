/** The SQL of exchange-rate adjustments. */
@NullMarked
package org.reskontra.server.currency.store;

import org.jspecify.annotations.NullMarked;
