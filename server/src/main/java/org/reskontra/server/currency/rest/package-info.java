/** Exchange-rate adjustments over HTTP. */
@NullMarked
package org.reskontra.server.currency.rest;

import org.jspecify.annotations.NullMarked;
