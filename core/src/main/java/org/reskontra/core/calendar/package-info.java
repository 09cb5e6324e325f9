/** Date formulas and posting windows. */
@NullMarked
package org.reskontra.core.calendar;

import org.jspecify.annotations.NullMarked;
