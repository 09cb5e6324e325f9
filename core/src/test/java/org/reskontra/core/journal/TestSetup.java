package org.reskontra.core.journal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.reskontra.core.calendar.PostingWindow;
import org.reskontra.core.journal.PostingSetup.ApplicationMethod;
import org.reskontra.core.journal.PostingSetup.BankAccountCard;
import org.reskontra.core.journal.PostingSetup.Blocked;
import org.reskontra.core.journal.PostingSetup.CurrencyAccounts;
import org.reskontra.core.journal.PostingSetup.GlAccountCard;
import org.reskontra.core.journal.PostingSetup.PartyCard;
import org.reskontra.core.journal.PostingSetup.PartyKey;
import org.reskontra.core.journal.PostingSetup.PartyPostingGroup;
import org.reskontra.core.journal.PostingSetup.PostingGroupKey;
import org.reskontra.core.journal.PostingSetup.VatKey;
import org.reskontra.core.journal.PostingSetup.VatSetup;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.ExchangeRates;

/** A small company: SEK, with EUR at 11 from January and 11.4 from March 2026. */
final class TestSetup {

    static final CurrencyCode SEK = CurrencyCode.of("SEK");
    static final CurrencyCode EUR = CurrencyCode.of("EUR");
    static final PartyNo CUSTOMER = new PartyNo("C1");
    static final PartyNo BLOCKED = new PartyNo("C9");
    static final PartyNo STRICT = new PartyNo("C2");
    static final PartyNo VENDOR = new PartyNo("V1");
    static final BankAccountNo BANK = new BankAccountNo("BANK");
    static final BankAccountNo SAVINGS = new BankAccountNo("SAVINGS");
    static final BankAccountNo EURO_BANK = new BankAccountNo("EURO");
    static final BankAccountNo OLD_BANK = new BankAccountNo("OLD");
    static final GlAccountNo SALES = account("3001");
    static final GlAccountNo RECEIVABLES = account("1510");
    static final GlAccountNo FEES = account("6570");
    static final GlAccountNo OLD_CONTROL = account("1511");

    private TestSetup() {}

    static PostingSetup setup() {
        return setup(PostingWindow.ALWAYS);
    }

    static PostingSetup setup(PostingWindow window) {
        return new PostingSetup(
                SEK,
                window,
                new ExchangeRates(
                        SEK, Map.of(EUR, Map.of(date("2026-01-01"), rate("11"), date("2026-03-01"), rate("11.4")))),
                Map.of(
                        SALES, new GlAccountCard(true, false),
                        FEES, new GlAccountCard(true, false),
                        RECEIVABLES, new GlAccountCard(false, false),
                        OLD_CONTROL, new GlAccountCard(false, true)),
                Map.of(
                        new PartyKey(Ledger.CUSTOMER, CUSTOMER), new PartyCard("DOM", "DOM", Blocked.NONE),
                        new PartyKey(Ledger.CUSTOMER, BLOCKED), new PartyCard("DOM", "DOM", Blocked.ALL),
                        new PartyKey(Ledger.CUSTOMER, STRICT),
                                new PartyCard("DOM", "DOM", Blocked.NONE, ApplicationMethod.MANUAL, true),
                        new PartyKey(Ledger.VENDOR, VENDOR), new PartyCard("DOM", "DOM", Blocked.NONE)),
                Map.of(
                        new PostingGroupKey(Ledger.CUSTOMER, "DOM"),
                        new PartyPostingGroup(
                                RECEIVABLES, account("3730"), account("3731"), account("3740"), account("3741"))),
                Map.of(
                        BANK, new BankAccountCard(SEK, account("1930"), false),
                        SAVINGS, new BankAccountCard(SEK, account("1930"), false),
                        EURO_BANK, new BankAccountCard(EUR, account("1940"), false),
                        OLD_BANK, new BankAccountCard(EUR, account("1930"), true)),
                Map.of(EUR, new CurrencyAccounts(account("3960"), account("7960"))),
                Map.of(new VatKey("DOM", "FULL"), new VatSetup(new BigDecimal("25"), account("2611"))));
    }

    static GlAccountNo account(String no) {
        return new GlAccountNo(no);
    }

    static LocalDate date(String date) {
        return LocalDate.parse(date);
    }

    private static ExchangeRate rate(String local) {
        return new ExchangeRate(BigDecimal.ONE, new BigDecimal(local));
    }
}
