@NullMarked
package org.reskontra.server.paymentreconciliation;

import org.jspecify.annotations.NullMarked;
