/** The worksheet grid: a list that is edited like a spreadsheet, and any list that is only read. */
@NamedInterface("grid")
@NullMarked
package org.reskontra.server.shell.grid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
