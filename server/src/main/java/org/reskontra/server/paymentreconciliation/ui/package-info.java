/** The pages of payment reconciliation journals: the list, where bank files come in, and the journal, where they are worked through. */
@NullMarked
package org.reskontra.server.paymentreconciliation.ui;

import org.jspecify.annotations.NullMarked;
