/** The frame of all pages and what they share: layout, menu, worksheet grid, formats, messages; it knows no module. */
@NullMarked
package org.reskontra.server.shell;

import org.jspecify.annotations.NullMarked;
