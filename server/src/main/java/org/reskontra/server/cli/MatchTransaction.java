package org.reskontra.server.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.reskontra.core.matching.MatchingLine;
import org.reskontra.core.statement.BankEntry;
import org.reskontra.core.statement.BankStatement;
import org.reskontra.core.statement.EntryDetail;

/**
 * A transaction of a bank statement as the line to be matched.
 *
 * @param id the bank's reference of the transaction; else that of its entry, or the statement's, with its place in it
 */
record MatchTransaction(String id, String account, MatchingLine line) {

    /** The booked transactions, in the order of the statement. */
    static List<MatchTransaction> of(BankStatement statement) {
        List<MatchTransaction> transactions = new ArrayList<>();
        for (BankEntry entry : statement.entries()) {
            if (entry.isBooked()) {
                List<EntryDetail> details = entry.transactions();
                for (int i = 0; i < details.size(); i++) {
                    String id = id(statement, entry, details, i);
                    LocalDate date = Objects.requireNonNull(entry.bookingDate(), "a booked entry has a date");
                    MatchingLine line = MatchingLine.of(transactions.size() + 1, date, details.get(i));
                    transactions.add(new MatchTransaction(id, statement.account(), line));
                }
            }
        }
        return transactions;
    }

    private static String id(BankStatement statement, BankEntry entry, List<EntryDetail> details, int index) {
        String own = details.get(index).bankReference();
        if (!own.isEmpty()) {
            return own;
        }
        String ofEntry = entry.bankReference().isEmpty()
                ? statement.account() + "/" + statement.id() + "/" + entry.no()
                : entry.bankReference();
        return details.size() == 1 ? ofEntry : ofEntry + "/" + (index + 1);
    }
}
