/** Bank files and payment reconciliation journals over HTTP. */
@NullMarked
package org.reskontra.server.paymentreconciliation.rest;

import org.jspecify.annotations.NullMarked;
