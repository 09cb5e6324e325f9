/** Runs the acceptance cases, which are data, through the engine: JSON to commands and back, and a comparison; no rule of its own. */
@NullMarked
package org.reskontra.server.cases;

import org.jspecify.annotations.NullMarked;
