package org.reskontra.server.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.Account.BankAccount;
import org.reskontra.core.ledger.Account.GlAccount;
import org.reskontra.core.ledger.Account.PartyAccount;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.matching.AppliedLine;
import org.reskontra.core.matching.AppliedRow;
import org.reskontra.core.matching.DirectDebitItem;
import org.reskontra.core.matching.MatchingBook;
import org.reskontra.core.matching.MatchingEntry;
import org.reskontra.core.matching.MatchingLine;
import org.reskontra.core.matching.MatchingParty;
import org.reskontra.core.matching.MatchingSettings;
import org.reskontra.core.matching.MatchingStatement;
import org.reskontra.core.matching.NameMatching;
import org.reskontra.core.matching.TextMapping;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;

/** What there is before matching: parties, open entries, statement, settings. */
final class MatchingSetup {

    private final Fields setup;
    private final CurrencyCode local;
    private final Fields bank;
    private final BankAccountNo bankAccount;
    private final CurrencyCode bankCurrency;

    MatchingSetup(Fields setup) {
        this.setup = setup;
        this.local = CurrencyCode.of(setup.text("lcy", setup.text("local_currency", "LCY")));
        this.bank = setup.object("bank_account");
        this.bankAccount = new BankAccountNo(bank.text("no", "BANK"));
        this.bankCurrency = currency(bank);
    }

    MatchingSettings settings() {
        Fields wanted = setup.object("match_settings");
        Set<Ledger> ledgers = EnumSet.noneOf(Ledger.class);
        for (Ledger ledger : Ledger.values()) {
            if (wanted.flag(ledger.name().toLowerCase(Locale.ROOT) + "_matching", true)) {
                ledgers.add(ledger);
            }
        }
        return MatchingSettings.CLASSIC
                .withLedgers(ledgers)
                .withNameMatching(
                        switch (wanted.text("name_matching", "nearness")) {
                            case "permutations" -> NameMatching.EXACT_WITH_PERMUTATIONS;
                            case "disabled" -> NameMatching.DISABLED;
                            default -> NameMatching.STRING_NEARNESS;
                        })
                .withMatchClosingDocuments(wanted.flag("closing_doc_match", false))
                .withAcrossCurrencies(!setup.text("appln_between_currencies").equals("None"))
                .withTolerance(bankAccount, MatchRules.tolerance(bank))
                .withRules(MatchRules.of(setup));
    }

    MatchingBook book() {
        return new MatchingBook(
                local,
                setup.list("parties").stream().map(this::party).toList(),
                Stream.concat(setup.list("entries").stream(), setup.list("bank_entries").stream())
                        .map(this::entry)
                        .toList(),
                setup.list("text_mappings").stream().map(this::textMapping).toList(),
                setup.list("direct_debits").stream().map(this::directDebit).toList());
    }

    MatchingStatement statement() {
        return new MatchingStatement(
                bankAccount,
                bankCurrency,
                setup.list("statement_lines").stream().map(this::line).toList());
    }

    private MatchingParty party(Fields party) {
        return new MatchingParty(
                new PartyAccount(ledger(party.text("type")), new PartyNo(party.text("no"))),
                party.text("name"),
                party.text("address"),
                party.text("city"),
                party.list("bank_accounts").stream()
                        .map(account ->
                                account.text("iban").isEmpty() ? account.text("account_no") : account.text("iban"))
                        .toList());
    }

