/** The SQL of bank accounts. */
@NullMarked
package org.reskontra.server.bank.store;

import org.jspecify.annotations.NullMarked;
