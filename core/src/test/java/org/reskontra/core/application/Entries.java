package org.reskontra.core.application;

import java.time.LocalDate;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.Money;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.core.subledger.PaymentDiscount;

/** Entries of one customer in SEK, posted on 1 January 2026. */
final class Entries {

    private static final CurrencyCode SEK = CurrencyCode.of("SEK");

    private Entries() {}

    static OpenEntry entry(long no, DocumentType type, String remaining) {
        LocalDate date = LocalDate.parse("2026-01-01");
        return new OpenEntry(
                new EntryNo(no),
                Ledger.CUSTOMER,
                new PartyNo("C1"),
                type,
                new DocumentNo("D" + no),
                date,
                date.plusDays(30),
                "GROUP",
                sek(remaining),
                sek(remaining),
                ExchangeRate.ONE,
                null,
                0);
    }

    static OpenEntry with(OpenEntry entry, PaymentDiscount discount) {
        return new OpenEntry(
                entry.no(),
                entry.ledger(),
                entry.party(),
                entry.documentType(),
                entry.documentNo(),
                entry.postingDate(),
                entry.dueDate(),
                entry.postingGroup(),
                entry.remaining(),
                entry.remainingLocal(),
                entry.rate(),
                discount,
                entry.version());
    }

    static Money sek(String amount) {
        return Money.of(amount, SEK);
    }
}
