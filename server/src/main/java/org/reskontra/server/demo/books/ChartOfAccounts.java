package org.reskontra.server.demo.books;

import java.util.List;
import org.reskontra.core.ledger.GlAccountNo;

/** The general ledger accounts, numbered and named as Swedish companies do (BAS). */
public final class ChartOfAccounts {

    public static final GlAccountNo RECEIVABLES = no("1510");
    public static final GlAccountNo RECEIVABLES_ABROAD = no("1511");
    public static final GlAccountNo BANK_SEK = no("1930");
    public static final GlAccountNo BANK_EUR = no("1941");
    public static final GlAccountNo EQUITY = no("2091");
    public static final GlAccountNo PAYABLES = no("2440");
    public static final GlAccountNo VAT_25 = no("2611");
    public static final GlAccountNo VAT_12 = no("2621");
    public static final GlAccountNo VAT_6 = no("2631");
    public static final GlAccountNo INPUT_VAT = no("2641");
    public static final GlAccountNo UNIDENTIFIED_RECEIPTS = no("2899");
    public static final GlAccountNo SALES_25 = no("3001");
    public static final GlAccountNo SALES_12 = no("3002");
    public static final GlAccountNo SALES_6 = no("3003");
    public static final GlAccountNo SALES_EXEMPT = no("3004");
    public static final GlAccountNo SALES_EU = no("3108");
    public static final GlAccountNo DISCOUNT_GIVEN = no("3731");
    public static final GlAccountNo ROUNDING = no("3740");
    public static final GlAccountNo EXCHANGE_GAINS = no("3960");
    static final GlAccountNo PURCHASES = no("4010");
    public static final GlAccountNo DISCOUNT_TAKEN = no("4731");
    public static final GlAccountNo BANK_FEES = no("6570");
    public static final GlAccountNo EXCHANGE_LOSSES = no("7960");
    public static final GlAccountNo INTEREST_INCOME = no("8311");
    public static final GlAccountNo INTEREST_EXPENSE = no("8410");

    /** @param directPosting false for control accounts, which only their ledger posts to */
    public record GlAccount(GlAccountNo no, String name, boolean directPosting) {}

    public static final List<GlAccount> ACCOUNTS = List.of(
            new GlAccount(no("1220"), "Inventarier och verktyg", true),
            new GlAccount(no("1460"), "Lager av handelsvaror", true),
            new GlAccount(RECEIVABLES, "Kundfordringar", false),
            new GlAccount(RECEIVABLES_ABROAD, "Kundfordringar, utland", false),
            new GlAccount(no("1630"), "Skattekonto", true),
            new GlAccount(no("1790"), "Övriga förutbetalda kostnader", true),
            new GlAccount(no("1910"), "Kassa", true),
            new GlAccount(BANK_SEK, "Företagskonto", false),
            new GlAccount(BANK_EUR, "Valutakonto EUR", false),
            new GlAccount(no("2081"), "Aktiekapital", true),
            new GlAccount(EQUITY, "Balanserad vinst eller förlust", true),
            new GlAccount(no("2420"), "Förskott från kunder", true),
            new GlAccount(PAYABLES, "Leverantörsskulder", false),
            new GlAccount(VAT_25, "Utgående moms, 25 %", true),
            new GlAccount(VAT_12, "Utgående moms, 12 %", true),
            new GlAccount(VAT_6, "Utgående moms, 6 %", true),
            new GlAccount(INPUT_VAT, "Ingående moms", true),
            new GlAccount(no("2650"), "Redovisningskonto för moms", true),
            new GlAccount(no("2710"), "Personalskatt", true),
            new GlAccount(UNIDENTIFIED_RECEIPTS, "Inbetalningar under utredning", true),
            new GlAccount(SALES_25, "Försäljning varor, 25 % moms", true),
            new GlAccount(SALES_12, "Försäljning varor, 12 % moms", true),
            new GlAccount(SALES_6, "Försäljning varor, 6 % moms", true),
            new GlAccount(SALES_EXEMPT, "Försäljning varor, momsfri", true),
            new GlAccount(SALES_EU, "Försäljning varor till annat EU-land", true),
            new GlAccount(no("3520"), "Fakturerade frakter", true),
            new GlAccount(no("3540"), "Faktureringsavgifter", true),
            new GlAccount(DISCOUNT_GIVEN, "Lämnade kassarabatter", true),
            new GlAccount(ROUNDING, "Öres- och kronutjämning", true),
            new GlAccount(EXCHANGE_GAINS, "Valutakursvinster på fordringar och skulder", true),
            new GlAccount(PURCHASES, "Inköp av handelsvaror", true),
            new GlAccount(DISCOUNT_TAKEN, "Erhållna kassarabatter", true),
            new GlAccount(no("5010"), "Lokalhyra", true),
            new GlAccount(no("6212"), "Mobiltelefon", true),
            new GlAccount(no("6351"), "Konstaterade förluster på kundfordringar", true),
            new GlAccount(BANK_FEES, "Bankkostnader", true),
            new GlAccount(EXCHANGE_LOSSES, "Valutakursförluster på fordringar och skulder", true),
            new GlAccount(INTEREST_INCOME, "Ränteintäkter från bank", true),
            new GlAccount(no("8313"), "Ränteintäkter från kundfordringar", true),
            new GlAccount(INTEREST_EXPENSE, "Räntekostnader", true));

    private ChartOfAccounts() {}

    private static GlAccountNo no(String no) {
        return new GlAccountNo(no);
    }
}
