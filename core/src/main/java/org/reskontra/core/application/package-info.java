/** Applying entries to each other: which is settled by how much, with discounts, tolerances and exchange differences. */
@NullMarked
package org.reskontra.core.application;

import org.jspecify.annotations.NullMarked;
