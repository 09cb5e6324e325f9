/** Journals that people fill in, over HTTP. */
@NullMarked
package org.reskontra.server.journal.rest;

import org.jspecify.annotations.NullMarked;
