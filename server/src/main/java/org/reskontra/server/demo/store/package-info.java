/** Writes the demo company's set-up into the tables. */
@NullMarked
package org.reskontra.server.demo.store;

import org.jspecify.annotations.NullMarked;
