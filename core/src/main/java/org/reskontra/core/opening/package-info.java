/** The balances and open entries that a company brings along from the books that it kept elsewhere: proven, then planned. */
@NullMarked
package org.reskontra.core.opening;

import org.jspecify.annotations.NullMarked;
