package org.reskontra.core.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.Account.PartyAccount;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;

/** A book and a statement to be matched, told step by step; amounts in SEK, all in the spring of 2031. */
final class Given {

    static final CurrencyCode SEK = CurrencyCode.of("SEK");
    static final BankAccountNo BANK = new BankAccountNo("SE-MAIN");
    static final LocalDate POSTED = LocalDate.of(2031, 3, 1);
    static final LocalDate PAID = LocalDate.of(2031, 3, 20);

    private final List<MatchingParty> parties = new ArrayList<>();
    private final List<MatchingEntry> entries = new ArrayList<>();
    private final List<MatchingLine> lines = new ArrayList<>();
    private final List<TextMapping> mappings = new ArrayList<>();
    private final List<DirectDebitItem> directDebits = new ArrayList<>();
    private MatchingSettings settings = MatchingSettings.CLASSIC;

    static PartyAccount customer(String no) {
        return new PartyAccount(Ledger.CUSTOMER, new PartyNo(no));
    }

    static Money sek(String amount) {
        return Money.of(amount, SEK);
    }

    Given customer(String no, String name, String... bankAccounts) {
        parties.add(new MatchingParty(customer(no), name, "Ankargatan 3", "Luleå", List.of(bankAccounts)));
        return this;
    }

    Given invoice(int no, String customer, String document, String remaining) {
        return entry(new EntryBuilder(no, customer(customer), document, remaining));
    }

    Given entry(EntryBuilder entry) {
        entries.add(entry.build());
        return this;
    }

    Given line(String amount, String text) {
        return line(new LineBuilder(amount, text));
    }

    Given line(LineBuilder line) {
        lines.add(line.build(lines.size() + 1));
        return this;
    }

    Given mapping(String text, Account received) {
        mappings.add(new TextMapping(mappings.size() + 1, text, received, null));
        return this;
    }

    Given directDebit(String transactionId, int entry) {
        directDebits.add(new DirectDebitItem(
                transactionId,
                new EntryNo(entry),
                DirectDebitItem.Status.FILE_CREATED,
                DirectDebitItem.CollectionStatus.POSTED));
        return this;
    }

    Given settings(MatchingSettings other) {
        settings = other;
        return this;
    }

    PaymentMatcher matcher() {
        return new PaymentMatcher(book(), settings);
    }

    StatementIndex index() {
        return new StatementIndex(
                book(),
                settings,
                new RelatedParties(parties, settings.nameMatching()),
                BANK,
                SEK,
                Set.of(),
                StatementIndex.Purpose.APPLY);
    }

    private MatchingBook book() {
        return new MatchingBook(SEK, parties, entries, mappings, directDebits);
    }

    MatchingStatement statement() {
        return MatchingStatement.open(BANK, SEK, lines);
    }

    List<AppliedLine> matched() {
        return matcher().match(statement()).lines();
    }

    AppliedLine matchedLine() {
        return matched().getFirst();
    }

    MatchingEntry entry(int no) {
        return entries.stream()
                .filter(entry -> entry.no().value() == no)
                .findFirst()
                .orElseThrow();
    }

    /** An invoice to begin with. */
    static final class EntryBuilder {
        private final int no;
        private final Account account;
        private final String document;
        private final Money remaining;
        private DocumentType type = DocumentType.INVOICE;
        private LocalDate posted = POSTED;
        private LocalDate due = POSTED.plusDays(30);
        private Money discount = sek("0");
        private @Nullable LocalDate discountDate;
        private String reference = "";
        private String description = "";
        private @Nullable Account balancing;
        private Money tolerance = sek("0");

        EntryBuilder(int no, Account account, String document, String remaining) {
            this.no = no;
            this.account = account;
            this.document = document;
            this.remaining = sek(remaining);
        }

        EntryBuilder type(DocumentType other) {
            type = other;
            return this;
        }

        EntryBuilder posted(LocalDate other) {
            posted = other;
            return this;
        }

        EntryBuilder due(LocalDate other) {
            due = other;
            return this;
        }

        EntryBuilder discount(String amount, LocalDate until) {
            discount = sek(amount);
            discountDate = until;
            return this;
        }

        EntryBuilder acceptedTolerance(String amount) {
            tolerance = sek(amount);
            return this;
        }

        EntryBuilder reference(String other) {
            reference = other;
            return this;
        }

        EntryBuilder booked(String text, Account other) {
            description = text;
            balancing = other;
            return this;
        }

        MatchingEntry build() {
            return new MatchingEntry(
                    new EntryNo(no),
                    account,
                    type,
                    new DocumentNo(document),
                    "",
                    reference,
                    description,
                    posted,
                    due,
                    remaining,
                    remaining,
                    discount,
                    discountDate,
                    null,
                    false,
                    tolerance,
                    "",
                    balancing,
                    List.of(),
                    false);
        }
    }

    static final class LineBuilder {
        private final Money amount;
        private final String text;
        private String name = "";
        private String account = "";
        private String address = "";
        private String city = "";
        private String reference = "";
        private String transactionId = "";

        LineBuilder(String amount, String text) {
            this.amount = sek(amount);
            this.text = text;
        }

        LineBuilder from(String other) {
            name = other;
            return this;
        }

        LineBuilder account(String other) {
            account = other;
            return this;
        }

        LineBuilder at(String street, String town) {
            address = street;
            city = town;
            return this;
        }

        LineBuilder reference(String other) {
            reference = other;
            return this;
        }

        LineBuilder transactionId(String other) {
            transactionId = other;
            return this;
        }

        private MatchingLine build(int no) {
            return new MatchingLine(
                    no,
                    PAID,
                    amount,
                    text,
                    "",
                    name,
                    account,
                    address,
                    city,
                    reference.isEmpty() ? List.of() : List.of(reference),
                    transactionId);
        }
    }
}
