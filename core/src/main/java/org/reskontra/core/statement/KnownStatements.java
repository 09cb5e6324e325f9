package org.reskontra.core.statement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.money.Money;

/**
 * What the company has registered and imported. Each method is asked at most once a file, for all it needs; an answer
 * may hold more than was asked for.
 */
public interface KnownStatements {

    /** Whether a file with this SHA-256, in hexadecimal, was imported. */
    boolean hasFile(String sha256);

    /**
     * The registered accounts among these {@linkplain OwnAccount#normalised normalised} IBANs and national numbers, by
     * number.
     */
    Map<String, OwnAccount> accounts(Set<String> numbers);

    /** Those of the statements that were imported. */
    Set<StatementKey> statements(Set<StatementKey> keys);

    /** How many entries were imported with each of these keys; keys never seen may be absent. */
    Map<EntryKey, Integer> entries(Set<EntryKey> keys);

    /** Those of the bank's references of an account that were imported with any amount and date. */
    Set<BankReference> references(Set<BankReference> references);

    /**
     * The closing balances that the next statement of each of these accounts may open with: that of the latest statement that
     * is trusted, and that of the latest imported one where that is held.
     */
    Map<BankAccountNo, List<Money>> lastClosings(Set<BankAccountNo> accounts);

    record BankReference(BankAccountNo account, String reference) {}
}
