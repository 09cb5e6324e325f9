/** Documents and journal lines: their checks, and the plan of what they post. */
@NullMarked
package org.reskontra.core.journal;

import org.jspecify.annotations.NullMarked;
