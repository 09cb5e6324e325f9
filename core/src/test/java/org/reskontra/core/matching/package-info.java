/** Tests of matching. */
@NullMarked
package org.reskontra.core.matching;

import org.jspecify.annotations.NullMarked;
