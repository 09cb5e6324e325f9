package org.reskontra.core.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.reskontra.core.application.Application;
import org.reskontra.core.application.ApplyRequest;
import org.reskontra.core.ledger.DetailedRow;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.OpenEntry;

/** Posts applications: their detailed entries, what those do to the general ledger, and the new states. */
final class ApplicationPosting {

    private ApplicationPosting() {}

    /** What applying across currencies needs: a rate on its date, and accounts for exchange differences. */
    static List<Problem> checkCurrencies(
            OpenEntry applying, List<ApplyRequest> requests, LocalDate date, PostingSetup setup) {
        Set<CurrencyCode> others = new TreeSet<>();
        for (ApplyRequest request : requests) {
            if (!request.entry().currency().equals(applying.currency())) {
                others.add(request.entry().currency());
            }
        }
        List<Problem> problems = new ArrayList<>();
        others.forEach(currency -> problems.addAll(LineChecks.checkCurrency(currency, date, setup)));
        return problems;
    }

    static void post(Application.Result result, PostingSetup setup, TransactionBuilder transaction) {
        Map<EntryNo, OpenEntry> entries = HashMap.newHashMap(result.entries().size());
        for (OpenEntry entry : result.entries()) {
            entries.put(entry.no(), entry);
        }
        for (DetailedRow row : result.rows()) {
            OpenEntry entry = PostingSetup.known(entries, row.entry());
            OpenEntry document = row.appliedEntry() == null ? null : entries.get(row.appliedEntry());
            DeductionVat split = document == null
                    ? null
                    : DeductionVat.of(row, document, setup).orElse(null);
            if (split == null) {
                transaction.detailed(
                        row, setup.group(entry), setup.currencyAccounts().get(entry.currency()));
            } else {
                split.post(setup.group(entry), transaction);
            }
        }
        result.states().forEach(transaction::state);
    }
}
