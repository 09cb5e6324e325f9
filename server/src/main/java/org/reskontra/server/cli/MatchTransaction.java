package org.reskontra.server.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.matching.MatchingLine;
import org.reskontra.core.statement.BankEntry;
import org.reskontra.core.statement.BankStatement;
import org.reskontra.core.statement.EntryDetail;
import org.reskontra.core.statement.EntryKey;
import org.reskontra.core.statement.FileAssessment.StatementAssessment;

/**
 * A transaction of a bank statement as the line to be matched.
 *
 * @param id the bank's reference of the transaction; else that of its entry, or the statement's, with its place in it; of a
 *     CSV file without references, what the row says
 */
record MatchTransaction(String id, String account, MatchingLine line) {

    /** The booked transactions that no statement before had, in the order of the statement. */
    static List<MatchTransaction> of(StatementAssessment assessed) {
        List<MatchTransaction> transactions = new ArrayList<>();
        Map<EntryKey, Integer> nameless = new HashMap<>();
        String account = assessed.statement().account();
        for (BankEntry entry : assessed.fresh()) {
            List<EntryDetail> details = entry.transactions();
            String entryId = entryId(assessed.statement(), entry, nameless);
            for (int i = 0; i < details.size(); i++) {
                LocalDate date = Objects.requireNonNull(entry.bookingDate(), "a booked entry has a date");
                MatchingLine line = MatchingLine.of(transactions.size() + 1, date, details.get(i));
                transactions.add(new MatchTransaction(id(entryId, details, i), account, line));
            }
        }
        return transactions;
    }

    private static String id(String entryId, List<EntryDetail> details, int index) {
        String own = details.get(index).bankReference();
        if (!own.isEmpty()) {
            return own;
        }
        return details.size() == 1 ? entryId : entryId + "/" + (index + 1);
    }

    private static String entryId(BankStatement statement, BankEntry entry, Map<EntryKey, Integer> nameless) {
        if (!entry.bankReference().isEmpty()) {
            return entry.bankReference();
        }
        if (!statement.id().isEmpty()) {
            return statement.account() + "/" + statement.id() + "/" + entry.no();
        }
        // Exports of a bank overlap: the place in one of them would not be the same in another.
        EntryKey key = EntryKey.of(new BankAccountNo(statement.account()), entry);
        int same = nameless.merge(key, 1, Integer::sum);
        String row = String.join(
                "/",
                statement.account(),
                String.valueOf(entry.bookingDate()),
                entry.signedAmount().toDecimal().toPlainString(),
                key.textHash().substring(0, 12));
        return same == 1 ? row : row + "/" + same;
    }
}
