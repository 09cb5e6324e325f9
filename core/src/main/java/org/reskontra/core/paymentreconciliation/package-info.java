/** The payment reconciliation journal: what its lines post, and whether its statement can be closed. */
@NullMarked
package org.reskontra.core.paymentreconciliation;

import org.jspecify.annotations.NullMarked;
