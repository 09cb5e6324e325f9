package org.reskontra.server.paymentreconciliation;

import java.util.List;
import java.util.Optional;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.paymentreconciliation.store.JournalViewStore;
import org.springframework.stereotype.Component;

/** What there is to see of payment reconciliation journals. */
@Component
public class PaymentJournals {

    private final JournalViewStore store;

    PaymentJournals(JournalViewStore store) {
        this.store = store;
    }

    /** All journals with their totals, the latest first. */
    public List<JournalSummary> all(CompanyId company) {
        return store.journals(company);
    }

    public Optional<JournalSummary> find(CompanyId company, long journal) {
        return store.journal(company, journal);
    }

    /** The lines of a journal with what they are applied to, by number. */
    public List<LineView> lines(CompanyId company, JournalSummary journal) {
        return lines(company, journal, 0, Integer.MAX_VALUE);
    }

    /** The same from behind a line on; at most so many. */
    public List<LineView> lines(CompanyId company, JournalSummary journal, int after, int most) {
        return store.lines(company, journal, after, most);
    }
}
