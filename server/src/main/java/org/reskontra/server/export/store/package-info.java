/** The SQL of exports. */
@NullMarked
package org.reskontra.server.export.store;

import org.jspecify.annotations.NullMarked;
