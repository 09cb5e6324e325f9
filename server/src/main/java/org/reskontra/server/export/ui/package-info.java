/** The pages of exports. */
@NullMarked
package org.reskontra.server.export.ui;

import org.jspecify.annotations.NullMarked;
