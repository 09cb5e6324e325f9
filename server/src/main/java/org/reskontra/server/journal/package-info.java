/** Journals that people fill in themselves: the cash receipt journal and the general journal. */
@NullMarked
package org.reskontra.server.journal;

import org.jspecify.annotations.NullMarked;
