/** The pages of journals that people fill in: a worksheet a batch. */
@NullMarked
@NamedInterface("ui")
package org.reskontra.server.journal.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
