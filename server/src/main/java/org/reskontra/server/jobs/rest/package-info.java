/** Jobs over HTTP. */
@NullMarked
package org.reskontra.server.jobs.rest;

import org.jspecify.annotations.NullMarked;
