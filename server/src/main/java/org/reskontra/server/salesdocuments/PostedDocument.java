package org.reskontra.server.salesdocuments;

import java.time.LocalDate;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.money.Money;

/**
 * A posted invoice or credit memo with all its instalments.
 *
 * @param entry of its first instalment; later documents have higher ones
 * @param instalments how many entries it has
 * @param dueDate of what is left; of the last instalment where nothing is
 */
public record PostedDocument(
        EntryNo entry,
        DocumentType type,
        DocumentNo no,
        PartyNo customer,
        String customerName,
        LocalDate postingDate,
        LocalDate documentDate,
        LocalDate dueDate,
        int instalments,
        Money amount,
        Money remaining,
        String paymentReference,
        String description) {}
