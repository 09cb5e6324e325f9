/** The dialogs that apply, unapply and reverse posted entries, for every page that lists entries. */
@NamedInterface("ui")
@NullMarked
package org.reskontra.server.settlement.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
