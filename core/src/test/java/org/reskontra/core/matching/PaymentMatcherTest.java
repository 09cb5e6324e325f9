package org.reskontra.core.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.core.matching.Given.BANK;
import static org.reskontra.core.matching.Given.PAID;
import static org.reskontra.core.matching.Given.POSTED;
import static org.reskontra.core.matching.Given.customer;
import static org.reskontra.core.matching.Given.sek;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reskontra.core.ledger.Account;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.matching.AppliedLine.Match.ByRule;
import org.reskontra.core.matching.Given.EntryBuilder;
import org.reskontra.core.matching.Given.LineBuilder;
import org.reskontra.core.matching.PaymentMatcher.Existing;
import org.reskontra.core.problem.Outcome;

class PaymentMatcherTest {

    private static final Account RENT = new Account.GlAccount(new GlAccountNo("3911"));

    @Test
    void thePayersAccountIsFullEvidenceHoweverItIsWritten() {
        AppliedLine line = new Given()
                .customer("K1", "Rönnskärs Rör", "SE12 3456-7890")
                .invoice(1, "K1", "F5001", "640")
                .line(new LineBuilder("640", "tack").from("Somebody Else").account("se1234567890"))
                .matchedLine();
        assertThat(line.quality()).isEqualTo(3991);
        assertThat(evidence(line)).contains(new Evidence.PartyAccount("se1234567890"));
    }

    @Test
    void aNameThatAnotherNameContainsIsOnlyPartialEvidence() {
        AppliedLine line = new Given()
                .customer("K1", "Granlund Bygg")
                .customer("K2", "Granlund Bygg & Montage")
                .invoice(1, "K1", "F5001", "640")
                .line(new LineBuilder("640", "").from("GRANLUND BYGG"))
                .matchedLine();
        assertThat(line.quality()).isEqualTo(2992);
        assertThat(evidence(line)).contains(new Evidence.PartyName("Granlund Bygg", false));
    }

    @Test
    void theAddressMakesAPartialNameFull() {
        AppliedLine line = new Given()
                .customer("K1", "Granlund Bygg")
                .customer("K2", "Granlund Bygg & Montage")
                .invoice(1, "K1", "F5001", "640")
                .line(new LineBuilder("640", "").from("Granlund Bygg").at("Ankargatan 3", "Luleå"))
                .matchedLine();
        assertThat(line.quality()).isEqualTo(3991);
    }

    @Test
    void aReferenceNamesTheDocument() {
        AppliedLine line = new Given()
                .customer("K1", "Rönnskärs Rör")
                .entry(new EntryBuilder(1, customer("K1"), "F5001", "640").reference("9007199"))
                .line(new LineBuilder("640", "").reference("9007199"))
                .matchedLine();
        assertThat(line.quality()).isEqualTo(2994);
        assertThat(evidence(line)).contains(new Evidence.PaymentReference("9007199"));
    }

    @Test
    void anAmountCountsOverAllCustomers() {
        Given given = new Given()
                .customer("K1", "Rönnskärs Rör")
                .customer("K2", "Vide Plåt")
                .invoice(1, "K1", "F5001", "640")
                .invoice(2, "K2", "F5002", "640")
                .line("640", "");
        assertThat(given.matchedLine().quality()).isEqualTo(1995);
        assertThat(given.matchedLine().appliesTo(new EntryNo(2))).isTrue();
        assertThat(given.matchedLine().notes()).contains(new MatchNote.OtherCandidates(1));
    }

    @Test
    void severalDocumentsArePaidByDueDateUntilTheMoneyIsUsedUp() {
        AppliedLine line = new Given()
                .customer("K1", "Rönnskärs Rör")
                .entry(new EntryBuilder(1, customer("K1"), "F5001", "300").due(POSTED.plusDays(50)))
                .entry(new EntryBuilder(2, customer("K1"), "F5002", "300").due(POSTED.plusDays(40)))
                .entry(new EntryBuilder(3, customer("K1"), "F5003", "300").due(POSTED.plusDays(60)))
                .line("500", "F5001 F5002 F5003")
                .matchedLine();
        assertThat(line.quality()).isEqualTo(2993);
        assertThat(line.rows()).extracting(AppliedRow::applied).containsExactly(sek("300"), sek("200"));
        assertThat(line.rows()).extracting(AppliedRow::entry).containsExactly(new EntryNo(2), new EntryNo(1));
        assertThat(line.notes()).contains(new MatchNote.AmountInsufficient(new EntryNo(3)));
    }

    @Test
    void discountInTimeIsPartOfWhatIsApplied() {
        AppliedLine line = new Given()
                .customer("K1", "Rönnskärs Rör")
                .entry(new EntryBuilder(1, customer("K1"), "F5001", "640").discount("12.80", PAID))
                .line("627.20", "F5001")
                .matchedLine();
        assertThat(line.rows().getFirst().applied()).isEqualTo(sek("640"));
        assertThat(line.rows().getFirst().discount()).isEqualTo(sek("12.80"));
        assertThat(line.difference()).isEqualTo(sek("0"));
    }

