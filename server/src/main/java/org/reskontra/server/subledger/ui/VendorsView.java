package org.reskontra.server.subledger.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.reskontra.server.security.SignedIn;

/** The vendors. */
@Route("vendors")
@PermitAll
public final class VendorsView extends PartiesView {

    VendorsView(PartyQueries queries, SignedIn signedIn) {
        super(LedgerPages.VENDORS, queries, signedIn);
    }
}
