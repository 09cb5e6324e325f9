/** The pages of the set-up: all tables, the rows of one, and the card of a row. */
@NullMarked
package org.reskontra.server.setup.ui;

import org.jspecify.annotations.NullMarked;
