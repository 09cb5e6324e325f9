package org.reskontra.server.bank;

import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.money.Money;

/**
 * One of the company's own bank accounts.
 *
 * @param iban empty where it has none
 * @param accountNo a national number; empty where it has none
 * @param glAccount where it stands in the general ledger
 * @param balance sum of its entries, in its currency
 * @param balanceLocal the same in local currency
 * @param balanceLastStatement where its last reconciled statement closed
 * @param csvProfile name of the profile that its CSV files are read with; null where it has none
 * @param openEntries entries that no statement has confirmed yet
 */
public record BankAccountRow(
        BankAccountNo no,
        String name,
        String iban,
        String accountNo,
        GlAccountNo glAccount,
        Money balance,
        Money balanceLocal,
        Money balanceLastStatement,
        String lastStatementNo,
        @Nullable String csvProfile,
        int openEntries,
        boolean blocked) {}
