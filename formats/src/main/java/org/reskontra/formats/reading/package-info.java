/**
 * What the readers of all bank formats share: limits, the collected problems, amounts and dates as files spell them.
 */
@NullMarked
package org.reskontra.formats.reading;

import org.jspecify.annotations.NullMarked;
