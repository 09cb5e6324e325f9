package org.reskontra.server.posting.store;

import static org.reskontra.server.db.Sequences.REGISTER_NO_SEQ;
import static org.reskontra.server.db.Tables.BANK_ENTRY;
import static org.reskontra.server.db.Tables.DETAILED_ENTRY;
import static org.reskontra.server.db.Tables.GL_ENTRY;
import static org.reskontra.server.db.Tables.GL_REGISTER;
import static org.reskontra.server.db.Tables.LEDGER_TRANSACTION;
import static org.reskontra.server.db.Tables.NUMBER_SERIES;
import static org.reskontra.server.db.Tables.SUBLEDGER_ENTRY;
import static org.reskontra.server.db.Tables.VAT_ENTRY;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.DetailedRow;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.EntryTerms;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.ledger.PostingPlan;
import org.reskontra.core.ledger.SubledgerRow;
import org.reskontra.core.ledger.Undo;
import org.reskontra.server.changes.ChangeFeed;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.database.Copy;
import org.reskontra.server.posting.SourceCode;
import org.reskontra.server.security.Actor;
import org.springframework.stereotype.Repository;

/**
 * Writes plans: every table once, by COPY. Entry states are locked first, in the order of their numbers; voucher numbers are
 * drawn last, so that the series is held as shortly as can be.
 */
@Repository
public class LedgerStore {

    private final DSLContext dsl;
    private final EntryStateStore states;
    private final ChangeFeed changes;
    private final Clock clock;

    LedgerStore(DSLContext dsl, EntryStateStore states, ChangeFeed changes, Clock clock) {
        this.dsl = dsl;
        this.states = states;
        this.changes = changes;
        this.clock = clock;
    }

