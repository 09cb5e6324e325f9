/** Exports over HTTP. */
@NullMarked
package org.reskontra.server.export.rest;

import org.jspecify.annotations.NullMarked;
