/** Bank files as they come in: read, judged, kept with their original bytes; what is known is skipped, what is rejected leaves a log row. */
@NullMarked
package org.reskontra.server.statementimport;

import org.jspecify.annotations.NullMarked;
