/** The page of the company's own bank accounts. */
@NullMarked
package org.reskontra.server.bank.ui;

import org.jspecify.annotations.NullMarked;
