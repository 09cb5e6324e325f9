/** The demo company: a Swedish wholesaler with open invoices and one day's bank statement, the same each time. */
@NullMarked
package org.reskontra.server.demo;

import org.jspecify.annotations.NullMarked;
