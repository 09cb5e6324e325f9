package org.reskontra.server.demo.books;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reskontra.core.journal.JournalLine;
import org.reskontra.core.ledger.Account.BankAccount;
import org.reskontra.core.ledger.Account.GlAccount;
import org.reskontra.core.ledger.Account.PartyAccount;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.BankRow.StatementLineRef;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.Money;

/**
 * The books of the demo company on a day, before its bank statement comes in.
 *
 * @param documents invoices, then credit memos, each in the order of their numbers; all of them open
 * @param purchases invoices of vendors, open
 * @param strangers names that are on no card, for payments nobody knows
 */
public record DemoBooks(
        LocalDate today,
        List<DemoParty> customers,
        List<DemoParty> vendors,
        List<DemoDocument> documents,
        List<Purchase> purchases,
        List<String> strangers) {

    public static final CurrencyCode SEK = CurrencyCode.of("SEK");
    public static final CurrencyCode EUR = CurrencyCode.of("EUR");

    public static final String COMPANY_CODE = "demo";
    public static final String COMPANY_NAME = "Lindskärs Partihandel AB";

    public static final BankCard BANK_SEK = new BankCard(
            new BankAccountNo("FK-SEK"),
            "Företagskonto",
            CheckDigits.iban("SE", "90000000000000110042"),
            Money.of("1847250.40", SEK));
    public static final BankCard BANK_EUR = new BankCard(
            new BankAccountNo("VK-EUR"),
            "Valutakonto euro",
            CheckDigits.iban("SE", "90000000000000110059"),
            Money.of("91300.75", EUR));

    /** The number series that propose document numbers in journals. */
    public static final String RECEIPTS = "INB-DOK";

    public static final String VOUCHERS = "VER-DOK";

    private static final long SEED = 20_260_401L;
    private static final int RATE_WEEKS = 20;

    /** @param balance on the day, before its statement */
    public record BankCard(BankAccountNo no, String name, String iban, Money balance) {}

    /** @param reference what the vendor wants to see on the payment */
    public record Purchase(DemoParty vendor, DocumentNo no, String reference, LocalDate date, Money amount) {}

    /** @param lastNo the last number drawn */
    public record NumberSeries(String code, String prefix, long lastNo, String description) {}

    /** A text on bank statements that tells the account by itself; one account for receipts, one for payments. */
    public record TextMapping(String text, String receipts, String payments) {}

    public static final List<TextMapping> TEXT_MAPPINGS = List.of(
            new TextMapping("Månadsavgift", ChartOfAccounts.BANK_FEES.value(), ChartOfAccounts.BANK_FEES.value()),
            new TextMapping("Avgift bankgiro", ChartOfAccounts.BANK_FEES.value(), ChartOfAccounts.BANK_FEES.value()),
            new TextMapping(
                    "Ränta", ChartOfAccounts.INTEREST_INCOME.value(), ChartOfAccounts.INTEREST_EXPENSE.value()));

    public static DemoBooks of(LocalDate today) {
        Dice dice = new Dice(SEED);
        Parties parties = new Parties(dice);
        List<DemoParty> customers = parties.customers();
        List<DemoParty> vendors = parties.vendors();
        List<String> strangers = parties.strangers(8);
        return new DemoBooks(
                today,
                customers,
                vendors,
                new Documents(dice, today, customers).all(),
                purchases(dice, today, vendors),
                strangers);
    }

    public static List<NumberSeries> numberSeries() {
        return List.of(
                new NumberSeries("FAKTURA", "", Documents.lastInvoiceNo(), "Fakturor"),
                new NumberSeries("KREDIT", "", Documents.lastCreditMemoNo(), "Kreditfakturor"),
                new NumberSeries(RECEIPTS, "INB", 1_000, "Inbetalningar"),
                new NumberSeries(VOUCHERS, "VER", 1_000, "Verifikationer"),
                new NumberSeries("INBET", "INBET-", 0, "Verifikationer, inbetalningsjournal"),
                new NumberSeries("REDOV", "REDOV-", 0, "Verifikationer, redovisningsjournal"),
                new NumberSeries(BANK_SEK.no().value(), "BS", 0, "Betalningsavstämning, kronor"),
                new NumberSeries(BANK_EUR.no().value(), "BE", 0, "Betalningsavstämning, euro"));
    }

    /** The worth of a euro in kronor, by starting date: a new rate each week. */
    public Map<LocalDate, ExchangeRate> euroRates() {
        Dice dice = new Dice(SEED);
        Map<LocalDate, ExchangeRate> rates = new TreeMap<>();
        long tenThousandths = 11_2500;
        for (int week = RATE_WEEKS; week >= 0; week--) {
            rates.put(today.minusWeeks(week), new ExchangeRate(BigDecimal.ONE, BigDecimal.valueOf(tenThousandths, 4)));
            tenThousandths += dice.between(-600, 650);
        }
        return rates;
    }

    /** What the books begin with besides sales: bank balances, taken over as reconciled, and what vendors are owed. */
    public List<JournalLine> openingLines() {
        List<JournalLine> lines = new ArrayList<>();
        for (BankCard bank : List.of(BANK_SEK, BANK_EUR)) {
            lines.add(new JournalLine(
                    lines.size() + 1,
                    today.minusWeeks(RATE_WEEKS),
                    DocumentType.NONE,
                    new DocumentNo("IB"),
                    "",
                    "Ingående balans",
                    new BankAccount(bank.no()),
                    new GlAccount(ChartOfAccounts.EQUITY),
                    bank.balance(),
                    List.of(),
                    new StatementLineRef("0", 1)));
        }
        for (Purchase purchase : purchases) {
            lines.add(new JournalLine(
                    lines.size() + 1,
                    purchase.date(),
                    DocumentType.INVOICE,
                    purchase.no(),
                    purchase.reference(),
                    "Inköp " + purchase.vendor().name(),
                    new PartyAccount(Ledger.VENDOR, purchase.vendor().no()),
                    new GlAccount(ChartOfAccounts.PURCHASES),
                    purchase.amount().negate(),
                    List.of(),
                    null));
        }
        return lines;
    }

    private static List<Purchase> purchases(Dice dice, LocalDate today, List<DemoParty> vendors) {
        List<Purchase> purchases = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            purchases.add(new Purchase(
                    vendors.get(i % vendors.size()),
                    new DocumentNo("LF%d".formatted(30_001 + i)),
                    CheckDigits.ocrReference("7" + dice.digits(6)),
                    today.minusDays(dice.between(20, 40)),
                    new Money(dice.between(2_500_00, 90_000_00), SEK)));
        }
        return List.copyOf(purchases);
    }
}
