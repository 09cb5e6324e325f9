/** Writes SIE files, in which Swedish accounting programs hand over postings. */
@NullMarked
package org.reskontra.formats.sie;

import org.jspecify.annotations.NullMarked;
