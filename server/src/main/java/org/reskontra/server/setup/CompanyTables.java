package org.reskontra.server.setup;

import static org.reskontra.server.setup.SetupField.field;
import static org.reskontra.server.setup.SetupField.key;

import java.util.List;
import org.reskontra.server.setup.FieldType.Choice;
import org.reskontra.server.setup.FieldType.Code;
import org.reskontra.server.setup.FieldType.Date;
import org.reskontra.server.setup.FieldType.Decimal;
import org.reskontra.server.setup.FieldType.Email;
import org.reskontra.server.setup.FieldType.Flag;
import org.reskontra.server.setup.FieldType.Formula;
import org.reskontra.server.setup.FieldType.Reference;
import org.reskontra.server.setup.FieldType.Text;

/** The company itself and what holds for all of it (specification 2.1, 2.2, 19.1, 19.2, 19.5). */
final class CompanyTables {

    static final int DECIMALS_OF_RATES = 4;
    private static final long LARGEST_AMOUNT = 1_000_000_000_000L;

    static final FieldType PERCENT = Decimal.of(0, 100, DECIMALS_OF_RATES);
    static final FieldType AMOUNT = Decimal.of(0, LARGEST_AMOUNT, 4);

    private static final FieldType TOLERANCE_POSTING =
            new Choice("setup.tolerance-posting", List.of("TOLERANCE_ACCOUNTS", "DISCOUNT_ACCOUNTS"));

    static final SetupTable GENERAL_LEDGER_SETUP = new SetupTable(
                    "general-ledger-setup",
                    SetupSection.COMPANY,
                    field("name", new Text(100)).required().under("general"),
                    field("registrationNo", new Text(50)),
                    field("vatRegistrationNo", new Text(20)),
                    field("address", new Text(100)).under("contact"),
                    field("postCode", new Text(20)),
                    field("city", new Text(50)),
                    field("country", new Code(2)),
                    field("phone", new Text(30)),
                    field("email", new Email()),
                    field("allowPostingFrom", new Date()).under("posting-dates"),
                    field("allowPostingFromFormula", new Formula()),
                    field("allowPostingTo", new Date()),
                    field("allowPostingToFormula", new Formula()),
                    field("unidentifiedReceiptsAccount", new Reference("gl-accounts"))
                            .under("application"),
                    field(
                                    "applicationBetweenCurrencies",
                                    new Choice("setup.currency-mix", List.of("NONE", "EURO_ZONE", "ALL")))
                            .initially("NONE"),
                    field("applicationRoundingPrecision", AMOUNT),
                    field("paymentTolerancePercent", PERCENT).under("tolerance"),
                    field("maxPaymentTolerance", AMOUNT),
                    field("paymentDiscountGracePeriod", new Formula()),
                    field("paymentTolerancePosting", TOLERANCE_POSTING).initially("DISCOUNT_ACCOUNTS"),
                    field("discountTolerancePosting", TOLERANCE_POSTING).initially("DISCOUNT_ACCOUNTS"),
                    field("paymentToleranceWarning", new Flag()).initially(true),
                    field("discountToleranceWarning", new Flag()).initially(true))
            .storedIn("company")
            .obeying(Rules::postingDates);

    static final SetupTable USER_POSTING_DATES = new SetupTable(
                    "user-posting-dates",
                    SetupSection.COMPANY,
                    key("userName", new FieldType.User()),
                    field("allowPostingFrom", new Date()),
                    field("allowPostingFromFormula", new Formula()),
                    field("allowPostingTo", new Date()),
                    field("allowPostingToFormula", new Formula()))
            .obeying(Rules::postingDates);

    static final SetupTable ACCOUNTING_PERIODS = new SetupTable(
                    "accounting-periods",
                    SetupSection.COMPANY,
                    key("startingDate", new Date()),
                    field("name", new Text(30)),
                    field("newFiscalYear", new Flag()))
            .storedIn("accounting_period");

    static final SetupTable NUMBER_SERIES = new SetupTable(
                    "number-series",
                    SetupSection.COMPANY,
                    key("code", new Code(30)),
                    field("description", new Text(100)),
                    field("prefix", new Text(31)).fixed(),
                    field("lastNo", Decimal.of(0, 999_999_999_999L, 0)).fixed())
            .usedBy(LedgerUse.NUMBER_SERIES);

    static final SetupTable REASON_CODES = new SetupTable(
                    "reason-codes",
                    SetupSection.COMPANY,
                    key("code", new Code(10)),
                    field("description", new Text(100)))
            .storedIn("reason_code");

    static final List<SetupTable> ALL =
            List.of(GENERAL_LEDGER_SETUP, USER_POSTING_DATES, ACCOUNTING_PERIODS, NUMBER_SERIES, REASON_CODES);

    private CompanyTables() {}
}
