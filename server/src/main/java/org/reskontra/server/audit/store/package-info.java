/** The SQL of commands and audit rows. */
@NullMarked
package org.reskontra.server.audit.store;

import org.jspecify.annotations.NullMarked;
