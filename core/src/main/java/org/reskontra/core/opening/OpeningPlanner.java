package org.reskontra.core.opening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.PostingSetup;
import org.reskontra.core.ledger.Account.GlAccount;
import org.reskontra.core.ledger.BankRow;
import org.reskontra.core.ledger.BankRow.StatementLineRef;
import org.reskontra.core.ledger.DetailedEntryType;
import org.reskontra.core.ledger.DetailedRow;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.EntryState;
import org.reskontra.core.ledger.EntryTerms;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.ledger.GlRow;
import org.reskontra.core.ledger.LedgerNumbers;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.SubledgerRow;
import org.reskontra.core.money.Money;
import org.reskontra.core.opening.OpeningCheck.Resolved;
import org.reskontra.core.opening.OpeningProof.Kind;

/**
 * Plans what proven opening balances post. An entry is posted on its own date in full; what of it is settled is an entry of the
 * opposite sign on the opening date, applied to it. Bank balances are reconciled at once, outstanding transactions stay open.
 */
public final class OpeningPlanner {

    /** The statement before the first one. */
    private static final StatementLineRef BEFORE_THE_FIRST = new StatementLineRef("0", 1);

    private final Resolved opening;
    private final LedgerNumbers numbers;
    private final List<PlannedTransaction> transactions = new ArrayList<>();

    private OpeningPlanner(Resolved opening, LedgerNumbers numbers) {
        this.opening = opening;
        this.numbers = numbers;
    }

    /** @param checked without problems */
    public static List<PlannedTransaction> plan(
            OpeningCheck.Result checked, PostingSetup setup, LedgerNumbers numbers) {
        if (!checked.problems().isEmpty()) {
            throw new IllegalArgumentException("not proven: " + checked.problems());
        }
        OpeningPlanner planner = new OpeningPlanner(checked.resolved(), numbers);
        planner.opening.entries().forEach(planner::entry);
        planner.opening.bank().stream().filter(line -> !line.amount().isZero()).forEach(planner::bank);
        planner.accounts(Prover.kinds(setup));
        return List.copyOf(planner.transactions);
    }

    private void entry(ResolvedEntry entry) {
        EntryTerms terms = new EntryTerms(entry.discount(), entry.maxTolerance().smaller(entry.remaining()));
        SubledgerRow row = original(entry);
        EntryState state =
                new EntryState(row.no(), row.amount(), row.amountLocal(), terms, entry.rate(), null, null, false, 0);
        transactions.add(transaction(entry, row, List.of(), List.of(state)));
        if (!entry.settled().isZero()) {
            settle(entry, row.no(), terms);
        }
    }

    private void settle(ResolvedEntry entry, EntryNo document, EntryTerms terms) {
        SubledgerRow row = settlement(entry);
        Money none = Money.zero(row.amount().currency());
        EntryTerms nothing = new EntryTerms(none, none);
        transactions.add(transaction(
                entry,
                row,
                List.of(
                        application(document, row.amount(), row.amountLocal(), row.no(), terms),
                        application(
                                row.no(),
                                row.amount().negate(),
                                row.amountLocal().negate(),
                                document,
                                nothing)),
                List.of(
                        new EntryState(
                                document,
                                entry.remaining(),
                                entry.remainingLocal(),
                                terms,
                                entry.rate(),
                                null,
                                null,
                                false,
                                1),
                        new EntryState(
                                row.no(),
                                none,
                                Money.zero(row.amountLocal().currency()),
                                nothing,
                                entry.rate(),
                                document,
                                opening.date(),
                                false,
                                0))));
    }

    private DetailedRow application(
            EntryNo entry, Money amount, Money amountLocal, EntryNo applied, EntryTerms before) {
        return new DetailedRow(
                entry, DetailedEntryType.APPLICATION, opening.date(), amount, amountLocal, applied, null, before);
    }

