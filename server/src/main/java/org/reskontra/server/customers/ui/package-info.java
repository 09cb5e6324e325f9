/** The pages of customers: the list, and the ledger entries of one. */
@NullMarked
package org.reskontra.server.customers.ui;

import org.jspecify.annotations.NullMarked;
