/** Amounts in minor units, currencies, exact exchange rates and rounding. */
@NullMarked
package org.reskontra.core.money;

import org.jspecify.annotations.NullMarked;
