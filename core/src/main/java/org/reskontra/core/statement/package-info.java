/** The neutral bank statement that every reader of a bank format produces, and what makes one trustworthy. */
@NullMarked
package org.reskontra.core.statement;

import org.jspecify.annotations.NullMarked;
