package org.reskontra.core.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reskontra.core.application.Application;
import org.reskontra.core.application.ApplyRequest;
import org.reskontra.core.ledger.DetailedRow;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.OpenEntry;

/** Posts applications: their detailed entries, what those do to the general ledger, and the new states. */
final class ApplicationPosting {

    private ApplicationPosting() {}

    /** What applying across currencies needs: a rate on its date, and accounts for exchange differences. */
    static List<Problem> checkCurrencies(
            OpenEntry applying, List<ApplyRequest> requests, LocalDate date, PostingSetup setup) {
        List<Problem> problems = new ArrayList<>();
        requests.stream()
                .map(request -> request.entry().currency())
                .filter(currency -> !currency.equals(applying.currency()))
                .distinct()
                .forEach(currency -> problems.addAll(LineChecks.checkCurrency(currency, date, setup)));
        return problems;
    }

    static void post(Application.Result result, PostingSetup setup, TransactionBuilder transaction) {
        Map<EntryNo, OpenEntry> entries = new HashMap<>();
        result.entries().forEach(entry -> entries.put(entry.no(), entry));
        for (DetailedRow row : result.rows()) {
            OpenEntry entry = PostingSetup.known(entries, row.entry());
            transaction.detailed(
                    row, setup.group(entry), setup.currencyAccounts().get(entry.currency()));
        }
        result.states().forEach(transaction::state);
    }
}
