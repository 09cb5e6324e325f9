/** The page of exchange-rate adjustments. */
@NullMarked
package org.reskontra.server.currency.ui;

import org.jspecify.annotations.NullMarked;
