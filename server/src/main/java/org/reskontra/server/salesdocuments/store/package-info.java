/** The SQL of sales documents. */
@NullMarked
package org.reskontra.server.salesdocuments.store;

import org.jspecify.annotations.NullMarked;
