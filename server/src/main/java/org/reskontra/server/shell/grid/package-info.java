/** The worksheet grid: a list that is edited like a spreadsheet, any list that is only read, and the page around such a list. */
@NamedInterface("grid")
@NullMarked
package org.reskontra.server.shell.grid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
