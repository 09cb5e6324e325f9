package org.reskontra.core.opening;

import static org.reskontra.core.journal.JournalProblem.AMOUNT_HAS_WRONG_SIGN_FOR_DOCUMENT_TYPE;
import static org.reskontra.core.journal.JournalProblem.CURRENCY_ACCOUNTS_MISSING;
import static org.reskontra.core.journal.JournalProblem.EXCHANGE_RATE_MISSING;
import static org.reskontra.core.journal.JournalProblem.PARTY_NOT_FOUND;
import static org.reskontra.core.opening.OpeningProblem.OPENING_DISCOUNT_WRONG;
import static org.reskontra.core.opening.OpeningProblem.OPENING_LOCAL_AMOUNT_WRONG;
import static org.reskontra.core.opening.OpeningProblem.OPENING_NOTHING_REMAINS;
import static org.reskontra.core.opening.OpeningProblem.OPENING_REMAINING_OPPOSITE;
import static org.reskontra.core.opening.OpeningProblem.OPENING_REMAINING_TOO_LARGE;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.PostingSetup;
import org.reskontra.core.journal.PostingSetup.PartyCard;
import org.reskontra.core.journal.PostingSetup.PartyKey;
import org.reskontra.core.journal.PostingSetup.PartyPostingGroup;
import org.reskontra.core.journal.PostingSetup.PostingGroupKey;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Problem;

/** Makes an entry of what is stated, or reports all that is wrong with it. Blocked parties may bring along what they owe. */
final class EntryResolver {

    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_REFERENCE = 50;
    private static final int LONGEST_TEXT = 100;

    private final Ledger ledger;
    private final LocalDate opening;
    private final PostingSetup setup;
    private final List<Problem> problems;

    EntryResolver(Ledger ledger, LocalDate opening, PostingSetup setup, List<Problem> problems) {
        this.ledger = ledger;
        this.opening = opening;
        this.setup = setup;
        this.problems = problems;
    }

    Optional<ResolvedEntry> resolve(OpeningEntry entry) {
        RowChecks row = new RowChecks(kind(ledger), entry.row(), problems);
        String party = row.required(entry.party(), LONGEST_NUMBER, "party").toUpperCase(Locale.ROOT);
        PartyCard card = party.isEmpty() ? null : setup.parties().get(new PartyKey(ledger, new PartyNo(party)));
        if (!party.isEmpty() && card == null) {
            row.report("party", Problem.of(PARTY_NOT_FOUND).with("account", party));
        }
        DocumentType type = entry.type();
        if (type == null) {
            row.missing("type");
        }
        String documentNo = row.required(entry.documentNo(), LONGEST_NUMBER, "documentNo");
        String external = row.optional(entry.externalDocumentNo(), LONGEST_REFERENCE, "externalDocumentNo");
        String reference = row.optional(entry.paymentReference(), LONGEST_REFERENCE, "paymentReference");
        String description = row.optional(entry.description(), LONGEST_TEXT, "description");
        LocalDate postingDate = row.past(entry.postingDate(), opening, "postingDate");
        LocalDate documentDate =
                entry.documentDate() == null ? postingDate : row.past(entry.documentDate(), opening, "documentDate");
        LocalDate dueDate = entry.dueDate();
        row.possible(dueDate, "dueDate");
        if (dueDate == null) {
            row.missing("dueDate");
        }
        CurrencyCode stated = entry.currency();
        CurrencyCode currency = stated == null ? setup.localCurrency() : stated;
        checkCurrency(row, currency);
        Money amount = row.money(entry.amount(), currency, "amount");
        if (entry.amount() == null) {
            row.missing("amount");
        }
        Money remaining = entry.remaining() == null ? amount : row.money(entry.remaining(), currency, "remaining");
        if (amount != null && remaining != null) {
            checkRemaining(row, amount, remaining);
        }
        if (amount != null && type != null && hasWrongSign(amount, type)) {
            row.report(
                    "amount",
                    Problem.of(AMOUNT_HAS_WRONG_SIGN_FOR_DOCUMENT_TYPE)
                            .with("amount", amount)
                            .with("type", type));
        }
        ExchangeRate rate = remaining == null ? null : rate(row, entry, remaining, postingDate);
        Money discount = discount(row, entry, remaining, currency);
        if (!row.foundNothing()
                || card == null
                || type == null
                || amount == null
                || remaining == null
                || rate == null
                || dueDate == null) {
            return Optional.empty();
        }
        PartyPostingGroup group = setup.postingGroups().get(new PostingGroupKey(ledger, card.postingGroup()));
        if (group == null) {
            throw new IllegalStateException("not in the snapshot: " + card.postingGroup());
        }
        LocalDate discountDate = discount.isZero() ? null : entry.discountDate();
        return Optional.of(new ResolvedEntry(
                entry.row(),
                ledger,
                new PartyNo(party),
                type,
                new DocumentNo(documentNo),
                external,
                reference,
                description,
                postingDate,
                documentDate,
                dueDate,
                amount,
                remaining,
                rate.toLocal(amount, setup.localCurrency()),
                rate.toLocal(remaining, setup.localCurrency()),
                rate,
                card.postingGroup(),
                group,
                discount,
                discountDate,
                discountDate == null ? null : setup.tolerance().lastDayOfGrace(discountDate, documentDate),
                card.toleranceBlocked()
                        ? Money.zero(currency)
                        : setup.tolerance().maxTolerance(type, amount)));
    }

