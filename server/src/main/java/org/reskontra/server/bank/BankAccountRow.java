package org.reskontra.server.bank;

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
        int openEntries,
        boolean blocked) {}
