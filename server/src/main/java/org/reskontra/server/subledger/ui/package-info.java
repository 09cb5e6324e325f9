/** The pages of customers and vendors; one class for both, told by the ledger what it shows. */
@NullMarked
package org.reskontra.server.subledger.ui;

import org.jspecify.annotations.NullMarked;
