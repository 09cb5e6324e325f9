/** What is done with posted entries: applied to each other, unapplied, and their transactions reversed. */
@NullMarked
package org.reskontra.server.settlement;

import org.jspecify.annotations.NullMarked;
