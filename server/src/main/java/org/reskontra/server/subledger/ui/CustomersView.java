package org.reskontra.server.subledger.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.reskontra.server.security.SignedIn;

/** The customers. */
@Route("customers")
@PermitAll
public final class CustomersView extends PartiesView {

    CustomersView(PartyQueries queries, SignedIn signedIn) {
        super(LedgerPages.CUSTOMERS, queries, signedIn);
    }
}
