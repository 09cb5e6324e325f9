/** What a posting is: identifiers, the rows of all ledgers, and transactions that cannot exist unless they balance. */
@NullMarked
package org.reskontra.core.ledger;

import org.jspecify.annotations.NullMarked;
