/** The company's own bank accounts and what is on them. */
@NullMarked
package org.reskontra.server.bank;

import org.jspecify.annotations.NullMarked;