    /** How the API names the entries of a ledger. */
    static String kind(Ledger ledger) {
        return ledger == Ledger.CUSTOMER ? "customers" : "vendors";
    }

    private void checkCurrency(RowChecks row, CurrencyCode currency) {
        if (!currency.equals(setup.localCurrency()) && !setup.currencyAccounts().containsKey(currency)) {
            row.report("currency", Problem.of(CURRENCY_ACCOUNTS_MISSING).with("currency", currency.code()));
        }
    }

    private static void checkRemaining(RowChecks row, Money amount, Money remaining) {
        if (remaining.isZero()) {
            row.report("remaining", Problem.of(OPENING_NOTHING_REMAINS));
        } else if (!remaining.hasSignOf(amount)) {
            row.report(
                    "remaining",
                    Problem.of(OPENING_REMAINING_OPPOSITE)
                            .with("remaining", remaining)
                            .with("amount", amount));
        } else if (remaining.compareSize(amount) > 0) {
            row.report(
                    "remaining",
                    Problem.of(OPENING_REMAINING_TOO_LARGE)
                            .with("remaining", remaining)
                            .with("amount", amount));
        }
    }

    private boolean hasWrongSign(Money amount, DocumentType type) {
        int sign = amount.signum() * (ledger == Ledger.CUSTOMER ? 1 : -1);
        return switch (type) {
            case NONE -> false;
            case PAYMENT, CREDIT_MEMO -> sign > 0;
            case INVOICE, FINANCE_CHARGE_MEMO, REMINDER, REFUND -> sign < 0;
        };
    }

    /** The rate that makes of what remains what it is worth; else that of the posting date. */
    private @Nullable ExchangeRate rate(RowChecks row, OpeningEntry entry, Money remaining, LocalDate date) {
        Money local = row.money(entry.remainingLocal(), setup.localCurrency(), "remainingLocal");
        if (local == null) {
            Optional<ExchangeRate> known = setup.rates().on(date, remaining.currency());
            if (known.isEmpty()) {
                row.report(
                        "remainingLocal",
                        Problem.of(EXCHANGE_RATE_MISSING)
                                .with("currency", remaining.currency().code())
                                .with("date", date));
            }
            return known.orElse(null);
        }
        boolean isLocal = remaining.currency().equals(setup.localCurrency());
        if (isLocal ? !local.equals(remaining) : local.isZero() || !local.hasSignOf(remaining)) {
            row.report(
                    "remainingLocal",
                    Problem.of(OPENING_LOCAL_AMOUNT_WRONG).with("local", local).with("amount", remaining));
            return null;
        }
        return isLocal || remaining.isZero()
                ? ExchangeRate.ONE
                : new ExchangeRate(remaining.abs().toDecimal(), local.abs().toDecimal());
    }

    private static Money discount(RowChecks row, OpeningEntry entry, @Nullable Money remaining, CurrencyCode currency) {
        Money discount = row.money(entry.discount(), currency, "discount");
        if (discount == null || discount.isZero()) {
            return Money.zero(currency);
        }
        if (entry.discountDate() == null) {
            row.missing("discountDate");
        }
        row.possible(entry.discountDate(), "discountDate");
        if (remaining != null && (!discount.hasSignOf(remaining) || discount.compareSize(remaining) > 0)) {
            row.report(
                    "discount",
                    Problem.of(OPENING_DISCOUNT_WRONG)
                            .with("discount", discount)
                            .with("remaining", remaining));
        }
        return discount;
    }
}
