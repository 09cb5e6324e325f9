package org.reskontra.server.generalledger;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.generalledger.store.RegisterStore;
import org.springframework.stereotype.Component;

/** Reads registers, newest first (specification 19.5). */
@Component
public class Registers {

    private final RegisterStore store;

    Registers(RegisterStore store) {
        this.store = store;
    }

    /** How many there are, counted no further than this. */
    public int count(CompanyId company, RegisterFilter filter, int most) {
        return store.count(company, filter, most);
    }

    /** From the offset on; for grids. */
    public List<RegisterRow> list(CompanyId company, RegisterFilter filter, int offset, int limit) {
        return store.list(company, filter, null, offset, limit);
    }

    /** @param before null for the newest */
    public List<RegisterRow> listBefore(CompanyId company, RegisterFilter filter, @Nullable Long before, int limit) {
        return store.list(company, filter, before, 0, limit);
    }

    public Optional<RegisterRow> find(CompanyId company, long no) {
        return store.find(company, no);
    }
}
