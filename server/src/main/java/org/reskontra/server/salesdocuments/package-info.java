/** Sales invoices and credit memos: where receivables come from. */
@NullMarked
package org.reskontra.server.salesdocuments;

import org.jspecify.annotations.NullMarked;