    @Test
    void discountOfAnEntryPaidTwiceSitsOnTheLastLine() {
        Given given = new Given()
                .customer("K1", "Rönnskärs Rör")
                .entry(new EntryBuilder(1, customer("K1"), "F5001", "640").discount("40", PAID))
                .line("300", "F5001")
                .line("300", "F5001");
        assertThat(given.matched())
                .extracting(line -> line.rows().getFirst().discount())
                .containsExactly(sek("40"), sek("0")); // equals are taken from the last line on
    }

    @Test
    void acceptedToleranceIsCarriedAsDiscount() {
        AppliedLine line = new Given()
                .customer("K1", "Rönnskärs Rör")
                .entry(new EntryBuilder(1, customer("K1"), "F5001", "640").acceptedTolerance("3"))
                .line("637", "F5001")
                .matchedLine();
        assertThat(line.rows().getFirst().applied()).isEqualTo(sek("640"));
        assertThat(line.rows().getFirst().discount()).isEqualTo(sek("3"));
    }

    @Test
    void aDirectDebitFindsItsEntryWithoutAnythingElse() {
        AppliedLine line = new Given()
                .customer("K1", "Rönnskärs Rör")
                .invoice(1, "K1", "F5001", "640")
                .directDebit("DD-77", 1)
                .line(new LineBuilder("100", "").transactionId("DD-77"))
                .matchedLine();
        assertThat(line.quality()).isEqualTo(3999);
    }

    @Test
    void aMappingLosesOnlyToHighConfidence() {
        Given given = new Given()
                .customer("K1", "Rönnskärs Rör", "SE55")
                .invoice(1, "K1", "F5001", "640")
                .mapping("hyra", RENT)
                .line("640", "HYRA F5001")
                .line(new LineBuilder("640", "HYRA F5001").account("SE55"));
        assertThat(given.matched()).extracting(AppliedLine::quality).containsExactly(3005, 3996);
        assertThat(given.matchedLine().account()).isEqualTo(RENT);
    }

    @Test
    void aMappedLineThatIsBookedAlreadySettlesTheBankEntry() {
        AppliedLine line = new Given()
                .entry(new EntryBuilder(8, new Account.BankAccount(BANK), "B1", "640")
                        .type(DocumentType.PAYMENT)
                        .posted(PAID.minusDays(2))
                        .booked("hyra", RENT))
                .mapping("hyra", RENT)
                .line("640", "hyra mars")
                .matchedLine();
        assertThat(line.account()).isEqualTo(new Account.BankAccount(BANK));
        assertThat(line.appliesTo(new EntryNo(8))).isTrue();
    }

    @Test
    void aNameAloneIsPartialForABankEntry() {
        AppliedLine line = new Given()
                .customer("K1", "Rönnskärs Rör")
                .entry(new EntryBuilder(8, new Account.BankAccount(BANK), "B1", "640")
                        .type(DocumentType.PAYMENT)
                        .booked("", customer("K1")))
                .line(new LineBuilder("640", "").from("Rönnskärs Rör"))
                .matchedLine();
        assertThat(line.quality()).isEqualTo(2992);
    }

    @Test
    void whatAPersonDecidedStaysUnlessOverwritten() {
        Given given = new Given()
                .customer("K1", "Rönnskärs Rör")
                .invoice(1, "K1", "F5001", "640")
                .line("640", "F5001")
                .line("640", "F5001");
        MatchingStatement accepted = changed(LineReview.accept(given.matcher().match(given.statement()), Set.of(2)));
        MatchingStatement again = given.matcher().match(accepted, Existing.KEEP, Set.of());
        assertThat(again.lines())
                .extracting(AppliedLine::confidence)
                .containsExactly(Confidence.NONE, Confidence.ACCEPTED);
        assertThat(given.matcher().match(accepted).line(2).confidence()).isEqualTo(Confidence.MEDIUM);
    }

    @Test
    void anEntrySettledElsewhereIsNoCandidate() {
        Given given = new Given()
                .customer("K1", "Rönnskärs Rör")
                .invoice(1, "K1", "F5001", "640")
                .line("640", "F5001");
        MatchingStatement matched =
                given.matcher().match(given.statement(), Existing.OVERWRITE, Set.of(new EntryNo(1)));
        assertThat(matched.line(1).isApplied()).isFalse();
    }

    @Test
    void mappingsAppliedAnewLeaveHighConfidenceAlone() {
        Given given = new Given()
                .customer("K1", "Rönnskärs Rör", "SE55")
                .invoice(1, "K1", "F5001", "640")
                .line("20", "hyra")
                .line(new LineBuilder("640", "hyra F5001").account("SE55"));
        MatchingStatement before = given.matcher().match(given.statement());
        MatchingStatement after = given.mapping("HYRA", RENT).matcher().remapTexts(before);
        assertThat(after.lines()).extracting(AppliedLine::quality).containsExactly(3005, 3996);
    }

    private static List<Evidence> evidence(AppliedLine line) {
        return line.match() instanceof ByRule rule ? rule.evidence() : List.of();
    }

    private static MatchingStatement changed(Outcome<MatchingStatement> change) {
        return ((Outcome.Done<MatchingStatement>) change).result();
    }
}
