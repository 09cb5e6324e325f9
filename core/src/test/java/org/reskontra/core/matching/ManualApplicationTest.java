package org.reskontra.core.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.core.matching.Given.SEK;
import static org.reskontra.core.matching.Given.customer;
import static org.reskontra.core.matching.Given.sek;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reskontra.core.application.ApplicationProblem;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.ProblemCode;

class ManualApplicationTest {

    private static final Account FEES = new Account.GlAccount(new GlAccountNo("6570"));
    private final ManualApplication byHand = new ManualApplication(SEK, true);
    private final Given given = new Given()
            .customer("K1", "Rönnskärs Rör")
            .customer("K2", "Vide Plåt")
            .invoice(1, "K1", "F5001", "300")
            .invoice(2, "K1", "F5002", "400")
            .invoice(3, "K2", "F5003", "400")
            .line("500", "")
            .line("250", "");

    @Test
    void aLinePaysEntriesOfOneAccountUntilItIsUsedUp() {
        MatchingStatement first = changed(byHand.apply(given.statement(), 1, given.entry(1)));
        MatchingStatement both = changed(byHand.apply(first, 1, given.entry(2)));
        assertThat(both.line(1).rows()).extracting(AppliedRow::applied).containsExactly(sek("300"), sek("200"));
        assertThat(both.line(1).confidence()).isEqualTo(Confidence.MANUAL);
        assertThat(problem(byHand.apply(first, 1, given.entry(3))))
                .isEqualTo(ApplicationProblem.ALL_APPLICATIONS_MUST_USE_THE_SAME_ACCOUNT);
        assertThat(problem(byHand.apply(first, 1, given.entry(1))))
                .isEqualTo(ApplicationProblem.ENTRY_ALREADY_APPLIED_ON_LINE);
    }

    @Test
    void anAmountStaysWithinWhatOtherLinesLeave() {
        MatchingStatement first = changed(byHand.apply(given.statement(), 2, given.entry(1)));
        MatchingStatement both = changed(byHand.apply(first, 1, given.entry(1)));
        assertThat(both.line(1).appliedAmount()).isEqualTo(sek("50"));
        assertThat(problem(byHand.changeAmount(both, 1, given.entry(1), sek("50.01"))))
                .isEqualTo(MatchingProblem.APPLIED_AMOUNT_EXCEEDS_REMAINING);
        assertThat(problem(byHand.changeAmount(both, 1, given.entry(1), sek("-1"))))
                .isEqualTo(MatchingProblem.APPLIED_AMOUNT_MUST_HAVE_SAME_SIGN);
        assertThat(problem(byHand.changeAmount(both, 1, given.entry(1), sek("0"))))
                .isEqualTo(ApplicationProblem.APPLIED_AMOUNT_MUST_NOT_BE_ZERO);
        MatchingStatement less = changed(byHand.changeAmount(both, 1, given.entry(1), sek("20")));
        assertThat(less.line(1).difference()).isEqualTo(sek("480"));
    }

    @Test
    void acceptingPutsMoneyLeftOverOnAccount() {
        MatchingStatement applied = changed(byHand.apply(given.statement(), 1, given.entry(1)));
        AppliedLine accepted = changed(LineReview.accept(applied, Set.of(1))).line(1);
        assertThat(accepted.confidence()).isEqualTo(Confidence.ACCEPTED);
        assertThat(accepted.rows().getLast()).isEqualTo(AppliedRow.toAccount(customer("K1"), sek("200")));
        assertThat(problem(LineReview.accept(given.statement(), Set.of(1))))
                .isEqualTo(MatchingProblem.LINE_NOT_APPLIED);
    }

    @Test
    void aTransferredDifferenceIsALineOfItsOwnUntilItIsTakenBack() {
        MatchingStatement applied = changed(byHand.apply(given.statement(), 1, given.entry(1)));
        MatchingStatement split = changed(LineReview.transferDifference(applied, Set.of(1), FEES));
        assertThat(split.lines()).extracting(AppliedLine::no).containsExactly(1, 3, 2);
        assertThat(split.line(1).line().amount()).isEqualTo(sek("300"));
        assertThat(split.line(3).parent()).isEqualTo(1);
        assertThat(split.line(3).rows()).containsExactly(AppliedRow.toAccount(FEES, sek("200")));
        assertThat(changed(LineReview.undoTransfer(split, 3))).isEqualTo(applied);
        assertThat(problem(LineReview.undoTransfer(split, 2))).isEqualTo(MatchingProblem.LINE_HAS_NO_PARENT);
    }

    @Test
    void aLineWithoutApplicationsIsTransferredWhole() {
        MatchingStatement moved = changed(LineReview.transferDifference(given.statement(), Set.of(2), FEES));
        assertThat(moved.lines()).hasSize(2);
        assertThat(moved.line(2).account()).isEqualTo(FEES);
        assertThat(changed(LineReview.reject(moved, Set.of(2)))).isEqualTo(given.statement());
    }

    private static MatchingStatement changed(Outcome<MatchingStatement> change) {
        return ((Outcome.Done<MatchingStatement>) change).result();
    }

    private static ProblemCode problem(Outcome<MatchingStatement> change) {
        return ((Outcome.Rejected<MatchingStatement>) change)
                .problems()
                .getFirst()
                .code();
    }
}
