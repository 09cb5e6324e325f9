/** Sales documents over HTTP. */
@NullMarked
package org.reskontra.server.salesdocuments.rest;

import org.jspecify.annotations.NullMarked;
