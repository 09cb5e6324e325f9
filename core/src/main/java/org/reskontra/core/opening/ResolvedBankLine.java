package org.reskontra.core.opening;

import java.time.LocalDate;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.money.Money;

/** A bank balance or outstanding transaction that can be brought along. */
record ResolvedBankLine(
        int row,
        boolean outstanding,
        BankAccountNo bankAccount,
        GlAccountNo account,
        LocalDate date,
        DocumentNo documentNo,
        String description,
        Money amount,
        Money amountLocal) {}
