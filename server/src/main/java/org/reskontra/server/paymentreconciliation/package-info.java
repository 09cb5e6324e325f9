/** The payment reconciliation journal: statement lines applied to open entries, reviewed, posted, and the bank account reconciled. */
@NullMarked
package org.reskontra.server.paymentreconciliation;

import org.jspecify.annotations.NullMarked;
