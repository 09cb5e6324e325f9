/** The commands of {@code ./reskontra}: each parses its arguments, calls what the pages and the API call, and prints. */
@NullMarked
package org.reskontra.server.cli;

import org.jspecify.annotations.NullMarked;
