package org.reskontra.server.journal.ui;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.Account.PartyAccount;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.journal.JournalBatch;
import org.reskontra.server.party.EntryFilter;
import org.reskontra.server.party.EntryRow;
import org.reskontra.server.party.Order;
import org.reskontra.server.paymentreconciliation.AccountType;
import org.reskontra.server.shell.grid.Suggestion;
import org.reskontra.server.shell.text.Formats;

/** What fits into the cells of a line while somebody types (specification 23.4). */
final class CellLookups {

    private static final int MOST = 20;

    private final BatchQueries queries;
    private final Supplier<CompanyId> company;
    private final Supplier<JournalBatch> batch;
    private final Formats formats;

    CellLookups(BatchQueries queries, Supplier<CompanyId> company, Supplier<JournalBatch> batch, Formats formats) {
        this.queries = queries;
        this.company = company;
        this.batch = batch;
        this.formats = formats;
    }

    List<Suggestion> accounts(LineRow row, String typed) {
        return find(Objects.requireNonNullElseGet(row.accountType, this::usualType), typed);
    }

    List<Suggestion> balancingAccounts(LineRow row, String typed) {
        AccountType type =
                row.balancingAccountType == null ? batch.get().balancingAccountType() : row.balancingAccountType;
        return find(type == null ? AccountType.GL_ACCOUNT : type, typed);
    }

    private AccountType usualType() {
        return switch (batch.get().type()) {
            case CASH_RECEIPT -> AccountType.CUSTOMER;
            case GENERAL -> AccountType.GL_ACCOUNT;
        };
    }

    private List<Suggestion> find(AccountType type, String typed) {
        return queries.accounts().find(company.get(), type, typed).stream()
                .limit(MOST)
                .map(account -> new Suggestion(account.no(), account.name()))
                .toList();
    }

    /** The open documents of the line's customer or vendor, those due first. */
    List<Suggestion> documents(LineRow row, String typed) {
        return party(row).stream()
                .flatMap(party -> queries
                        .entries()
                        .list(
                                company.get(),
                                party.ledger(),
                                party.no(),
                                new EntryFilter(EntryFilter.State.OPEN, typed),
                                new Order<>(Order.OfEntries.DUE_DATE, false),
                                0,
                                MOST)
                        .stream())
                .map(this::suggestion)
                .toList();
    }

    private Suggestion suggestion(EntryRow entry) {
        return new Suggestion(
                entry.documentNo().value(), formats.date(entry.dueDate()) + " · " + formats.money(entry.remaining()));
    }

    private Stream<PartyAccount> partyOf(@Nullable AccountType type, @Nullable String number) {
        return type != null && number != null && !number.isBlank() && type.account(number) instanceof PartyAccount party
                ? Stream.of(party)
                : Stream.empty();
    }

    private List<PartyAccount> party(LineRow row) {
        return Stream.concat(
                        partyOf(row.accountType, row.accountNo),
                        partyOf(row.balancingAccountType, row.balancingAccountNo))
                .limit(1)
                .toList();
    }
}
