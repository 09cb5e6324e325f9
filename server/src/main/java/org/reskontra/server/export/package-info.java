/** Hands the postings of a company to other programs. */
@NullMarked
package org.reskontra.server.export;

import org.jspecify.annotations.NullMarked;
