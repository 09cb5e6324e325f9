/** The pages of starting up. */
@NullMarked
package org.reskontra.server.startup.ui;

import org.jspecify.annotations.NullMarked;
