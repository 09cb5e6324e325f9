/** The SQL of the change feed. */
@NullMarked
package org.reskontra.server.changes.store;

import org.jspecify.annotations.NullMarked;
