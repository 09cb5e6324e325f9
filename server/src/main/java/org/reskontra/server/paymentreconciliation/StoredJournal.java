package org.reskontra.server.paymentreconciliation;

import java.time.LocalDate;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;

/** The header of a journal as it is stored. */
public record StoredJournal(
        long id,
        BankAccountNo bankAccount,
        String statementNo,
        LocalDate statementDate,
        CurrencyCode currency,
        Money balanceLastStatement,
        Money endingBalance,
        boolean held,
        JournalStatus status) {}
