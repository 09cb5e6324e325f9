/**
 * Reads bank files into the neutral bank statement: finds the format by the bytes, and reads all of a file or nothing.
 */
@NullMarked
package org.reskontra.formats;

import org.jspecify.annotations.NullMarked;
