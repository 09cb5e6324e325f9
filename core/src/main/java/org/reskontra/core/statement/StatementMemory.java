package org.reskontra.core.statement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.money.Money;

/**
 * What was imported in one run, for programs without a database that read several files. Not for use by several
 * threads.
 */
public final class StatementMemory implements KnownStatements {

    private final Map<String, OwnAccount> accounts = new HashMap<>();
    private final Set<String> files = new HashSet<>();
    private final Set<StatementKey> statements = new HashSet<>();
    private final Map<EntryKey, Integer> entries = new HashMap<>();
    private final Set<BankReference> references = new HashSet<>();
    private final Map<BankAccountNo, List<Money>> lastClosings = new HashMap<>();

    /** Makes an account known by its IBAN or national number. */
    public void register(String number, OwnAccount account) {
        accounts.put(OwnAccount.normalised(number), account);
    }

    /** Imports what is new in a file. */
    public void remember(String sha256, FileAssessment assessment) {
        if (assessment.verdict() == Verdict.REJECT) {
            return;
        }
        files.add(sha256);
        for (FileAssessment.StatementAssessment each : assessment.statements()) {
            BankAccountNo account = each.account().no();
            StatementKey.of(account, each.statement()).ifPresent(statements::add);
            for (BankEntry entry : each.fresh()) {
                entries.merge(EntryKey.of(account, entry), 1, Integer::sum);
                references.add(new BankReference(account, entry.bankReference()));
            }
            Money closing = each.statement().closing();
            if (closing != null && (!each.fresh().isEmpty() || each.skipped().isEmpty())) {
                lastClosings.put(account, List.of(closing));
            }
        }
    }

    @Override
    public boolean hasFile(String sha256) {
        return files.contains(sha256);
    }

    @Override
    public Map<String, OwnAccount> accounts(Set<String> numbers) {
        return accounts;
    }

    @Override
    public Set<StatementKey> statements(Set<StatementKey> keys) {
        return among(keys, statements);
    }

    @Override
    public Map<EntryKey, Integer> entries(Set<EntryKey> keys) {
        Map<EntryKey, Integer> counts = new HashMap<>();
        keys.stream().filter(entries::containsKey).forEach(key -> counts.put(key, entries.get(key)));
        return counts;
    }

    @Override
    public Set<BankReference> references(Set<BankReference> asked) {
        return among(asked, references);
    }

    @Override
    public Map<BankAccountNo, List<Money>> lastClosings(Set<BankAccountNo> asked) {
        return lastClosings;
    }

    /** Those of the keys that are known: of a long run, a statement asks for little. */
    private static <K> Set<K> among(Set<K> keys, Set<K> known) {
        return keys.stream().filter(known::contains).collect(Collectors.toSet());
    }
}
