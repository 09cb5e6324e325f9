package org.reskontra.core.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.core.statement.Statements.ACCOUNT;
import static org.reskontra.core.statement.Statements.IBAN;
import static org.reskontra.core.statement.Statements.credit;
import static org.reskontra.core.statement.Statements.file;
import static org.reskontra.core.statement.Statements.money;
import static org.reskontra.core.statement.Statements.statement;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.problem.ProblemCode;
import org.reskontra.core.statement.BankEntry.Direction;
import org.reskontra.core.statement.BankEntry.Status;

class StatementAssessorTest {

    private final StatementMemory memory = new StatementMemory();

    @BeforeEach
    void registerTheAccount() {
        memory.register("se45 5000 0000 0583 9825 7466", ACCOUNT);
    }

    private FileAssessment assess(String sha256, BankFile file) {
        return new StatementAssessor(memory).assess(file, "file.xml", sha256, null);
    }

    private void remember(String sha256, BankFile file) {
        memory.remember(sha256, assess(sha256, file));
    }

    private static List<ProblemCode> codes(FileAssessment assessment) {
        return assessment.problems().stream().map(Problem::code).toList();
    }

    @Test
    void aStatementThatAddsUpIsAccepted() {
        FileAssessment assessment = assess("1", file(statement("S1", "100", "150", credit(1, "R1", "50"))));

        assertThat(assessment.verdict()).isEqualTo(Verdict.ACCEPT);
        assertThat(assessment.problems()).isEmpty();
        assertThat(assessment.statements().getFirst().fresh()).hasSize(1);
        assertThat(assessment.statements().getFirst().account()).isEqualTo(ACCOUNT);
    }

    @Test
    void anAccountThatNobodyRegisteredIsRejected() {
        assertThat(codes(assess("1", file(account("SE3550000000054910000003")))))
                .containsExactly(StatementProblem.ACCOUNT_NOT_REGISTERED);
        assertThat(codes(assess("1", file(account("123-4567")))))
                .containsExactly(StatementProblem.ACCOUNT_NOT_REGISTERED);
    }

    @Test
    void wrongCheckDigitsAreNamed() {
        FileAssessment assessment = assess("1", file(account("SE3650000000054910000003")));

        assertThat(codes(assessment)).containsExactly(StatementProblem.ACCOUNT_IBAN_INVALID);
        assertThat(assessment.verdict()).isEqualTo(Verdict.REJECT);
        assertThat(assessment.statements()).isEmpty();
    }

    @Test
    void aFileWithoutAccountNeedsAChosenOne() {
        BankFile file = file(account(""));

        assertThat(codes(assess("1", file))).containsExactly(StatementProblem.ACCOUNT_MISSING);
        assertThat(new StatementAssessor(memory)
                        .assess(file, "file.csv", "1", ACCOUNT)
                        .verdict())
                .isEqualTo(Verdict.WARN);
    }

    @Test
    void aFileOfAnotherAccountThanTheChosenOneIsRejected() {
        OwnAccount other = new OwnAccount(new BankAccountNo("OTHER"), ACCOUNT.currency());

        assertThat(codes(new StatementAssessor(memory).assess(file(account(IBAN)), "file.xml", "1", other)))
                .containsExactly(StatementProblem.ACCOUNT_NOT_THE_CHOSEN);
    }

    @Test
    void anotherCurrencyIsRejected() {
        memory.register(IBAN, new OwnAccount(ACCOUNT.no(), CurrencyCode.of("EUR")));

        assertThat(codes(assess("1", file(account(IBAN))))).containsExactly(StatementProblem.ACCOUNT_OTHER_CURRENCY);
    }

    @Test
    void amountsOfSeveralCurrenciesAreRejected() {
        Money dollars = Money.of("5", CurrencyCode.of("USD"));
        BankEntry entry = Statements.entry(1, "R1", dollars, Direction.CREDIT, Status.BOOKED, null);

        assertThat(codes(assess("1", file(statement("S1", "0", "5", entry)))))
                .containsExactly(StatementProblem.STATEMENT_MIXED_CURRENCIES);
    }

    @Test
    void aBalanceThatDoesNotAddUpIsHeldWithTheDifference() {
        FileAssessment assessment = assess("1", file(statement("S1", "100", "150.01", credit(1, "R1", "50"))));

        assertThat(assessment.verdict()).isEqualTo(Verdict.HOLD);
        assertThat(assessment.problems().getFirst().code()).isEqualTo(StatementProblem.BALANCE_DIFFERS);
        assertThat(assessment.problems().getFirst().arguments()).containsEntry("difference", money("0.01"));
        assertThat(assessment.statements().getFirst().fresh()).hasSize(1);
    }

    @Test
    void aMissingBalanceIsAWarning() {
        assertThat(codes(assess("1", file(statement("S1", null, "150", credit(1, "R1", "50"))))))
                .containsExactly(StatementProblem.BALANCE_MISSING);
    }

    @Test
    void aBrokenRunningBalanceNamesTheRow() {
        BankFile file = file(statement("S1", "100", "180", running(1, "50", "150"), running(2, "40", "180")));

        FileAssessment assessment = assess("1", file);

        assertThat(codes(assessment)).containsExactly(StatementProblem.BALANCE_RUNNING_DIFFERS);
        assertThat(assessment.problems().getFirst().place().line()).isEqualTo(2);
        assertThat(assessment.problems().getFirst().arguments()).containsEntry("difference", money("-10"));
    }

