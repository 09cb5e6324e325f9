/** The SQL of companies. */
@NullMarked
package org.reskontra.server.company.store;

import org.jspecify.annotations.NullMarked;
