package org.reskontra.server.audit;

import java.util.List;
import org.reskontra.server.audit.store.AuditStore;
import org.reskontra.server.company.CompanyId;
import org.springframework.stereotype.Component;

/** Reads what was done. */
@Component
public class AuditTrail {

    private final AuditStore store;

    AuditTrail(AuditStore store) {
        this.store = store;
    }

    /** What was done to this subject, latest first; at most {@code limit} rows. */
    public List<AuditRow> of(CompanyId company, String subject, int limit) {
        return store.of(company, subject, limit);
    }
}
