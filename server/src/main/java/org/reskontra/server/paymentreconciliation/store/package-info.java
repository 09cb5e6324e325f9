/** The SQL of the payment reconciliation journal. */
@NullMarked
package org.reskontra.server.paymentreconciliation.store;

import org.jspecify.annotations.NullMarked;
