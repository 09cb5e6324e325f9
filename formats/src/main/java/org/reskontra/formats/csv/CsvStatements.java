package org.reskontra.formats.csv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.statement.BankEntry;
import org.reskontra.core.statement.BankStatement;

/**
 * Gathers rows into a statement for each account. A CSV file has no name and no period; its balances are those of its
 * rows.
 */
final class CsvStatements {

    private final CsvProfile profile;
    private final Map<String, List<BankEntry>> entries = new LinkedHashMap<>();

    CsvStatements(CsvProfile profile) {
        this.profile = profile;
    }

    void add(String account, BankEntry entry) {
        String number = account.isEmpty() ? profile.account() : account;
        entries.computeIfAbsent(number.replaceAll("\\s", ""), key -> new ArrayList<>())
                .add(entry);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    List<BankStatement> statements() {
        List<BankStatement> statements = new ArrayList<>();
        entries.forEach((account, rows) -> statements.add(statement(account, rows)));
        return statements;
    }

    private BankStatement statement(String account, List<BankEntry> rows) {
        // A statement goes from the opening to the closing balance, whatever the order of the file.
        List<BankEntry> ordered = profile.newestFirst() ? rows.reversed() : rows;
        List<BankEntry> booked = ordered.stream().filter(BankEntry::isBooked).toList();
        List<LocalDate> dates = booked.stream()
                .map(BankEntry::bookingDate)
                .filter(Objects::nonNull)
                .sorted(Comparator.naturalOrder())
                .toList();
        return new BankStatement(
                account,
                currency(rows),
                "",
                null,
                true,
                dates.isEmpty() ? null : dates.getFirst(),
                dates.isEmpty() ? null : dates.getLast(),
                booked.isEmpty() ? null : opening(booked.getFirst()),
                booked.isEmpty() ? null : booked.getLast().runningBalance(),
                ordered);
    }

    private CurrencyCode currency(List<BankEntry> rows) {
        return profile.currency() == null ? rows.getFirst().amount().currency() : profile.currency();
    }

    private static @Nullable Money opening(BankEntry first) {
        Money balance = first.runningBalance();
        return balance == null ? null : balance.minus(first.signedAmount());
    }
}
