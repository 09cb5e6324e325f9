package org.reskontra.server.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.server.startup.NewBooks.done;
import static org.reskontra.server.startup.NewBooks.read;
import static org.reskontra.server.startup.NewBooks.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reskontra.core.journal.JournalLine;
import org.reskontra.core.journal.JournalLine.ApplyTo;
import org.reskontra.core.journal.JournalPlanner;
import org.reskontra.core.journal.PostingSetup;
import org.reskontra.core.journal.PostingSetup.PartyKey;
import org.reskontra.core.ledger.Account.BankAccount;
import org.reskontra.core.ledger.Account.PartyAccount;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.ledger.PostingPlan;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.posting.Posting;
import org.reskontra.server.posting.SourceCode;
import org.reskontra.server.startup.PostOpeningBalances.Posted;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What a company brings along is proven against its control accounts, and then posted, once. */
class OpeningBalancesTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static AnnotationConfigApplicationContext modules;

    private NewBooks books;

    private static final String CUSTOMERS =
            """
            party;type;documentNo;paymentReference;postingDate;dueDate;currency;amount;remaining;remainingLocal;discount;discountDate
            K1;INVOICE;9001;1234567897;2026-08-15;2026-09-14;;10000,00;4000,00;;;
            K1;INVOICE;9002;;2026-10-20;2026-11-19;;2500,00;;;50,00;2026-11-05
            K1;CREDIT_MEMO;K77;;2026-10-25;2026-10-25;;-300,00;;;;
            K2;INVOICE;9003;;2026-09-01;2026-10-01;EUR;1000,00;600,00;6780,00;;
            """;

    private static final String VENDORS =
            """
            party;type;documentNo;externalDocumentNo;postingDate;dueDate;amount;remaining
            L1;INVOICE;LF1;A-501;2026-10-01;2026-10-31;-8000,00;
            L1;INVOICE;LF2;A-502;2026-10-10;2026-11-09;-5000,00;-1500,00
            """;

    private static final String BANK =
            """
            type;bankAccount;date;documentNo;amount;description
            BALANCE;BANK;;;50000,00;Enligt kontoutdrag
            OUTSTANDING;BANK;2026-10-30;CHECK 12;-1200,00;Ej inlöst
            OUTSTANDING;BANK;2026-10-31;INB 7;700,00;På väg
            """;

    private static final String ACCOUNTS =
            """
            account;name;balance
            1510;Kundfordringar;6200,00
            1511;Kundfordringar EU;6780,00
            1930;Bank;49500,00
            2440;Leverantörsskulder;-9500,00
            1220;Inventarier;20000,00
            2081;Aktiekapital;-50000,00
            2099;Årets resultat;-22980,00
            """;

    @BeforeAll
    static void modules() {
        modules = NewBooks.modules(DATABASE);
    }

    @AfterAll
    static void close() {
        modules.close();
    }

    @BeforeEach
    void aNewCompany() {
        books = NewBooks.in(DATABASE, modules);
    }

    @Test
    void theBooksBeginAsTheOldOnesEnded() {
        assertThat(done(books.post(read(CUSTOMERS, VENDORS, BANK, ACCOUNTS)))).isEqualTo(new Posted(4, 2, 3, 7));

        assertThat(books.strings("select account_no || ' ' || sum(amount_local) from gl_entry where company_id = ?"
                        + " group by account_no order by account_no"))
                .containsExactly(
                        "1220 2000000",
                        "1510 620000",
                        "1511 678000",
                        "1930 4950000",
                        "2081 -5000000",
                        "2099 -2298000",
                        "2440 -950000");
        assertThat(
                        books.strings(
                                """
                        select document_no || ' of ' || posting_date || ' due ' || e.due_date || ': ' || remaining || ' of '
                            || amount || ' ' || currency || ', ' || remaining_local || ', discount ' || remaining_discount
                        from subledger_entry e join open_entry o using (company_id, entry_no)
                        where company_id = ? and is_open order by document_no
                        """))
                .containsExactly(
                        "9001 of 2026-08-15 due 2026-09-14: 400000 of 1000000 SEK, 400000, discount 0",
                        "9002 of 2026-10-20 due 2026-11-19: 250000 of 250000 SEK, 250000, discount 5000",
                        "9003 of 2026-09-01 due 2026-10-01: 60000 of 100000 EUR, 678000, discount 0",
                        "K77 of 2026-10-25 due 2026-10-25: -30000 of -30000 SEK, -30000, discount 0",
                        "LF1 of 2026-10-01 due 2026-10-31: -800000 of -800000 SEK, -800000, discount 0",
                        "LF2 of 2026-10-10 due 2026-11-09: -150000 of -500000 SEK, -150000, discount 0");
        assertThat(books.strings(
                        "select document_no || ' ' || remaining from open_bank_entry join bank_entry using (company_id, entry_no)"
                                + " where company_id = ? and is_open order by document_no"))
                .containsExactly("CHECK 12 -120000", "INB 7 70000");
        assertThat(books.strings("select balance_last_statement::text from bank_account where company_id = ?"))
                .containsExactly("5000000");
        books.assertLawsHold();
    }

    @Test
    void aPartlyPaidInvoiceIsPaidInFull() {
        done(books.post(read(CUSTOMERS, VENDORS, BANK, ACCOUNTS)));
        pay("9001", Money.of("4000.00", CurrencyCode.of("SEK")));
        assertThat(books.strings(
                        "select is_open || ' ' || remaining || ' ' || closed_at from open_entry join subledger_entry"
                                + " using (company_id, entry_no) where company_id = ? and document_no = '9001'"
                                + " and document_type = 'INVOICE'"))
                .containsExactly("false 0 2026-11-10");
        books.assertLawsHold();
    }

    private void pay(String invoice, Money amount) {
        Posting posting = modules.getBean(Posting.class);
        long entry = Long.parseLong(books.strings("select entry_no::text from subledger_entry where company_id = ?"
                        + " and document_type = 'INVOICE' and document_no = '" + invoice + "'")
                .getFirst());
        EntryNo no = new EntryNo(entry);
        PartyNo customer = new PartyNo("K1");
        PostingSetup setup = posting.setup(books.actor, Set.of(new PartyKey(Ledger.CUSTOMER, customer)));
        JournalLine line = new JournalLine(
                1,
                LocalDate.parse("2026-11-10"),
                DocumentType.PAYMENT,
                new DocumentNo("INB1"),
                "",
                "Betalning",
                new PartyAccount(Ledger.CUSTOMER, customer),
                new BankAccount(new BankAccountNo("BANK")),
                amount.negate(),
                List.of(new ApplyTo(no, amount)),
                null);
        var plan = done(JournalPlanner.plan(
                List.of(line), setup, posting.entries(books.actor.company(), List.of(no)), posting.reserve(1)));
        DATABASE.transactions()
                .executeWithoutResult(status -> posting.write(
                        books.actor, SourceCode.CASH_RECEIPT_JOURNAL, new PostingPlan(plan, List.of()), "INBET"));
    }

    @Test
    void whatDoesNotAgreeWithTheControlAccountsIsNotPosted() {
        String accounts = ACCOUNTS.replace("1510;Kundfordringar;6200,00", "1510;Kundfordringar;6300,00")
                .replace("1930;Bank;49500,00", "1930;Bank;50000,00");
        OpeningRows.Read read = read(CUSTOMERS, VENDORS, BANK, accounts);
        assertThat(refused(books.post(read)))
                .containsExactly(
                        "opening_control_account_differs@accounts.2.balance",
                        "opening_control_account_differs@accounts.4.balance",
                        "opening_balances_not_zero@accounts.null.balance");
        assertThat(done(books.opening().check(books.actor, read.balances(), read.problems())).proof().lines().stream()
                        .map(line -> line.account() + " stated " + line.stated() + " found " + line.found()
                                + " differs " + line.difference()))
                .containsExactly(
                        "1510 stated 6300.00 SEK found 6200.00 SEK differs -100.00 SEK",
                        "1511 stated 6780.00 SEK found 6780.00 SEK differs 0.00 SEK",
                        "1930 stated 50000.00 SEK found 49500.00 SEK differs -500.00 SEK",
                        "2440 stated -9500.00 SEK found -9500.00 SEK differs 0.00 SEK");
        assertNothingPosted();
    }

    @Test
    void allWrongRowsAreNamedAndNothingIsPosted() {
        String customers =
                """
                party;type;documentNo;postingDate;dueDate;currency;amount;remaining
                K9;INVOICE;1;2026-08-15;2026-09-14;;100,00;
                K1;INVOICE;2;2026-08-15;2026-09-14;;100,00;120,00
                K1;INVOICE;3;2026-08-15;2026-09-14;;100,00;-20,00
                K1;INVOICE;4;2026-11-15;2026-12-14;;100,00;
                K1;INVOICE;5;2026-08-15;;GBP;100,00;
                K1;BILL;6;15/8 2026;2026-09-14;;100.00;
                K1;INVOICE;7;2026-08-15;2026-09-14;;-100,00;
                K1;INVOICE;8;2026-08-15;2026-09-14;;100,00;
                K1;INVOICE;8;2026-08-15;2026-09-14;;100,00;
                """;
        assertThat(refused(books.post(read(customers, VENDORS, BANK, ACCOUNTS))))
                .containsExactly(
                        "document_value_unknown@customers.7.type",
                        "document_date_invalid@customers.7.postingDate",
                        "document_amount_invalid@customers.7.amount",
                        "party_not_found@customers.2.party",
                        "opening_remaining_too_large@customers.3.remaining",
                        "opening_remaining_opposite@customers.4.remaining",
                        "opening_date_too_late@customers.5.postingDate",
                        "opening_value_missing@customers.6.dueDate",
                        "currency_accounts_missing@customers.6.currency",
                        "exchange_rate_missing@customers.6.remainingLocal",
                        "amount_has_wrong_sign_for_document_type@customers.8.amount",
                        "opening_row_twice@customers.10.documentNo");
        assertNothingPosted();
    }

    @Test
    void aFileWithAnotherHeaderSaysWhichColumnsItLacks() {
        assertThat(refused(books.post(read("kund;belopp\nK1;100\n", VENDORS, BANK, ACCOUNTS))))
                .contains("document_column_unknown@customers.1.null", "document_column_missing@customers.1.null")
                .allMatch(problem -> problem.contains("@customers.1."));
    }

    @Test
    void theyArePostedOnce() {
        OpeningRows.Read read = read(CUSTOMERS, VENDORS, BANK, ACCOUNTS);
        Posted posted = done(books.opening().post(books.actor, read.balances(), List.of(), "key-1"));
        assertThat(done(books.opening().post(books.actor, read.balances(), List.of(), "key-1")))
                .as("the same request again")
                .isEqualTo(posted);
        assertThat(refused(books.post(read))).contains("opening_already_posted@null.null.null");
    }

    private void assertNothingPosted() {
        assertThat(books.strings("select register_no::text from gl_register where company_id = ?"))
                .isEmpty();
    }
}
