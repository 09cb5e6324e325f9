/** The SQL of what people change about posted entries. */
@NullMarked
package org.reskontra.server.subledger.store;

import org.jspecify.annotations.NullMarked;
