/** Words and figures for people: message bundles, formats, and what people type. */
@NamedInterface("text")
@NullMarked
package org.reskontra.server.shell.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
