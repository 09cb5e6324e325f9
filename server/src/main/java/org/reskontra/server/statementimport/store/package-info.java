/** The SQL of statement import. */
@NullMarked
package org.reskontra.server.statementimport.store;

import org.jspecify.annotations.NullMarked;
