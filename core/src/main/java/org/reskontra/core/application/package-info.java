/** Applying entries to each other: which is settled by how much, with payment discount and exchange differences. */
@NullMarked
package org.reskontra.core.application;

import org.jspecify.annotations.NullMarked;
