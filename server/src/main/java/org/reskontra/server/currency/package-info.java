/** Currencies at work: open entries valued at the rates of a date. */
@NullMarked
package org.reskontra.server.currency;

import org.jspecify.annotations.NullMarked;
