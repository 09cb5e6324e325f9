/** Registers and found entries over HTTP. */
@NullMarked
package org.reskontra.server.generalledger.rest;

import org.jspecify.annotations.NullMarked;
