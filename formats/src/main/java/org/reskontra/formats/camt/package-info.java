/** Reads ISO 20022 camt.053 statements of every version and shape (formats 1), streaming and hardened. */
@NullMarked
package org.reskontra.formats.camt;

import org.jspecify.annotations.NullMarked;