    public void write(Actor actor, SourceCode source, PostingPlan plan, @Nullable String voucherSeries) {
        CompanyId company = actor.company();
        List<PlannedTransaction> transactions = plan.transactions();
        states.write(company, plan);
        if (transactions.isEmpty()) {
            return;
        }
        long register = dsl.nextval(REGISTER_NO_SEQ);
        dsl.insertInto(GL_REGISTER)
                .set(GL_REGISTER.COMPANY_ID, company.value())
                .set(GL_REGISTER.REGISTER_NO, register)
                .set(GL_REGISTER.SOURCE_CODE, source.name())
                .set(GL_REGISTER.ACTOR, actor.name())
                .set(GL_REGISTER.CREATED_AT, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .execute();
        copyGeneralLedger(company, transactions);
        copySubledger(company, transactions);
        copyDetailed(company, transactions);
        copyBank(company, transactions);
        copyVat(company, transactions);
        LongSummaryStatistics numbers = transactions.stream()
                .mapToLong(transaction -> transaction.no().value())
                .summaryStatistics();
        changes.tellPosted(company, register, actor.name(), source.name(), numbers.getMin(), numbers.getMax());
        copyTransactions(company, register, transactions, voucherSeries);
    }

    private void copyGeneralLedger(CompanyId company, List<PlannedTransaction> transactions) {
        copy(
                GL_ENTRY,
                List.of(
                        GL_ENTRY.COMPANY_ID,
                        GL_ENTRY.TRANSACTION_NO,
                        GL_ENTRY.ACCOUNT_NO,
                        GL_ENTRY.POSTING_DATE,
                        GL_ENTRY.DOCUMENT_NO,
                        GL_ENTRY.DESCRIPTION,
                        GL_ENTRY.AMOUNT_LOCAL,
                        GL_ENTRY.CURRENCY,
                        GL_ENTRY.AMOUNT),
                rows(transactions, transaction -> transaction.glRows().stream().map(row -> new @Nullable Object[] {
                    company.value(),
                    transaction.no().value(),
                    row.account().value(),
                    transaction.postingDate(),
                    transaction.documentNo().value(),
                    row.description(),
                    row.amountLocal().minor(),
                    row.amount().currency().code(),
                    row.amount().minor()
                })));
    }

    private void copySubledger(CompanyId company, List<PlannedTransaction> transactions) {
        record Numbered(long transaction, SubledgerRow row) {}
        // Sorted by party, the index of its entries is written in order: twice as fast.
        List<Numbered> sorted = transactions.stream()
                .flatMap(transaction -> transaction.subledgerRows().stream()
                        .map(row -> new Numbered(transaction.no().value(), row)))
                .sorted(Comparator.comparing(
                                (Numbered numbered) -> numbered.row().party())
                        .thenComparing(numbered -> numbered.row().no()))
                .toList();
        copy(
                SUBLEDGER_ENTRY,
                List.of(
                        SUBLEDGER_ENTRY.COMPANY_ID,
                        SUBLEDGER_ENTRY.ENTRY_NO,
                        SUBLEDGER_ENTRY.TRANSACTION_NO,
                        SUBLEDGER_ENTRY.LEDGER,
                        SUBLEDGER_ENTRY.PARTY_NO,
                        SUBLEDGER_ENTRY.DOCUMENT_TYPE,
                        SUBLEDGER_ENTRY.DOCUMENT_NO,
                        SUBLEDGER_ENTRY.INSTALMENT_NO,
                        SUBLEDGER_ENTRY.EXTERNAL_DOCUMENT_NO,
                        SUBLEDGER_ENTRY.PAYMENT_REFERENCE,
                        SUBLEDGER_ENTRY.DESCRIPTION,
                        SUBLEDGER_ENTRY.POSTING_DATE,
                        SUBLEDGER_ENTRY.DOCUMENT_DATE,
                        SUBLEDGER_ENTRY.DUE_DATE,
                        SUBLEDGER_ENTRY.CURRENCY,
                        SUBLEDGER_ENTRY.AMOUNT,
                        SUBLEDGER_ENTRY.AMOUNT_LOCAL,
                        SUBLEDGER_ENTRY.RATE_FOREIGN,
                        SUBLEDGER_ENTRY.RATE_LOCAL,
                        SUBLEDGER_ENTRY.POSTING_GROUP,
                        SUBLEDGER_ENTRY.DISCOUNT_POSSIBLE,
                        SUBLEDGER_ENTRY.DISCOUNT_DATE,
                        SUBLEDGER_ENTRY.DISCOUNT_GRACE_DATE,
                        SUBLEDGER_ENTRY.MAX_TOLERANCE,
                        SUBLEDGER_ENTRY.REVERSES_ENTRY_NO),
                sorted.stream()
                        .map(numbered -> subledgerValues(company, numbered.transaction(), numbered.row()))
                        .toList());
    }

    private static @Nullable Object[] subledgerValues(CompanyId company, long transaction, SubledgerRow row) {
        return new @Nullable Object[] {
            company.value(),
            row.no().value(),
            transaction,
            row.ledger(),
            row.party().value(),
            row.documentType(),
            row.documentNo().value(),
            row.instalmentNo(),
            row.externalDocumentNo(),
            row.paymentReference(),
            row.description(),
            row.postingDate(),
            row.documentDate(),
            row.dueDate(),
            row.amount().currency().code(),
            row.amount().minor(),
            row.amountLocal().minor(),
            row.rate().foreign(),
            row.rate().local(),
            row.postingGroup(),
            row.discountPossible().minor(),
            row.discountDate(),
            row.discountGraceDate(),
            row.maxTolerance().minor(),
            numberOf(row.reverses())
        };
    }

    private void copyDetailed(CompanyId company, List<PlannedTransaction> transactions) {
        copy(
                DETAILED_ENTRY,
                List.of(
                        DETAILED_ENTRY.COMPANY_ID,
                        DETAILED_ENTRY.ENTRY_NO,
                        DETAILED_ENTRY.TRANSACTION_NO,
                        DETAILED_ENTRY.ENTRY_TYPE,
                        DETAILED_ENTRY.POSTING_DATE,
                        DETAILED_ENTRY.CURRENCY,
                        DETAILED_ENTRY.AMOUNT,
                        DETAILED_ENTRY.AMOUNT_LOCAL,
                        DETAILED_ENTRY.APPLIED_ENTRY_NO,
                        DETAILED_ENTRY.COUNTER_ACCOUNT,
                        DETAILED_ENTRY.DISCOUNT_BEFORE,
                        DETAILED_ENTRY.TOLERANCE_BEFORE),
                rows(transactions, transaction -> transaction.detailedRows().stream()
                        .map(row -> detailedValues(company, transaction, row))));
    }

    private static @Nullable Object[] detailedValues(
            CompanyId company, PlannedTransaction transaction, DetailedRow row) {
        GlAccountNo counter = row.counterAccount();
        EntryTerms before = row.before();
        return new @Nullable Object[] {
            company.value(),
            row.entry().value(),
            transaction.no().value(),
            row.type(),
            row.postingDate(),
            row.amount().currency().code(),
            row.amount().minor(),
            row.amountLocal().minor(),
            numberOf(row.appliedEntry()),
            counter == null ? null : counter.value(),
            before == null ? null : before.remainingDiscount().minor(),
            before == null ? null : before.maxTolerance().minor()
        };
    }

    private static @Nullable Long numberOf(@Nullable EntryNo no) {
        return no == null ? null : no.value();
    }

    private void copyBank(CompanyId company, List<PlannedTransaction> transactions) {
        copy(
                BANK_ENTRY,
                List.of(
                        BANK_ENTRY.COMPANY_ID,
                        BANK_ENTRY.ENTRY_NO,
                        BANK_ENTRY.TRANSACTION_NO,
                        BANK_ENTRY.BANK_ACCOUNT_NO,
                        BANK_ENTRY.POSTING_DATE,
                        BANK_ENTRY.DOCUMENT_TYPE,
                        BANK_ENTRY.DOCUMENT_NO,
                        BANK_ENTRY.EXTERNAL_DOCUMENT_NO,
                        BANK_ENTRY.DESCRIPTION,
                        BANK_ENTRY.CURRENCY,
                        BANK_ENTRY.AMOUNT,
                        BANK_ENTRY.AMOUNT_LOCAL,
                        BANK_ENTRY.ACCOUNT_TYPE,
                        BANK_ENTRY.ACCOUNT_NO,
                        BANK_ENTRY.REVERSES_ENTRY_NO),
                rows(transactions, transaction -> transaction.bankRows().stream()
                        .map(row -> new @Nullable Object[] {
                            company.value(),
                            row.no().value(),
                            transaction.no().value(),
                            row.bankAccount().value(),
                            row.postingDate(),
                            row.documentType(),
                            row.documentNo().value(),
                            row.externalDocumentNo(),
                            row.description(),
                            row.amount().currency().code(),
                            row.amount().minor(),
                            row.amountLocal().minor(),
                            accountType(row.balancingAccount()),
                            row.balancingAccount().number(),
                            row.reverses() == null ? null : row.reverses().no().value()
                        })));
    }

    private void copyVat(CompanyId company, List<PlannedTransaction> transactions) {
        copy(
                VAT_ENTRY,
                List.of(
                        VAT_ENTRY.COMPANY_ID,
                        VAT_ENTRY.TRANSACTION_NO,
                        VAT_ENTRY.POSTING_DATE,
                        VAT_ENTRY.DOCUMENT_NO,
                        VAT_ENTRY.BUSINESS_GROUP,
                        VAT_ENTRY.PRODUCT_GROUP,
                        VAT_ENTRY.VAT_PERCENT,
                        VAT_ENTRY.BASE_LOCAL,
                        VAT_ENTRY.AMOUNT_LOCAL,
                        VAT_ENTRY.LEDGER,
                        VAT_ENTRY.PARTY_NO),
                rows(transactions, transaction -> transaction.vatRows().stream().map(row -> new @Nullable Object[] {
                    company.value(),
                    transaction.no().value(),
                    transaction.postingDate(),
                    transaction.documentNo().value(),
                    row.businessGroup(),
                    row.productGroup(),
                    row.percent(),
                    row.baseLocal().minor(),
                    row.amountLocal().minor(),
                    row.ledger(),
                    row.party().value()
                })));
    }

    private void copyTransactions(
            CompanyId company, long register, List<PlannedTransaction> transactions, @Nullable String voucherSeries) {
        Optional<Vouchers> vouchers =
                Optional.ofNullable(voucherSeries).map(series -> draw(company, series, transactions.size()));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (PlannedTransaction transaction : transactions) {
            int index = rows.size();
            Undo undo = transaction.undo();
            rows.add(new @Nullable Object[] {
                company.value(),
                transaction.no().value(),
                register,
                transaction.postingDate(),
                transaction.documentNo().value(),
                vouchers.map(drawn -> drawn.number(index)).orElse(null),
                undo == null ? null : undo.kind(),
                undo == null ? null : undo.transaction().value()
            });
        }
        copy(
                LEDGER_TRANSACTION,
                List.of(
                        LEDGER_TRANSACTION.COMPANY_ID,
                        LEDGER_TRANSACTION.TRANSACTION_NO,
                        LEDGER_TRANSACTION.REGISTER_NO,
                        LEDGER_TRANSACTION.POSTING_DATE,
                        LEDGER_TRANSACTION.DOCUMENT_NO,
                        LEDGER_TRANSACTION.VOUCHER_NO,
                        LEDGER_TRANSACTION.UNDO_KIND,
                        LEDGER_TRANSACTION.UNDOES),
                rows);
    }

    private record Vouchers(String prefix, long first) {
        String number(int index) {
            return prefix + (first + index);
        }
    }

    /** The next numbers of a series; a new series starts at 1. */
    private Vouchers draw(CompanyId company, String series, int count) {
        var last = dsl.insertInto(NUMBER_SERIES)
                .set(NUMBER_SERIES.COMPANY_ID, company.value())
                .set(NUMBER_SERIES.CODE, series)
                .set(NUMBER_SERIES.PREFIX, series + "-")
                .set(NUMBER_SERIES.LAST_NO, (long) count)
                .onConflict(NUMBER_SERIES.COMPANY_ID, NUMBER_SERIES.CODE)
                .doUpdate()
                .set(NUMBER_SERIES.LAST_NO, NUMBER_SERIES.LAST_NO.plus(count))
                .returning(NUMBER_SERIES.PREFIX, NUMBER_SERIES.LAST_NO)
                .fetchSingle();
        return new Vouchers(last.getPrefix(), last.getLastNo() - count + 1);
    }

    private void copy(Table<?> table, List<? extends Field<?>> columns, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            Copy.into(dsl, table, columns, rows);
        }
    }

    private static List<@Nullable Object[]> rows(
            List<PlannedTransaction> transactions, Function<PlannedTransaction, Stream<@Nullable Object[]>> rowsOfOne) {
        return transactions.stream().flatMap(rowsOfOne).toList();
    }

    private static String accountType(Account account) {
        return switch (account) {
            case Account.GlAccount gl -> "GL_ACCOUNT";
            case Account.PartyAccount party -> party.ledger().name();
            case Account.BankAccount bank -> "BANK_ACCOUNT";
        };
    }
}
