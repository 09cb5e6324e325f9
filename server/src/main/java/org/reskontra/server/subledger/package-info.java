/** Customers and vendors: their lists, cards and ledger entries, as the API and the pages show and change them. */
@NullMarked
package org.reskontra.server.subledger;

import org.jspecify.annotations.NullMarked;
