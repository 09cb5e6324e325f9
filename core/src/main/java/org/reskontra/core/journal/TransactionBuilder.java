package org.reskontra.core.journal;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.PostingSetup.CurrencyAccounts;
import org.reskontra.core.journal.PostingSetup.PartyPostingGroup;
import org.reskontra.core.ledger.BankRow;
import org.reskontra.core.ledger.DetailedEntryType;
import org.reskontra.core.ledger.DetailedRow;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.EntryState;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.ledger.GlRow;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.SubledgerRow;
import org.reskontra.core.ledger.TransactionNo;
import org.reskontra.core.ledger.VatRow;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;

/**
 * Collects the rows of one transaction. General ledger rows of one account and currency become one; those of bank entries stay
 * apart, or a transfer between two banks on one account would leave no trace there.
 */
final class TransactionBuilder {

    private final TransactionNo no;
    private final int source;
    private final LocalDate postingDate;
    private final DocumentNo documentNo;
    private final String description;
    private final Map<GlKey, GlRow> gl = new LinkedHashMap<>();
    private final List<SubledgerRow> subledger = new ArrayList<>();
    private final List<DetailedRow> detailed = new ArrayList<>();
    private final List<BankRow> bank = new ArrayList<>();
    private final List<VatRow> vat = new ArrayList<>();
    private final List<EntryState> states = new ArrayList<>();

    /** @param bankEntry of a row that belongs to one */
    private record GlKey(GlAccountNo account, CurrencyCode currency, @Nullable EntryNo bankEntry) {}

    TransactionBuilder(TransactionNo no, int source, LocalDate postingDate, DocumentNo documentNo, String description) {
        this.no = no;
        this.source = source;
        this.postingDate = postingDate;
        this.documentNo = documentNo;
        this.description = description;
    }

    void gl(GlAccountNo account, Money amountLocal, Money amount) {
        gl(new GlKey(account, amount.currency(), null), amountLocal, amount);
    }

    private void gl(GlKey key, Money amountLocal, Money amount) {
        GlAccountNo account = key.account();
        gl.merge(
                key,
                new GlRow(account, amountLocal, amount, description),
                (a, b) -> new GlRow(
                        account,
                        a.amountLocal().plus(b.amountLocal()),
                        a.amount().plus(b.amount()),
                        description));
    }

    /** A new entry with its initial detailed entry; its amount goes to the control account. */
    void entry(SubledgerRow row, PartyPostingGroup group) {
        subledger.add(row);
        detailed.add(new DetailedRow(
                row.no(), DetailedEntryType.INITIAL_ENTRY, row.postingDate(), row.amount(), row.amountLocal(), null));
        gl(group.control(), row.amountLocal(), row.amount());
    }

    /**
     * A further detailed entry, with what it does to the general ledger (specification 4.8).
     *
     * @param currency where exchange differences go; null in local currency, which has none
     */
    void detailed(DetailedRow row, PartyPostingGroup group, @Nullable CurrencyAccounts currency) {
        detailed.add(row);
        gl(group.control(), row.amountLocal(), row.amount());
        Money counterLocal = row.amountLocal().negate();
        boolean debit = counterLocal.isPositive();
        @Nullable
        GlAccountNo counter =
                switch (row.type()) {
                    case INITIAL_ENTRY -> throw new IllegalArgumentException("initial entries come with their entry");
                    // Both ends of an application meet on the control accounts.
                    case APPLICATION -> null;
                    case PAYMENT_DISCOUNT -> debit ? group.paymentDiscountDebit() : group.paymentDiscountCredit();
                    case REALIZED_GAIN -> requireNonNull(currency).realizedGains();
                    case REALIZED_LOSS -> requireNonNull(currency).realizedLosses();
                    case CORRECTION_OF_REMAINING_AMOUNT -> debit ? group.roundingDebit() : group.roundingCredit();
                };
        if (counter != null) {
            gl(counter, counterLocal, row.amount().negate());
        }
    }

    void bank(BankRow row, GlAccountNo account) {
        bank.add(row);
        gl(new GlKey(account, row.amount().currency(), row.no()), row.amountLocal(), row.amount());
    }

    void vat(VatRow row) {
        vat.add(row);
    }

    void state(EntryState state) {
        states.add(state);
    }

    PlannedTransaction build() {
        List<GlRow> rows = gl.values().stream()
                .filter(row -> !row.amountLocal().isZero() || !row.amount().isZero())
                .toList();
        return new PlannedTransaction(
                no, source, postingDate, documentNo, rows, subledger, detailed, bank, vat, states);
    }
}
