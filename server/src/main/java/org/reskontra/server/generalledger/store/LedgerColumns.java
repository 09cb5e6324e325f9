package org.reskontra.server.generalledger.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.reskontra.server.db.Tables.BANK_ACCOUNT;
import static org.reskontra.server.db.Tables.BANK_ENTRY;
import static org.reskontra.server.db.Tables.DETAILED_ENTRY;
import static org.reskontra.server.db.Tables.GL_ACCOUNT;
import static org.reskontra.server.db.Tables.GL_ENTRY;
import static org.reskontra.server.db.Tables.LEDGER_TRANSACTION;
import static org.reskontra.server.db.Tables.PARTY;
import static org.reskontra.server.db.Tables.SUBLEDGER_ENTRY;
import static org.reskontra.server.db.Tables.VAT_ENTRY;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.server.generalledger.LedgerTable;

/**
 * Where the columns of a found entry stand in the table of a ledger.
 *
 * @param table alone, for counting
 * @param joined with what gives names
 * @param condition which of its rows are of the ledger
 * @param currency null for local currency
 * @param entry null where the ledger has no customer or vendor ledger entries
 */
record LedgerColumns(
        Table<?> table,
        Table<?> joined,
        Condition condition,
        Field<Integer> company,
        Field<Long> no,
        Field<Long> transaction,
        Field<LocalDate> postingDate,
        @Nullable Field<String> documentType,
        Field<String> documentNo,
        Field<String> account,
        Field<String> accountName,
        Field<String> description,
        @Nullable Field<String> currency,
        Field<Long> amount,
        Field<Long> amountLocal,
        @Nullable Field<Long> entry,
        @Nullable Field<String> type) {

    static LedgerColumns of(LedgerTable table) {
        return switch (table) {
            case GL_ENTRY -> GENERAL_LEDGER;
            case CUSTOMER_ENTRY -> subledger(Ledger.CUSTOMER);
            case VENDOR_ENTRY -> subledger(Ledger.VENDOR);
            case DETAILED_ENTRY -> DETAILED;
            case BANK_ENTRY -> BANK;
            case VAT_ENTRY -> VAT;
        };
    }

    private static final LedgerColumns GENERAL_LEDGER = new LedgerColumns(
            GL_ENTRY,
            GL_ENTRY.leftJoin(GL_ACCOUNT)
                    .on(GL_ACCOUNT.COMPANY_ID.eq(GL_ENTRY.COMPANY_ID), GL_ACCOUNT.ACCOUNT_NO.eq(GL_ENTRY.ACCOUNT_NO)),
            noCondition(),
            GL_ENTRY.COMPANY_ID,
            GL_ENTRY.ENTRY_NO,
            GL_ENTRY.TRANSACTION_NO,
            GL_ENTRY.POSTING_DATE,
            null,
            GL_ENTRY.DOCUMENT_NO,
            GL_ENTRY.ACCOUNT_NO,
            name(GL_ACCOUNT.NAME),
            GL_ENTRY.DESCRIPTION,
            GL_ENTRY.CURRENCY,
            GL_ENTRY.AMOUNT,
            GL_ENTRY.AMOUNT_LOCAL,
            null,
            null);

    private static LedgerColumns subledger(Ledger ledger) {
        return new LedgerColumns(
                SUBLEDGER_ENTRY,
                SUBLEDGER_ENTRY.leftJoin(PARTY).on(isParty(SUBLEDGER_ENTRY.LEDGER, SUBLEDGER_ENTRY.PARTY_NO)),
                SUBLEDGER_ENTRY.LEDGER.eq(ledger.name()),
                SUBLEDGER_ENTRY.COMPANY_ID,
                SUBLEDGER_ENTRY.ENTRY_NO,
                SUBLEDGER_ENTRY.TRANSACTION_NO,
                SUBLEDGER_ENTRY.POSTING_DATE,
                SUBLEDGER_ENTRY.DOCUMENT_TYPE,
                SUBLEDGER_ENTRY.DOCUMENT_NO,
                SUBLEDGER_ENTRY.PARTY_NO,
                name(PARTY.NAME),
                SUBLEDGER_ENTRY.DESCRIPTION,
                SUBLEDGER_ENTRY.CURRENCY,
                SUBLEDGER_ENTRY.AMOUNT,
                SUBLEDGER_ENTRY.AMOUNT_LOCAL,
                SUBLEDGER_ENTRY.ENTRY_NO,
                null);
    }

    private static Condition isParty(Field<String> ledger, Field<String> party) {
        return PARTY.COMPANY_ID
                .eq(SUBLEDGER_ENTRY.COMPANY_ID)
                .and(PARTY.LEDGER.eq(ledger))
                .and(PARTY.PARTY_NO.eq(party));
    }

    /** Named after the document that moved the entry, and described by the entry that was moved. */
    private static final LedgerColumns DETAILED = new LedgerColumns(
            DETAILED_ENTRY,
            DETAILED_ENTRY
                    .join(SUBLEDGER_ENTRY)
                    .on(
                            SUBLEDGER_ENTRY.COMPANY_ID.eq(DETAILED_ENTRY.COMPANY_ID),
                            SUBLEDGER_ENTRY.ENTRY_NO.eq(DETAILED_ENTRY.ENTRY_NO))
                    .join(LEDGER_TRANSACTION)
                    .on(
                            LEDGER_TRANSACTION.COMPANY_ID.eq(DETAILED_ENTRY.COMPANY_ID),
                            LEDGER_TRANSACTION.TRANSACTION_NO.eq(DETAILED_ENTRY.TRANSACTION_NO))
                    .leftJoin(PARTY)
                    .on(isParty(SUBLEDGER_ENTRY.LEDGER, SUBLEDGER_ENTRY.PARTY_NO)),
            noCondition(),
            DETAILED_ENTRY.COMPANY_ID,
            DETAILED_ENTRY.DETAILED_NO,
            DETAILED_ENTRY.TRANSACTION_NO,
            DETAILED_ENTRY.POSTING_DATE,
            null,
            LEDGER_TRANSACTION.DOCUMENT_NO,
            SUBLEDGER_ENTRY.PARTY_NO,
            name(PARTY.NAME),
            SUBLEDGER_ENTRY.DOCUMENT_NO,
            DETAILED_ENTRY.CURRENCY,
            DETAILED_ENTRY.AMOUNT,
            DETAILED_ENTRY.AMOUNT_LOCAL,
            DETAILED_ENTRY.ENTRY_NO,
            DETAILED_ENTRY.ENTRY_TYPE);

    private static final LedgerColumns BANK = new LedgerColumns(
            BANK_ENTRY,
            BANK_ENTRY
                    .leftJoin(BANK_ACCOUNT)
                    .on(
                            BANK_ACCOUNT.COMPANY_ID.eq(BANK_ENTRY.COMPANY_ID),
                            BANK_ACCOUNT.BANK_ACCOUNT_NO.eq(BANK_ENTRY.BANK_ACCOUNT_NO)),
            noCondition(),
            BANK_ENTRY.COMPANY_ID,
            BANK_ENTRY.ENTRY_NO,
            BANK_ENTRY.TRANSACTION_NO,
            BANK_ENTRY.POSTING_DATE,
            BANK_ENTRY.DOCUMENT_TYPE,
            BANK_ENTRY.DOCUMENT_NO,
            BANK_ENTRY.BANK_ACCOUNT_NO,
            name(BANK_ACCOUNT.NAME),
            BANK_ENTRY.DESCRIPTION,
            BANK_ENTRY.CURRENCY,
            BANK_ENTRY.AMOUNT,
            BANK_ENTRY.AMOUNT_LOCAL,
            null,
            null);

    private static final LedgerColumns VAT = new LedgerColumns(
            VAT_ENTRY,
            VAT_ENTRY,
            noCondition(),
            VAT_ENTRY.COMPANY_ID,
            VAT_ENTRY.ENTRY_NO,
            VAT_ENTRY.TRANSACTION_NO,
            VAT_ENTRY.POSTING_DATE,
            null,
            VAT_ENTRY.DOCUMENT_NO,
            VAT_ENTRY.PARTY_NO,
            inline(""),
            concat(VAT_ENTRY.BUSINESS_GROUP, inline(" / "), VAT_ENTRY.PRODUCT_GROUP),
            null,
            VAT_ENTRY.BASE_LOCAL,
            VAT_ENTRY.AMOUNT_LOCAL,
            null,
            null);

    private static Field<String> name(Field<String> name) {
        return coalesce(name, inline(""));
    }
}
