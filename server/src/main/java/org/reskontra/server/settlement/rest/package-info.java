/** Applying, unapplying and reversing over HTTP. */
@NullMarked
package org.reskontra.server.settlement.rest;

import org.jspecify.annotations.NullMarked;
