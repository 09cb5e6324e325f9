/** Reads CSV exports of banks by an explicit mapping profile (formats 5). */
@NullMarked
package org.reskontra.formats.csv;

import org.jspecify.annotations.NullMarked;
