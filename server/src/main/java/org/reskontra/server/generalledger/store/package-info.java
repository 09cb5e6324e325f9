/** The SQL of registers and of what was posted with them. */
@NullMarked
package org.reskontra.server.generalledger.store;

import org.jspecify.annotations.NullMarked;
