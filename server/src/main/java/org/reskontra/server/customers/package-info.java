/** Customers: their list, cards and ledger entries, as the API and the pages show them. */
@NullMarked
package org.reskontra.server.customers;

import org.jspecify.annotations.NullMarked;
