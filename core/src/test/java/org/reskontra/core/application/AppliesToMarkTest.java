package org.reskontra.core.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.core.application.Entries.entry;
import static org.reskontra.core.application.Entries.sek;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.core.subledger.PaymentDiscount;

class AppliesToMarkTest {

    private static final OpenEntry INVOICE = entry(1, DocumentType.INVOICE, "100");
    private static final OpenEntry CREDIT_MEMO = entry(2, DocumentType.CREDIT_MEMO, "-100");
    private static final OpenEntry CLOSED = entry(3, DocumentType.INVOICE, "0");

    @Test
    void an_entry_is_marked_with_all_that_is_left_of_it() {
        assertThat(AppliesToMark.inFull(INVOICE, "P1")).isEqualTo(Outcome.done(new AppliesToMark("P1", sek("100"))));
    }

    @Test
    void a_part_has_the_sign_of_the_entry_and_is_not_larger() {
        assertThat(AppliesToMark.of(INVOICE, "P1", sek("99.99")))
                .isEqualTo(Outcome.done(new AppliesToMark("P1", sek("99.99"))));
        assertThat(AppliesToMark.of(CREDIT_MEMO, "P1", sek("-100")))
                .isEqualTo(Outcome.done(new AppliesToMark("P1", sek("-100"))));
        assertThat(codes(AppliesToMark.of(INVOICE, "P1", sek("100.01"))))
                .containsExactly("amount_to_apply_larger_than_remaining");
        assertThat(codes(AppliesToMark.of(CREDIT_MEMO, "P1", sek("1"))))
                .containsExactly("amount_to_apply_must_have_same_sign_as_remaining");
    }

    @Test
    void zero_takes_the_mark_away() {
        assertThat(AppliesToMark.of(INVOICE, "P1", sek("0"))).isEqualTo(Outcome.done(AppliesToMark.none(INVOICE)));
    }

    @Test
    void a_closed_entry_cannot_be_marked() {
        assertThat(codes(AppliesToMark.inFull(CLOSED, "P1"))).containsExactly("cannot_apply_closed_entries");
        assertThat(codes(AppliesToMark.of(CLOSED, "P1", sek("1")))).containsExactly("cannot_apply_closed_entries");
    }

    @Test
    void a_line_proposes_what_settles_the_entry_that_day() {
        OpenEntry invoice = Entries.with(
                INVOICE, new PaymentDiscount(sek("2"), LocalDate.parse("2026-01-09"), LocalDate.parse("2026-01-14")));

        assertThat(proposed(invoice, DocumentType.PAYMENT, "2026-01-09")).isEqualTo("-98.00");
        assertThat(proposed(invoice, DocumentType.PAYMENT, "2026-01-10")).isEqualTo("-100.00");
        assertThat(proposed(invoice, DocumentType.CREDIT_MEMO, "2026-01-09")).isEqualTo("-100.00");
    }

    private static String proposed(OpenEntry entry, DocumentType line, String date) {
        return AppliesToMark.proposedAmount(entry, line, LocalDate.parse(date))
                .toDecimal()
                .toPlainString();
    }

    private static List<String> codes(Outcome<AppliesToMark> outcome) {
        return switch (outcome) {
            case Outcome.Done<AppliesToMark> done -> List.of();
            case Outcome.Rejected<AppliesToMark>(List<Problem> problems) ->
                problems.stream().map(problem -> problem.code().code()).toList();
        };
    }
}
