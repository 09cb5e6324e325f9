/** How fast the program is, on its own schema and database; no part of what is released. */
@NullMarked
package org.reskontra.bench;

import org.jspecify.annotations.NullMarked;