    private SubledgerRow original(ResolvedEntry entry) {
        return new SubledgerRow(
                numbers.nextEntry(),
                entry.ledger(),
                entry.party(),
                entry.type(),
                entry.documentNo(),
                1,
                entry.externalDocumentNo(),
                entry.paymentReference(),
                entry.description(),
                entry.postingDate(),
                entry.documentDate(),
                entry.dueDate(),
                entry.amount(),
                entry.amountLocal(),
                entry.rate(),
                entry.postingGroup(),
                entry.discount(),
                entry.discountDate(),
                entry.graceDate(),
                entry.maxTolerance(),
                null);
    }

    /** What settled a part of the entry until the opening date. */
    private SubledgerRow settlement(ResolvedEntry entry) {
        Money none = Money.zero(entry.amount().currency());
        return new SubledgerRow(
                numbers.nextEntry(),
                entry.ledger(),
                entry.party(),
                entry.settlementType(),
                entry.documentNo(),
                1,
                "",
                "",
                entry.description(),
                opening.date(),
                opening.date(),
                opening.date(),
                entry.settled().negate(),
                entry.settledLocal().negate(),
                entry.rate(),
                entry.postingGroup(),
                none,
                null,
                null,
                none,
                null);
    }

    private PlannedTransaction transaction(
            ResolvedEntry entry, SubledgerRow row, List<DetailedRow> applications, List<EntryState> states) {
        LocalDate date = row.postingDate();
        List<DetailedRow> detailed = new ArrayList<>();
        detailed.add(new DetailedRow(
                row.no(), DetailedEntryType.INITIAL_ENTRY, date, row.amount(), row.amountLocal(), null));
        detailed.addAll(applications);
        return new PlannedTransaction(
                numbers.nextTransaction(),
                entry.row(),
                date,
                entry.documentNo(),
                null,
                against(entry.group().control(), row.amount(), row.amountLocal(), entry.description()),
                List.of(row),
                detailed,
                List.of(),
                List.of(),
                states);
    }

    private void bank(ResolvedBankLine line) {
        BankRow row = new BankRow(
                numbers.nextEntry(),
                line.bankAccount(),
                line.date(),
                DocumentType.NONE,
                line.documentNo(),
                "",
                line.description(),
                line.amount(),
                line.amountLocal(),
                new GlAccount(opening.counterAccount()),
                reconciledBy(line),
                null);
        transactions.add(new PlannedTransaction(
                numbers.nextTransaction(),
                line.row(),
                line.date(),
                line.documentNo(),
                null,
                against(line.account(), line.amount(), line.amountLocal(), line.description()),
                List.of(),
                List.of(),
                List.of(row),
                List.of(),
                List.of()));
    }

    private static @Nullable StatementLineRef reconciledBy(ResolvedBankLine line) {
        return line.outstanding() ? null : BEFORE_THE_FIRST;
    }

    private List<GlRow> against(GlAccountNo account, Money amount, Money amountLocal, String description) {
        return List.of(
                new GlRow(account, amountLocal, amount, description),
                new GlRow(opening.counterAccount(), amountLocal.negate(), amount.negate(), description));
    }

    /** The balances of accounts that have no subledger, in one transaction. */
    private void accounts(Map<GlAccountNo, Kind> subledgers) {
        List<GlRow> rows = new ArrayList<>();
        Money sum = null;
        for (ResolvedAccount account : opening.accounts()) {
            if (!account.balance().isZero()
                    && !subledgers.containsKey(account.account())
                    && !account.account().equals(opening.counterAccount())) {
                rows.add(new GlRow(account.account(), account.balance(), account.balance(), ""));
                sum = sum == null ? account.balance() : sum.plus(account.balance());
            }
        }
        if (sum == null) {
            return;
        }
        if (!sum.isZero()) {
            rows.add(new GlRow(opening.counterAccount(), sum.negate(), sum.negate(), ""));
        }
        DocumentNo document = opening.documentNo();
        transactions.add(new PlannedTransaction(
                numbers.nextTransaction(),
                0,
                opening.date(),
                document,
                null,
                rows,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }
}
