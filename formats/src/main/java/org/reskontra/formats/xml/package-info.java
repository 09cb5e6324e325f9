/** Hardened reading of XML files of any size: strict characters, no document types, bounded depth and texts. */
@NullMarked
package org.reskontra.formats.xml;

import org.jspecify.annotations.NullMarked;
