/** The only way into the ledger: what planning needs is read here, and what it planned is written here. */
@NullMarked
package org.reskontra.server.posting;

import org.jspecify.annotations.NullMarked;
