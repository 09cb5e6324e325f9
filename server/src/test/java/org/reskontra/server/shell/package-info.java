/** Tests of the frame of the pages. */
@NullMarked
package org.reskontra.server.shell;

import org.jspecify.annotations.NullMarked;
