/** The SQL of starting up. */
@NullMarked
package org.reskontra.server.startup.store;

import org.jspecify.annotations.NullMarked;
