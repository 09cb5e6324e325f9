package org.reskontra.server.setup;

import static org.reskontra.server.setup.CompanyTables.AMOUNT;
import static org.reskontra.server.setup.CompanyTables.PERCENT;
import static org.reskontra.server.setup.SetupField.field;
import static org.reskontra.server.setup.SetupField.key;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.reskontra.server.setup.FieldType.Choice;
import org.reskontra.server.setup.FieldType.Code;
import org.reskontra.server.setup.FieldType.Currency;
import org.reskontra.server.setup.FieldType.Date;
import org.reskontra.server.setup.FieldType.Decimal;
import org.reskontra.server.setup.FieldType.Flag;
import org.reskontra.server.setup.FieldType.Formula;
import org.reskontra.server.setup.FieldType.Iban;
import org.reskontra.server.setup.FieldType.Reference;
import org.reskontra.server.setup.FieldType.Text;

/** Accounts and what postings to them follow: groups, VAT, bank accounts, currencies (specification 2.6–2.8, 17). */
final class LedgerTables {

    static final FieldType ACCOUNT = new Reference("gl-accounts");

    /** Rates are exact pairs of units, and have as many decimals as their source gives. */
    private static final FieldType UNITS =
            new Decimal(new BigDecimal("0.000000000001"), new BigDecimal("1000000000000"), 12);

    private static final SetupTable GL_ACCOUNTS = new SetupTable(
                    "gl-accounts",
                    SetupSection.LEDGER,
                    key("accountNo", new Code(20)),
                    field("name", new Text(100)).required(),
                    field("directPosting", new Flag()).initially(true),
                    field("blocked", new Flag()))
            .storedIn("gl_account")
            .usedBy(LedgerUse.GL_ACCOUNT);

    private static final SetupTable VAT_POSTING_SETUP = new SetupTable(
            "vat-posting-setup",
            SetupSection.LEDGER,
            key("businessGroup", new Code(20)),
            key("productGroup", new Code(20)),
            field("vatPercent", PERCENT).required(),
            field("salesAccount", ACCOUNT).required(),
            field("purchaseAccount", ACCOUNT).required(),
            field("adjustForPaymentDiscount", new Flag()));

    private static final SetupTable JOURNAL_TEMPLATES = new SetupTable(
                    "journal-templates",
                    SetupSection.LEDGER,
                    key("template", new Code(10)),
                    field("description", new Text(100)).required(),
                    field("type", new Choice("setup.template-type", List.of("CASH_RECEIPT", "GENERAL")))
                            .required(),
                    field("voucherSeries", new Reference("number-series")).required(),
                    field("allowPostingFrom", new Date()),
                    field("allowPostingFromFormula", new Formula()),
                    field("allowPostingTo", new Date()),
                    field("allowPostingToFormula", new Formula()))
            .storedIn("journal_template")
            .obeying(Rules::postingDates);

    private static final SetupTable BANK_POSTING_GROUPS = new SetupTable(
                    "bank-posting-groups",
                    SetupSection.BANK,
                    key("code", new Code(20)),
                    field("glAccount", ACCOUNT).required().fixed())
            .storedIn("bank_posting_group")
            .usedBy(LedgerUse.BANK_POSTING_GROUP);

    private static final SetupTable BANK_ACCOUNTS = new SetupTable(
                    "bank-accounts",
                    SetupSection.BANK,
                    key("bankAccountNo", new Code(20)),
                    field("name", new Text(100)).required(),
                    field("iban", new Iban()),
                    field("accountNo", new Text(30)),
                    field("currency", new Reference("currencies")).required().fixed(),
                    field("postingGroup", new Reference("bank-posting-groups"))
                            .required()
                            .fixed(),
                    field("matchToleranceType", new Choice("setup.match-tolerance", List.of("PERCENTAGE", "AMOUNT")))
                            .initially("PERCENTAGE")
                            .onCard(),
                    field("matchToleranceValue", AMOUNT).onCard(),
                    field("blocked", new Flag()))
            .storedIn("bank_account")
            .usedBy(LedgerUse.BANK_ACCOUNT);

    private static final SetupTable CURRENCIES = new SetupTable(
                    "currencies",
                    SetupSection.CURRENCIES,
                    key("currency", new Currency()),
                    field("description", new Text(50)),
                    field("euroZone", new Flag()),
                    field("realizedGainsAccount", ACCOUNT).required(),
                    field("realizedLossesAccount", ACCOUNT).required(),
                    field("unrealizedGainsAccount", ACCOUNT),
                    field("unrealizedLossesAccount", ACCOUNT),
                    field("applicationRoundingPrecision", AMOUNT).onCard(),
                    field("paymentTolerancePercent", PERCENT).onCard().under("tolerance"),
                    field("maxPaymentTolerance", AMOUNT).onCard())
            .storedIn("currency")
            .usedBy(LedgerUse.CURRENCY);

    private static final SetupTable EXCHANGE_RATES = new SetupTable(
                    "exchange-rates",
                    SetupSection.CURRENCIES,
                    key("currency", new Reference("currencies")),
                    key("startingDate", new Date()),
                    field("foreignUnits", UNITS).required(),
                    field("localUnits", UNITS).required())
            .storedIn("exchange_rate");

    static final List<SetupTable> ALL = List.of(
            GL_ACCOUNTS,
            VAT_POSTING_SETUP,
            JOURNAL_TEMPLATES,
            BANK_POSTING_GROUPS,
            BANK_ACCOUNTS,
            CURRENCIES,
            EXCHANGE_RATES);

    private LedgerTables() {}

    /** The posting groups of a party ledger; their accounts are where its entries go. */
    static SetupTable postingGroups(String name, SetupSection section, String ledger, LedgerUse use) {
        return new SetupTable(
                        name,
                        section,
                        key("code", new Code(20)),
                        field("controlAccount", ACCOUNT).required().fixed(),
                        field("paymentDiscountDebitAccount", ACCOUNT).required(),
                        field("paymentDiscountCreditAccount", ACCOUNT).required(),
                        field("paymentToleranceDebitAccount", ACCOUNT),
                        field("paymentToleranceCreditAccount", ACCOUNT),
                        field("roundingDebitAccount", ACCOUNT).required(),
                        field("roundingCreditAccount", ACCOUNT).required(),
                        field("applicationRoundingDebitAccount", ACCOUNT).onCard(),
                        field("applicationRoundingCreditAccount", ACCOUNT).onCard())
                .storedIn("party_posting_group", Map.of("ledger", ledger))
                .usedBy(use);
    }
}
