/** Customers, vendors and employees with their ledger entries, read alike: what differs is the ledger they are asked of. */
@NullMarked
package org.reskontra.server.party;

import org.jspecify.annotations.NullMarked;
