package org.reskontra.core.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.core.application.Entries.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.subledger.OpenEntry;

class EntrySelectionTest {

    private static final OpenEntry PAYMENT = entry(9, DocumentType.PAYMENT, "-100");
    private static final OpenEntry INVOICE = entry(1, DocumentType.INVOICE, "100");
    private static final OpenEntry CREDIT_MEMO = entry(2, DocumentType.CREDIT_MEMO, "-100");
    private static final OpenEntry CLOSED = entry(3, DocumentType.INVOICE, "0");
    private static final List<OpenEntry> ALL = List.of(INVOICE, CREDIT_MEMO, CLOSED, PAYMENT);

    @Test
    void a_document_is_found_by_its_number_and_type() {
        assertThat(EntrySelection.document(PAYMENT, DocumentType.NONE, new DocumentNo("D1"), ALL))
                .isEqualTo(Outcome.done(List.of(new ApplyRequest(INVOICE, INVOICE.remaining()))));
        assertThat(codes(DocumentType.CREDIT_MEMO, "D1")).containsExactly("applies_to_document_not_found_for_customer");
        assertThat(codes(DocumentType.NONE, "D8")).containsExactly("applies_to_document_not_found_for_customer");
    }

    @Test
    void a_closed_document_is_not_found() {
        assertThat(codes(DocumentType.INVOICE, "D3")).containsExactly("applies_to_document_not_found_for_customer");
    }

    @Test
    void money_is_not_applied_to_money() {
        assertThat(codes(DocumentType.NONE, "D2")).containsExactly("applies_to_entry_must_have_opposite_sign");
    }

    @Test
    void the_oldest_are_all_that_are_open_but_the_entry_itself() {
        assertThat(EntrySelection.oldest(PAYMENT, new CurrencyMix.SameCurrency(), ALL).stream()
                        .map(ApplyRequest::entry))
                .containsExactly(INVOICE, CREDIT_MEMO);
    }

    private static List<String> codes(DocumentType type, String no) {
        return switch (EntrySelection.document(PAYMENT, type, new DocumentNo(no), ALL)) {
            case Outcome.Done<List<ApplyRequest>> done -> List.of();
            case Outcome.Rejected<List<ApplyRequest>>(List<Problem> problems) ->
                problems.stream().map(problem -> problem.code().code()).toList();
        };
    }
}
