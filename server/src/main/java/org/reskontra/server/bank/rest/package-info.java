/** Bank accounts over HTTP. */
@NullMarked
package org.reskontra.server.bank.rest;

import org.jspecify.annotations.NullMarked;
