/** The SQL of parties and their ledger entries. */
@NullMarked
package org.reskontra.server.party.store;

import org.jspecify.annotations.NullMarked;
