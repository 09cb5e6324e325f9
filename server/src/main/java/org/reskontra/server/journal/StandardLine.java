package org.reskontra.server.journal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.Money;
import org.reskontra.server.paymentreconciliation.AccountType;

/**
 * A line of a standard journal. Dates and numbers it gets when it is inserted.
 *
 * @param document the same for lines that make one document
 * @param amount zero where it is typed each time
 */
public record StandardLine(
        int lineNo,
        int document,
        DocumentType documentType,
        String externalDocumentNo,
        AccountType accountType,
        String accountNo,
        String description,
        Money amount,
        AccountType balancingAccountType,
        String balancingAccountNo) {

    static StandardLine of(BatchLine line, int lineNo, int document, boolean withAmount) {
        return new StandardLine(
                lineNo,
                document,
                line.documentType(),
                line.externalDocumentNo(),
                line.accountType(),
                line.accountNo(),
                line.description(),
                withAmount ? line.amount() : Money.zero(line.amount().currency()),
                line.balancingAccountType(),
                line.balancingAccountNo());
    }

    /** @param documentNo empty where there is nothing to number by */
    LineInput input(@Nullable LocalDate postingDate, String documentNo) {
        return new LineInput(
                null,
                null,
                null,
                postingDate,
                null,
                null,
                documentType,
                documentNo,
                externalDocumentNo,
                accountType,
                accountNo,
                description,
                amount.currency(),
                amount.toDecimal(),
                balancingAccountType,
                balancingAccountNo,
                null,
                null);
    }
}
