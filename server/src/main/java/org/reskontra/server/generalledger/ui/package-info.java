/** The pages of the general ledger; and the way to <em>Find Entries</em>, for every page that lists entries. */
@NamedInterface("ui")
@NullMarked
package org.reskontra.server.generalledger.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
