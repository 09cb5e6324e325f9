package org.reskontra.core.journal;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
import org.reskontra.core.ledger.Undo;
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

    /** The same rows one by one, but for those of applications, which say nothing of their own. */
    private final List<GlRow> singly = new ArrayList<>();

    private final List<SubledgerRow> subledger = new ArrayList<>();
    private final List<DetailedRow> detailed = new ArrayList<>();
    private final List<AppliedEnd> applications = new ArrayList<>();
    private final List<BankRow> bank = new ArrayList<>();
    private final List<VatRow> vat = new ArrayList<>();
    private final List<EntryState> states = new ArrayList<>();
    private @Nullable Undo undo;

    private record AppliedEnd(DetailedRow row, GlAccountNo control) {}

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
        singly.add(new GlRow(account, amountLocal, amount, description));
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
        detailed(row.postedAgainst(counterAccount(row, group, currency)), group);
    }

    /** A detailed entry that knows the account it is posted against. */
    void detailed(DetailedRow row, PartyPostingGroup group) {
        detailed.add(row);
        if (row.type() == DetailedEntryType.APPLICATION) {
            applications.add(new AppliedEnd(row, group.control()));
            return;
        }
        gl(group.control(), row.amountLocal(), row.amount());
        if (row.counterAccount() != null) {
            gl(row.counterAccount(), row.amountLocal().negate(), row.amount().negate());
        }
    }

    /** Both ends of an application meet on the control accounts; between currencies only their local amounts do. */
    private void applications() {
        boolean oneCurrency = isInOneCurrency();
        Map<EntryNo, CurrencyCode> currencies = oneCurrency ? Map.of() : currencies();
        for (AppliedEnd end : applications) {
            Money amount = end.row().amount();
            boolean same = oneCurrency
                    || amount.currency().equals(currencies.get(end.row().appliedEntry()));
            gl(
                    new GlKey(end.control(), amount.currency(), null),
                    end.row().amountLocal(),
                    same ? amount : Money.zero(amount.currency()));
        }
    }

    /** As most are. */
    private boolean isInOneCurrency() {
        for (AppliedEnd end : applications) {
            CurrencyCode first = applications.getFirst().row().amount().currency();
            if (!end.row().amount().currency().equals(first)) {
                return false;
            }
        }
        return true;
    }

    private Map<EntryNo, CurrencyCode> currencies() {
        Map<EntryNo, CurrencyCode> currencies = new HashMap<>();
        for (AppliedEnd end : applications) {
            currencies.put(end.row().entry(), end.row().amount().currency());
        }
        return currencies;
    }

    /** The account that a row of this type and sign is posted against; null where there is none. */
    static @Nullable GlAccountNo counterAccount(
            DetailedRow row, PartyPostingGroup group, @Nullable CurrencyAccounts currency) {
        Money counter = row.amountLocal().negate();
        return switch (row.type()) {
            case INITIAL_ENTRY -> throw new IllegalArgumentException("initial entries come with their entry");
            case APPLICATION -> null;
            case UNREALIZED_LOSS -> requireNonNull(currency).unrealizedLosses();
            case UNREALIZED_GAIN -> requireNonNull(currency).unrealizedGains();
            case REALIZED_LOSS -> requireNonNull(currency).realizedLosses();
            case REALIZED_GAIN -> requireNonNull(currency).realizedGains();
            case PAYMENT_DISCOUNT -> group.paymentDiscount().forAmount(counter);
            case PAYMENT_TOLERANCE -> group.paymentTolerance().forAmount(counter);
            case PAYMENT_DISCOUNT_TOLERANCE -> group.discountTolerance().forAmount(counter);
            case APPLICATION_ROUNDING -> group.applicationRounding().forAmount(counter);
            case CORRECTION_OF_REMAINING_AMOUNT -> group.rounding().forAmount(counter);
            case PAYMENT_DISCOUNT_VAT_EXCLUDED,
                    PAYMENT_TOLERANCE_VAT_EXCLUDED,
                    PAYMENT_DISCOUNT_TOLERANCE_VAT_EXCLUDED,
                    PAYMENT_DISCOUNT_VAT_ADJUSTMENT,
                    PAYMENT_TOLERANCE_VAT_ADJUSTMENT,
                    PAYMENT_DISCOUNT_TOLERANCE_VAT_ADJUSTMENT ->
                throw new IllegalArgumentException("the VAT of a deduction knows its accounts itself");
        };
    }

    void bank(BankRow row, GlAccountNo account) {
        bank.add(row);
        gl(new GlKey(account, row.amount().currency(), row.no()), row.amountLocal(), row.amount());
    }

    /** A new entry whose general ledger rows come by themselves. */
    void entryOnly(SubledgerRow row) {
        subledger.add(row);
    }

    void detailedOnly(DetailedRow row) {
        detailed.add(row);
    }

    void bankOnly(BankRow row) {
        bank.add(row);
    }

    void vat(VatRow row) {
        vat.add(row);
    }

    void state(EntryState state) {
        states.add(state);
    }

    void undoes(Undo what) {
        undo = what;
    }

    PlannedTransaction build() {
        applications();
        List<GlRow> rows = moving(gl.values());
        // What moves within one account, from customer to customer, must be seen there all the same.
        return new PlannedTransaction(
                no,
                source,
                postingDate,
                documentNo,
                undo,
                rows.isEmpty() ? moving(singly) : rows,
                subledger,
                detailed,
                bank,
                vat,
                states);
    }

    private static List<GlRow> moving(Collection<GlRow> rows) {
        return rows.stream()
                .filter(row -> !row.amountLocal().isZero() || !row.amount().isZero())
                .toList();
    }
}
