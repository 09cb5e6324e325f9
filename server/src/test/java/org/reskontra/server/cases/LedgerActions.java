package org.reskontra.server.cases;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.application.AppliesToMark;
import org.reskontra.core.application.ToleranceReset;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.core.subledger.PaymentDiscount;

/** Posting, applying, unapplying and reversing in the ledger. */
final class LedgerActions {

    private static final Map<String, BiConsumer<LedgerCase, Fields>> STEPS = Map.of(
            "post_journal", LedgerCase::postJournal,
            "apply_posted_entries", LedgerCase::applyPostedEntries,
            "unapply", LedgerCase::unapply,
            "unapply_detailed", LedgerCase::unapplyDetailed,
            "reverse_transaction", LedgerCase::reverse,
            "adjust_exchange_rates", LedgerCase::adjustExchangeRates);

    static final Map<String, CaseAction> ALL = all();

    private LedgerActions() {}

    private static Map<String, CaseAction> all() {
        Map<String, CaseAction> actions = new HashMap<>(Map.of(
                "sequence", LedgerActions::sequence,
                "reset_tolerances", LedgerActions::resetTolerances,
                "set_amount_to_apply", LedgerActions::setAmountToApply,
                "set_applies_to_doc", LedgerActions::setAppliesToDocument,
                "calc_max_payment_tolerance", LedgerActions::maxPaymentTolerance));
        STEPS.forEach((type, step) -> actions.put(type, test -> {
            LedgerCase running = new LedgerCase(test.setup());
            step.accept(running, test.action());
            return running.words(false);
        }));
        return actions;
    }

    private static Map<String, @Nullable Object> sequence(AcceptanceCase test) {
        LedgerCase running = new LedgerCase(test.setup());
        int count = 0;
        for (Fields step : test.action().list("steps")) {
            if (running.isRefused()) {
                break;
            }
            requireNonNull(STEPS.get(step.text("type"))).accept(running, step);
            count++;
            running.tell("after_step_" + count, running.entries());
        }
        return running.words(true);
    }

    private static Map<String, @Nullable Object> setAmountToApply(AcceptanceCase test) {
        OpenEntry entry = entry(test, test.action().number("entry"));
        Outcome<AppliesToMark> mark =
                AppliesToMark.of(entry, "ID", test.action().money("amount_to_apply", entry.currency()));
        return switch (mark) {
            case Outcome.Rejected<AppliesToMark>(var problems) ->
                Map.of("error", problems.getFirst().code().code());
            case Outcome.Done<AppliesToMark>(AppliesToMark(var id, var amount)) ->
                Map.of(
                        "entries",
                        List.of(Map.of(
                                "entry",
                                entry.no().value(),
                                "applies_to_id",
                                id,
                                "amount_to_apply",
                                amount.toDecimal())));
        };
    }

    private static Map<String, @Nullable Object> setAppliesToDocument(AcceptanceCase test) {
        Fields line = test.action().object("line");
        OpenEntry entry = new LedgerSetup(test.setup())
                .entries().stream()
                        .filter(candidate -> candidate
                                .documentNo()
                                .value()
                                .equals(test.action().text("applies_to_doc_no")))
                        .findFirst()
                        .orElseThrow();
        return Map.of(
                "line",
                Map.of(
                        "account_type",
                        "customer",
                        "account_no",
                        entry.party().value(),
                        "amount",
                        AppliesToMark.proposedAmount(
                                        entry,
                                        line.constant("doc_type", DocumentType.class, DocumentType.NONE),
                                        line.date("posting_date"))
                                .toDecimal()));
    }

    /** The set-up of the case, changed by what the action says. */
    private static Map<String, @Nullable Object> resetTolerances(AcceptanceCase test) {
        LedgerSetup setup = new LedgerSetup(test.setup(), changed(test.setup().object("gl_setup"), test.action()));
        return Map.of(
                "entries",
                setup.entries().stream().map(entry -> words(entry, setup)).toList());
    }

    private static Fields changed(Fields usual, Fields special) {
        return new Fields(AcceptanceCase.merged(usual.node(), special.node()));
    }

    private static Map<String, Object> words(OpenEntry entry, LedgerSetup setup) {
        ToleranceReset reset = ToleranceReset.of(entry, setup.tolerance(), setup.isToleranceBlocked());
        PaymentDiscount discount = reset.discount();
        return Map.of(
                "entry",
                entry.no().value(),
                "max_pmt_tolerance",
                reset.maxTolerance().toDecimal(),
                "pmt_disc_tol_date",
                discount == null ? "" : discount.lastDayOfGrace().toString());
    }

    private static Map<String, @Nullable Object> maxPaymentTolerance(AcceptanceCase test) {
        LedgerSetup setup = new LedgerSetup(test.setup());
        return Map.of(
                "max_payment_tolerance",
                setup.toleranceTerms()
                        .maxTolerance(
                                test.action().constant("doc_type", DocumentType.class, DocumentType.NONE),
                                test.action().money("amount", setup.local()))
                        .toDecimal());
    }

    private static OpenEntry entry(AcceptanceCase test, long no) {
        return new LedgerSetup(test.setup())
                .entries().stream()
                        .filter(entry -> entry.no().equals(new EntryNo(no)))
                        .findFirst()
                        .orElseThrow();
    }
}
