package org.reskontra.server.setup;

import static org.reskontra.server.setup.SetupField.field;
import static org.reskontra.server.setup.SetupField.key;

import java.util.List;
import java.util.Map;
import org.reskontra.server.setup.FieldType.AccountNo;
import org.reskontra.server.setup.FieldType.Choice;
import org.reskontra.server.setup.FieldType.Code;
import org.reskontra.server.setup.FieldType.Decimal;
import org.reskontra.server.setup.FieldType.Email;
import org.reskontra.server.setup.FieldType.Flag;
import org.reskontra.server.setup.FieldType.Formula;
import org.reskontra.server.setup.FieldType.Iban;
import org.reskontra.server.setup.FieldType.Reference;
import org.reskontra.server.setup.FieldType.Text;

/** Customers, vendors and what is agreed with them (specification 2.3–2.6). */
final class PartyTables {

    private static final SetupTable PAYMENT_TERMS = new SetupTable(
            "payment-terms",
            SetupSection.RECEIVABLES,
            key("code", new Code(20)),
            field("description", new Text(100)).required(),
            field("dueDateCalculation", new Formula()),
            field("discountDateCalculation", new Formula()),
            field("discountPercent", CompanyTables.PERCENT),
            field("discountOnCreditMemos", new Flag()));

    private static final SetupTable PAYMENT_METHODS = new SetupTable(
                    "payment-methods",
                    SetupSection.RECEIVABLES,
                    key("code", new Code(10)),
                    field("description", new Text(100)),
                    field(
                            "balancingAccountType",
                            new Choice("setup.account-type", List.of("GL_ACCOUNT", "BANK_ACCOUNT"))),
                    field("balancingAccountNo", new AccountNo("balancingAccountType")),
                    field("directDebit", new Flag()))
            .storedIn("payment_method")
            .obeying(Rules::paymentMethod);

    static final List<SetupTable> ALL = List.of(
            LedgerTables.postingGroups(
                    "customer-posting-groups", SetupSection.RECEIVABLES, "CUSTOMER", LedgerUse.CUSTOMER_POSTING_GROUP),
            PAYMENT_TERMS,
            PAYMENT_METHODS,
            parties("customers", SetupSection.RECEIVABLES, "CUSTOMER", LedgerUse.CUSTOMER),
            bankAccounts("customer-bank-accounts", SetupSection.RECEIVABLES, "CUSTOMER", "customers"),
            LedgerTables.postingGroups(
                    "vendor-posting-groups", SetupSection.PAYABLES, "VENDOR", LedgerUse.VENDOR_POSTING_GROUP),
            parties("vendors", SetupSection.PAYABLES, "VENDOR", LedgerUse.VENDOR),
            bankAccounts("vendor-bank-accounts", SetupSection.PAYABLES, "VENDOR", "vendors"));

    private PartyTables() {}

    private static SetupTable parties(String name, SetupSection section, String ledger, LedgerUse use) {
        return new SetupTable(
                        name,
                        section,
                        key("partyNo", new Code(20)).under("general"),
                        field("name", new Text(100)).required(),
                        field("address", new Text(100)).onCard().under("contact"),
                        field("postCode", new Text(20)).onCard(),
                        field("city", new Text(50)),
                        field("country", new Code(2)),
                        field("registrationNo", new Text(50)).onCard(),
                        field("vatRegistrationNo", new Text(20)).onCard(),
                        field("contact", new Text(100)).onCard(),
                        field("phone", new Text(30)).onCard(),
                        field("email", new Email()).onCard(),
                        field("language", new Choice("setup.language", List.of("sv", "en")))
                                .onCard(),
                        field("currency", new Reference("currencies")).under("invoicing"),
                        field(
                                        "postingGroup",
                                        new Reference(
                                                ledger.equals("CUSTOMER")
                                                        ? "customer-posting-groups"
                                                        : "vendor-posting-groups"))
                                .required(),
                        field("vatGroup", new Code(20)),
                        field("paymentTerms", new Reference("payment-terms")),
                        field("paymentMethod", new Reference("payment-methods")),
                        field(
                                        "applicationMethod",
                                        new Choice("setup.application-method", List.of("MANUAL", "APPLY_TO_OLDEST")))
                                .initially("MANUAL")
                                .under("payments")
                                .onCard(),
                        field("blockPaymentTolerance", new Flag()).onCard(),
                        field("creditLimit", Decimal.of(0, 1_000_000_000_000L, 2))
                                .onCard(),
                        field("blocked", new Choice("setup.blocked", List.of("NONE", "INVOICE", "ALL")))
                                .initially("NONE"))
                .storedIn("party", Map.of("ledger", ledger))
                .usedBy(use);
    }

    private static SetupTable bankAccounts(String name, SetupSection section, String ledger, String parties) {
        return new SetupTable(
                        name,
                        section,
                        key("partyNo", new Reference(parties)),
                        key("code", new Code(20)),
                        field("iban", new Iban()),
                        field("accountNo", new Text(30)),
                        field("bic", new Code(11)))
                .storedIn("party_bank_account", Map.of("ledger", ledger))
                .obeying(Rules::partyBankAccount);
    }
}
