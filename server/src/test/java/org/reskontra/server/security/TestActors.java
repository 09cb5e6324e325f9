package org.reskontra.server.security;

import org.jooq.DSLContext;
import org.reskontra.server.security.store.MembershipStore;

/** Actors for plain tests. */
public final class TestActors {

    private TestActors() {}

    public static Actors of(DSLContext db) {
        return new Actors(new MembershipStore(db));
    }
}
