/** Tries the benchmarks. */
@NullMarked
package org.reskontra.bench;

import org.jspecify.annotations.NullMarked;
