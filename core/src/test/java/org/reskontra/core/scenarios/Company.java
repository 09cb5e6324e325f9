package org.reskontra.core.scenarios;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.application.ApplicationSettings;
import org.reskontra.core.application.CurrencyMix;
import org.reskontra.core.application.PaymentToleranceTerms;
import org.reskontra.core.application.ToleranceAnswers;
import org.reskontra.core.application.ToleranceSetup;
import org.reskontra.core.calendar.DateFormula;
import org.reskontra.core.calendar.PostingWindow;
import org.reskontra.core.journal.AppliesTo;
import org.reskontra.core.journal.JournalLine;
import org.reskontra.core.journal.PostingSetup;
import org.reskontra.core.journal.PostingSetup.AccountPair;
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
import org.reskontra.core.journal.SalesDocument;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.ExchangeRates;
import org.reskontra.core.money.Money;

/**
 * A company in SEK with a customer and a vendor, who are paid and pay in SEK and EUR.
 *
 * @param adjustVat whether discounts and tolerances reduce VAT
 * @param euro the price of a euro, by the day from which it holds
 */
record Company(
        ToleranceSetup tolerance,
        ApplicationSettings application,
        ApplicationMethod method,
        Blocked blocked,
        PostingWindow window,
        boolean adjustVat,
        Map<LocalDate, ExchangeRate> euro) {

    static final CurrencyCode SEK = CurrencyCode.of("SEK");
    static final CurrencyCode EUR = CurrencyCode.of("EUR");
    static final String RECEIVABLES = "1510";
    static final String BANK = "1930";
    static final String EURO_BANK = "1940";
    static final String SALES = "3001";
    static final String VAT = "2611";
    static final String DISCOUNT = "3731";
    static final String TOLERANCE = "3732";
    static final String LATE_DISCOUNT = "3733";
    static final String REALIZED_GAINS = "3960";
    static final String REALIZED_LOSSES = "7960";
    static final String UNREALIZED = "3969";
    static final String PAYABLES = "2440";
    private static final PartyNo CUSTOMER = new PartyNo("C10");
    private static final PartyNo VENDOR = new PartyNo("V10");
    static final Account CUSTOMER_ACCOUNT = new Account.PartyAccount(Ledger.CUSTOMER, CUSTOMER);
    static final Account BANK_ACCOUNT = new Account.BankAccount(new BankAccountNo("BANK"));
    static final Account EURO_BANK_ACCOUNT = new Account.BankAccount(new BankAccountNo("EURO"));

    /** No tolerances, both warnings, everything in one currency, applied by hand. */
    static Company plain() {
        return new Company(
                ToleranceSetup.NONE,
                ApplicationSettings.STANDARD,
                ApplicationMethod.MANUAL,
                Blocked.NONE,
                PostingWindow.ALWAYS,
                false,
                Map.of(LocalDate.parse("2020-01-01"), rate("10")));
    }

    Company withTolerance(String percent, String maximum, String gracePeriod) {
        return new Company(
                new ToleranceSetup(
                        Map.of(SEK, new PaymentToleranceTerms(new BigDecimal(percent), sek(maximum))),
                        DateFormula.parse(gracePeriod).orElseThrow()),
                application,
                method,
                blocked,
                window,
                adjustVat,
                euro);
    }

    Company withMethod(ApplicationMethod chosen) {
        return new Company(tolerance, application, chosen, blocked, window, adjustVat, euro);
    }

    Company adjustingVat() {
        return new Company(tolerance, application, method, blocked, window, true, euro);
    }

    Company withBlocked(Blocked what) {
        return new Company(tolerance, application, method, what, window, adjustVat, euro);
    }

    Company withWindow(PostingWindow allowed) {
        return new Company(tolerance, application, method, blocked, allowed, adjustVat, euro);
    }

    Company withEuro(Map<String, String> prices) {
        Map<LocalDate, ExchangeRate> rates = new HashMap<>();
        prices.forEach((date, price) -> rates.put(LocalDate.parse(date), rate(price)));
        return new Company(tolerance, application, method, blocked, window, adjustVat, rates);
    }

    /** @param precision what an application between currencies may round away, in SEK */
    Company acrossCurrencies(String precision) {
        return new Company(
                tolerance,
                new ApplicationSettings(
                        new CurrencyMix.AllCurrencies(), Map.of(SEK, sek(precision)), true, true, Set.of()),
                method,
                blocked,
                window,
                adjustVat,
                euro);
    }

    Books books() {
        return new Books(setup());
    }

    PostingSetup setup() {
        return new PostingSetup(
                SEK,
                window,
                new ExchangeRates(SEK, Map.of(EUR, euro)),
                Map.of(account(SALES), new GlAccountCard(true, false)),
                Map.of(
                        new PartyKey(Ledger.CUSTOMER, CUSTOMER),
                        new PartyCard("GROUP", "DOMESTIC", blocked, method, false),
                        new PartyKey(Ledger.VENDOR, VENDOR),
                        new PartyCard("GROUP", "DOMESTIC", blocked, method, false)),
                Map.of(
                        new PostingGroupKey(Ledger.CUSTOMER, "GROUP"), accounts(RECEIVABLES),
                        new PostingGroupKey(Ledger.VENDOR, "GROUP"), accounts(PAYABLES)),
                Map.of(
                        new BankAccountNo("BANK"), new BankAccountCard(SEK, account(BANK), false),
                        new BankAccountNo("EURO"), new BankAccountCard(EUR, account(EURO_BANK), false)),
                Map.of(
                        EUR,
                        new CurrencyAccounts(
                                account(REALIZED_GAINS),
                                account(REALIZED_LOSSES),
                                account(UNREALIZED),
                                account(UNREALIZED))),
                Map.of(
                        new VatKey("DOMESTIC", "FULL"), new VatSetup(new BigDecimal("25"), account(VAT), adjustVat),
                        new VatKey("DOMESTIC", "NONE"), new VatSetup(BigDecimal.ZERO, account(VAT))),
                application,
                tolerance);
    }

    private static PartyPostingGroup accounts(String control) {
        return new PartyPostingGroup(
                account(control), pair(DISCOUNT), pair(TOLERANCE), pair(LATE_DISCOUNT), pair("3740"), pair("3741"));
    }

    /** An invoice without VAT and discount, due in 30 days. */
    static SalesDocument invoice(String no, Money amount, String date) {
        return document(DocumentType.INVOICE, no, amount, "NONE", date, Money.zero(amount.currency()), null);
    }

    static SalesDocument invoice(String no, Money amount, String date, String discount, String discountDate) {
        return document(
                DocumentType.INVOICE,
                no,
                amount,
                "NONE",
                date,
                Money.of(discount, amount.currency()),
                LocalDate.parse(discountDate));
    }

    static SalesDocument document(
            DocumentType type,
            String no,
            Money net,
            String vat,
            String date,
            Money discount,
            @Nullable LocalDate discountDate) {
        LocalDate posted = LocalDate.parse(date);
        return new SalesDocument(
                1,
                type,
                new DocumentNo(no),
                CUSTOMER,
                posted,
                posted,
                posted.plusDays(30),
                net.currency(),
                "",
                "",
                List.of(new SalesDocument.Line(account(SALES), net, vat)),
                discount,
                discountDate);
    }

    /** Money that the customer pays into the bank account of its currency. */
    static JournalLine payment(String no, Money received, String date, AppliesTo appliesTo, ToleranceAnswers answers) {
        return line(DocumentType.PAYMENT, no, received.negate(), date, appliesTo, answers);
    }

    /** @param amount posted to the customer: debit positive */
    static JournalLine line(
            DocumentType type, String no, Money amount, String date, AppliesTo appliesTo, ToleranceAnswers answers) {
        LocalDate posted = LocalDate.parse(date);
        return new JournalLine(
                1,
                posted,
                posted,
                posted,
                type,
                new DocumentNo(no),
                "",
                "",
                CUSTOMER_ACCOUNT,
                amount.currency().equals(EUR) ? EURO_BANK_ACCOUNT : BANK_ACCOUNT,
                amount,
                appliesTo,
                answers,
                null);
    }

    /** A line without a balancing account, which balances with the others of its document. */
    static JournalLine oneSided(int no, Account account, String document, Money amount, String date) {
        LocalDate posted = LocalDate.parse(date);
        return new JournalLine(
                no,
                posted,
                posted,
                posted,
                DocumentType.NONE,
                new DocumentNo(document),
                "",
                "",
                account,
                null,
                amount,
                new AppliesTo.OnAccount(),
                ToleranceAnswers.NONE,
                null);
    }

    /** The same line, for the vendor: debit positive. */
    static JournalLine forVendor(JournalLine line) {
        return new JournalLine(
                line.no(),
                line.postingDate(),
                line.documentDate(),
                line.dueDate(),
                line.documentType(),
                line.documentNo(),
                "",
                "",
                new Account.PartyAccount(Ledger.VENDOR, VENDOR),
                line.balancingAccount(),
                line.amount(),
                line.appliesTo(),
                line.answers(),
                null);
    }

    static AppliesTo document(String no) {
        return new AppliesTo.Document(DocumentType.NONE, new DocumentNo(no));
    }

    static Money sek(String amount) {
        return Money.of(amount, SEK);
    }

    static Money eur(String amount) {
        return Money.of(amount, EUR);
    }

    static GlAccountNo account(String no) {
        return new GlAccountNo(no);
    }

    private static AccountPair pair(String no) {
        return new AccountPair(account(no), account(no));
    }

    private static ExchangeRate rate(String price) {
        return new ExchangeRate(BigDecimal.ONE, new BigDecimal(price));
    }
}
