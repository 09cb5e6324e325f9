package org.reskontra.server.salesdocuments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reskontra.core.journal.SalesDocument;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.CurrencyCode;

/** The net amount of the lines of one currency; credit memos reduce it. */
public record ImportTotal(CurrencyCode currency, BigDecimal lines) {

    static ImportSalesDocuments.Imported summary(List<SalesDocument> documents) {
        Map<CurrencyCode, BigDecimal> totals = new TreeMap<>();
        int creditMemos = 0;
        int lines = 0;
        for (SalesDocument document : documents) {
            boolean credit = document.type() == DocumentType.CREDIT_MEMO;
            creditMemos += credit ? 1 : 0;
            lines += document.lines().size();
            for (SalesDocument.Line line : document.lines()) {
                BigDecimal amount = line.amount().toDecimal();
                totals.merge(document.currency(), credit ? amount.negate() : amount, BigDecimal::add);
            }
        }
        return new ImportSalesDocuments.Imported(
                documents.size() - creditMemos,
                creditMemos,
                lines,
                totals.entrySet().stream()
                        .map(total -> new ImportTotal(total.getKey(), total.getValue()))
                        .toList());
    }
}
