/** Set-up over HTTP. */
@NullMarked
package org.reskontra.server.setup.rest;

import org.jspecify.annotations.NullMarked;
