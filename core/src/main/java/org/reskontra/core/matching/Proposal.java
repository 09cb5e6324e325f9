package org.reskontra.core.matching;

import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.EntryNo;

/**
 * An open entry as the page for applying by hand shows it beside a line (specification 10.7).
 *
 * @param score of the best rule; 0 where none holds
 * @param within how many open entries of the entry's account have an amount within the tolerance of the line's
 * @param outside how many have not
 */
public record Proposal(
        int line, EntryNo entry, Account account, Criteria criteria, int score, int within, int outside) {}