    private MatchingEntry entry(Fields entry) {
        CurrencyCode currency = currency(entry);
        return new MatchingEntry(
                new EntryNo(entry.number("entry")),
                usualLedger(entry).equals("bank")
                        ? new BankAccount(new BankAccountNo(entry.text("bank_account", bankAccount.value())))
                        : new PartyAccount(
                                ledger(usualLedger(entry)), new PartyNo(entry.text("party", LedgerSetup.CUSTOMER))),
                entry.constant("doc_type", DocumentType.class, DocumentType.NONE),
                new DocumentNo(entry.text("doc_no")),
                entry.text("ext_doc_no"),
                entry.text("payment_reference"),
                entry.text("description"),
                entry.date("posting_date"),
                entry.dateOrNull("due_date"),
                entry.money("remaining", currency),
                remainingLocal(entry, currency),
                entry.money("pmt_disc_possible", currency),
                entry.dateOrNull("pmt_disc_date"),
                entry.dateOrNull("pmt_disc_tol_date"),
                entry.flag("accepted_pmt_disc_tolerance", false),
                entry.money("accepted_pmt_tolerance", currency),
                entry.text("applies_to_id"),
                account(entry.text("bal_account_type"), entry.text("bal_account_no")),
                entry.values("closed_documents").stream()
                        .map(no -> new DocumentNo(no.asString()))
                        .toList(),
                entry.flag("reversed", false));
    }

    /** Where the file has a usual customer, entries are its entries. */
    private String usualLedger(Fields entry) {
        return entry.text("ledger", setup.has("customer") ? "customer" : "bank");
    }

    private @Nullable Money remainingLocal(Fields entry, CurrencyCode currency) {
        if (currency.equals(local)) {
            return entry.money("remaining", local);
        }
        return entry.has("remaining_lcy") ? entry.money("remaining_lcy", local) : null;
    }

    private TextMapping textMapping(Fields mapping) {
        String type = mapping.text("type");
        return type.equals("gl")
                ? new TextMapping(
                        mapping.number("line"),
                        mapping.text("text"),
                        account(type, mapping.text("debit_account")),
                        account(type, mapping.text("credit_account")))
                : new TextMapping(
                        mapping.number("line"),
                        mapping.text("text"),
                        account(type, mapping.text("account")),
                        account(type, mapping.text("account")));
    }

    private DirectDebitItem directDebit(Fields item) {
        return new DirectDebitItem(
                item.text("transaction_id"),
                new EntryNo(item.number("entry")),
                item.constant("status", DirectDebitItem.Status.class, DirectDebitItem.Status.NEW),
                item.constant(
                        "collection_status",
                        DirectDebitItem.CollectionStatus.class,
                        DirectDebitItem.CollectionStatus.NEW));
    }

    private AppliedLine line(Fields line) {
        MatchingLine now = new MatchingLine(
                line.number("line"),
                line.date("date"),
                line.money("amount", bankCurrency),
                line.text("text"),
                line.text("additional_info"),
                line.text("related_party_name"),
                line.text("related_party_bank_acc"),
                line.text("related_party_address"),
                line.text("related_party_city"),
                line.text("payment_reference").isEmpty() ? List.of() : List.of(line.text("payment_reference")),
                line.text("transaction_id"));
        Account account = account(line.text("account_type"), line.text("account_no"));
        return account == null
                ? AppliedLine.open(now)
                : new AppliedLine(
                        now,
                        line.has("parent_line") ? line.number("parent_line") : null,
                        MatchRules.confidence(line.text("match_confidence", "Manual")),
                        line.number("match_quality"),
                        account,
                        line.list("applied").stream()
                                .map(row -> row(row, account))
                                .toList(),
                        null,
                        List.of());
    }

    private AppliedRow row(Fields row, Account account) {
        return new AppliedRow(
                account,
                row.number("entry") == 0 ? null : new EntryNo(row.number("entry")),
                row.money("applied_amount", bankCurrency),
                row.money("applied_pmt_discount", bankCurrency));
    }

    private CurrencyCode currency(Fields fields) {
        String code = fields.text("currency");
        return code.isEmpty() ? local : CurrencyCode.of(code);
    }

    /** The account that an action names. */
    static Account requiredAccount(Fields action) {
        return Objects.requireNonNull(account(action.text("account_type"), action.text("account_no")));
    }

    private static @Nullable Account account(String type, String no) {
        if (no.isEmpty()) {
            return null;
        }
        return switch (type) {
            case "gl" -> new GlAccount(new GlAccountNo(no));
            case "bank" -> new BankAccount(new BankAccountNo(no));
            default -> new PartyAccount(ledger(type), new PartyNo(no));
        };
    }

    private static Ledger ledger(String word) {
        return Fields.constant(word, Ledger.class);
    }
}
