package org.reskontra.server.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reskontra.core.ledger.Account.PartyAccount;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.matching.MatchingBook;
import org.reskontra.core.matching.MatchingEntry;
import org.reskontra.core.matching.MatchingParty;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Problem;

/** Reads customers, their bank accounts and their open entries from CSV files. */
final class MatchBookReader {

    private static final Map<String, DocumentType> DOCUMENT_TYPES = Map.of(
            "", DocumentType.NONE,
            "Payment", DocumentType.PAYMENT,
            "Invoice", DocumentType.INVOICE,
            "Credit Memo", DocumentType.CREDIT_MEMO,
            "Finance Charge Memo", DocumentType.FINANCE_CHARGE_MEMO,
            "Reminder", DocumentType.REMINDER,
            "Refund", DocumentType.REFUND);

    private final CurrencyCode local;
    private final Map<String, Customer> customers = new LinkedHashMap<>();
    private final Map<Long, Integer> entryLines = new HashMap<>();
    private final List<MatchingEntry> entries = new ArrayList<>();

    private record Customer(String name, String street, String city, List<String> bankAccounts, int line) {}

    private MatchBookReader(CurrencyCode local) {
        this.local = local;
    }

    /** What the files hold; to be used only where no problem was found. */
    static MatchingBook read(
            Path customers, Path bankAccounts, Path openEntries, CurrencyCode local, MatchProblems problems) {
        MatchBookReader reader = new MatchBookReader(local);
        MatchTable.read(
                customers,
                Set.of("customer_no", "name"),
                Set.of(
                        "legal_form",
                        "kind",
                        "country",
                        "street",
                        "postcode",
                        "city",
                        "org_no",
                        "currency",
                        "payment_terms",
                        "parent_customer_no"),
                problems,
                reader::customer);
        MatchTable.read(bankAccounts, Set.of("customer_no", "iban"), Set.of(), problems, reader::bankAccount);
        MatchTable.read(
                openEntries,
                Set.of("entry_no", "customer_no", "document_no", "posting_date", "currency", "remaining_amount"),
                Set.of(
                        "document_type",
                        "external_document_no",
                        "due_date",
                        "amount",
                        "remaining_amount_local",
                        "payment_terms",
                        "discount_date",
                        "discount_tolerance_date",
                        "discount_amount",
                        "payment_reference"),
                problems,
                reader::entry);
        return new MatchingBook(local, reader.parties(), reader.entries, List.of(), List.of());
    }

    private List<MatchingParty> parties() {
        return customers.entrySet().stream()
                .map(entry -> new MatchingParty(
                        account(entry.getKey()),
                        entry.getValue().name,
                        entry.getValue().street,
                        entry.getValue().city,
                        entry.getValue().bankAccounts))
                .toList();
    }

    private static PartyAccount account(String customerNo) {
        return new PartyAccount(Ledger.CUSTOMER, new PartyNo(customerNo));
    }

    private void customer(MatchRow row) {
        row.required("customer_no").ifPresent(no -> {
            Customer customer =
                    new Customer(row.text("name"), row.text("street"), row.text("city"), new ArrayList<>(), row.line());
            Customer first = customers.putIfAbsent(no, customer);
            if (first != null) {
                twice(row, "customer_no", no, first.line);
            }
        });
    }

    private void bankAccount(MatchRow row) {
        Optional<Customer> customer = knownCustomer(row);
        Optional<String> iban = row.required("iban");
        customer.ifPresent(known -> iban.ifPresent(known.bankAccounts::add));
    }

    private void entry(MatchRow row) {
        Optional<Long> no = row.number("entry_no");
        no.ifPresent(value -> {
            Integer first = entryLines.putIfAbsent(value, row.line());
            if (first != null) {
                twice(row, "entry_no", value.toString(), first);
            }
        });
        Optional<Customer> customer = knownCustomer(row);
        Optional<LocalDate> posted = row.required("posting_date").flatMap(text -> row.date("posting_date"));
        Optional<DocumentType> type = documentType(row);
        Optional<CurrencyCode> currency = row.currency("currency");
        Optional<Money> remaining = currency.flatMap(
                code -> row.required("remaining_amount").flatMap(text -> row.money("remaining_amount", code)));
        Optional<Money> remainingLocal = row.money("remaining_amount_local", local);
        Optional<Money> discount = currency.flatMap(code -> row.money("discount_amount", code));
        Optional<LocalDate> due = row.date("due_date");
        Optional<LocalDate> discountDate = row.date("discount_date");
        Optional<LocalDate> graceDate = row.date("discount_tolerance_date");
        if (remaining.isEmpty() || customer.isEmpty() || posted.isEmpty() || type.isEmpty() || no.isEmpty()) {
            return;
        }
        Money amount = remaining.get();
        Money zero = Money.zero(amount.currency());
        if (!discount.orElse(zero).hasSignOf(amount)) {
            row.add("discount_amount", Problem.of(MatchInputProblem.INPUT_SIGNS_DIFFER));
        }
        entries.add(new MatchingEntry(
                new EntryNo(no.get()),
                account(row.text("customer_no")),
                type.get(),
                new DocumentNo(row.text("document_no")),
                row.text("external_document_no"),
                row.text("payment_reference"),
                "",
                posted.get(),
                due.orElse(null),
                amount,
                amount.currency().equals(local) ? amount : remainingLocal.orElse(null),
                discount.orElse(zero),
                discountDate.orElse(null),
                graceDate.orElse(null),
                false,
                zero,
                "",
                null,
                List.of(),
                false));
    }

    private static Optional<DocumentType> documentType(MatchRow row) {
        String text = row.text("document_type");
        DocumentType type = DOCUMENT_TYPES.get(text);
        return type == null
                ? row.invalid(
                        "document_type", text, "Invoice, Credit Memo, Finance Charge Memo, Reminder, Payment or Refund")
                : Optional.of(type);
    }

    private Optional<Customer> knownCustomer(MatchRow row) {
        return row.required("customer_no").flatMap(no -> {
            Customer customer = customers.get(no);
            if (customer == null) {
                row.add(
                        "customer_no",
                        Problem.of(MatchInputProblem.INPUT_CUSTOMER_UNKNOWN).with("value", no));
            }
            return Optional.ofNullable(customer);
        });
    }

    private static void twice(MatchRow row, String column, String value, int firstLine) {
        row.add(
                column,
                Problem.of(MatchInputProblem.INPUT_VALUE_TWICE)
                        .with("value", value)
                        .with("first", firstLine));
    }
}
