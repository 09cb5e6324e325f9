/** The SQL of journals that people fill in. */
@NullMarked
package org.reskontra.server.journal.store;

import org.jspecify.annotations.NullMarked;
