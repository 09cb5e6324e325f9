/** The demo company's bank statement of one day, made from its books, and its camt.053 file. */
@NullMarked
package org.reskontra.server.demo.statement;

import org.jspecify.annotations.NullMarked;