    @Test
    void anAnnouncedPageIsWaitedFor() {
        BankStatement all = statement("S1", "100", "100");
        BankStatement first = new BankStatement(
                all.account(), all.currency(), "S1", null, false, null, null, all.opening(), all.closing(), List.of());

        assertThat(codes(assess("1", file(first)))).containsExactly(StatementProblem.PAGES_MISSING);
    }

    @Test
    void pendingEntriesAreShownButNeitherImportedNorCounted() {
        BankEntry pending = Statements.entry(2, "R2", money("7"), Direction.CREDIT, Status.PENDING, null);

        FileAssessment assessment = assess("1", file(statement("S1", "100", "150", credit(1, "R1", "50"), pending)));

        assertThat(codes(assessment)).containsExactly(StatementProblem.ENTRIES_PENDING);
        assertThat(assessment.statements().getFirst().fresh()).hasSize(1);
    }

    @Test
    void detailsThatDoNotSumAreHeldAndTheEntryStandsForThem() {
        BankEntry whole = credit(1, "R1", "50");
        BankEntry entry = new BankEntry(
                1,
                whole.amount(),
                whole.direction(),
                false,
                Status.BOOKED,
                whole.bookingDate(),
                null,
                "R1",
                "",
                "Day total",
                List.of(EntryDetail.ofEntry(money("20"), "A"), EntryDetail.ofEntry(money("29"), "B")),
                null);

        assertThat(codes(assess("1", file(statement("S1", "100", "150", entry)))))
                .containsExactly(StatementProblem.DETAILS_HELD);
        assertThat(entry.transactions()).singleElement().satisfies(detail -> {
            assertThat(detail.amount()).isEqualTo(money("50"));
            assertThat(detail.text()).isEqualTo("Day total");
        });
    }

    @Test
    void theSameFileIsRejected() {
        BankFile file = file(statement("S1", "100", "150", credit(1, "R1", "50")));
        remember("1", file);

        assertThat(codes(assess("1", file))).containsExactly(StatementProblem.FILE_KNOWN);
    }

    @Test
    void theSameStatementInAnotherFileIsSkippedWhole() {
        BankFile file = file(statement("S1", "100", "150", credit(1, "R1", "50")));
        remember("1", file);

        FileAssessment assessment = assess("2", file);

        assertThat(codes(assessment)).containsExactly(StatementProblem.STATEMENT_KNOWN);
        assertThat(assessment.statements().getFirst().fresh()).isEmpty();
        assertThat(assessment.statements().getFirst().skipped()).hasSize(1);
    }

    @Test
    void anOverlapBringsOnlyWhatIsNewAndStillChains() {
        remember("1", file(statement("S1", "100", "170", credit(1, "R1", "50"), credit(2, "R2", "20"))));

        FileAssessment assessment =
                assess("2", file(statement("S2", "150", "180", credit(1, "R2", "20"), credit(2, "R3", "10"))));

        assertThat(codes(assessment)).containsExactly(StatementProblem.ENTRIES_KNOWN);
        assertThat(assessment.statements().getFirst().fresh())
                .extracting(BankEntry::bankReference)
                .containsExactly("R3");
        assertThat(assessment.statements().getFirst().skipped())
                .extracting(BankEntry::bankReference)
                .containsExactly("R2");
    }

    @Test
    void aStatementThatDoesNotFollowTheLastOneIsHeld() {
        remember("1", file(statement("S1", "100", "150", credit(1, "R1", "50"))));

        assertThat(codes(assess("2", file(statement("S3", "160", "170", credit(1, "R9", "10"))))))
                .containsExactly(StatementProblem.BALANCE_DOES_NOT_CHAIN);
    }

    @Test
    void statementsOfOneFileFollowEachOther() {
        assertThat(codes(assess(
                        "1",
                        file(
                                statement("S1", "100", "150", credit(1, "R1", "50")),
                                statement("S2", "150", "160", credit(2, "R2", "10"))))))
                .isEmpty();
        assertThat(codes(assess(
                        "1",
                        file(
                                statement("S1", "100", "150", credit(1, "R1", "50")),
                                statement("S2", "140", "150", credit(2, "R2", "10"))))))
                .containsExactly(StatementProblem.BALANCE_DOES_NOT_CHAIN);
    }

    @Test
    void aKnownReferenceWithAnotherAmountIsHeld() {
        remember("1", file(statement("S1", "100", "150", credit(1, "R1", "50"))));

        FileAssessment assessment = assess("2", file(statement("S2", "150", "155", credit(1, "R1", "5"))));

        assertThat(codes(assessment)).containsExactly(StatementProblem.REFERENCE_KNOWN_DIFFERENTLY);
        assertThat(assessment.statements().getFirst().fresh()).hasSize(1);
    }

    @Test
    void identicalRowsAreAsManyPayments() {
        BankFile two = file(statement("", "0", "100", credit(1, "", "50"), credit(2, "", "50")));
        assertThat(assess("1", two).statements().getFirst().fresh()).hasSize(2);
        remember("1", two);

        BankFile three = file(statement("", "0", "150", credit(1, "", "50"), credit(2, "", "50"), credit(3, "", "50")));

        assertThat(assess("2", three).statements().getFirst().fresh())
                .extracting(BankEntry::no)
                .containsExactly(3);
    }

    private static BankStatement account(String number) {
        return new BankStatement(number, ACCOUNT.currency(), "S1", null, true, null, null, null, null, List.of());
    }

    private static BankEntry running(int no, String amount, String balance) {
        return Statements.entry(no, "", money(amount), Direction.CREDIT, Status.BOOKED, money(balance));
    }
}
