package org.reskontra.server.subledger.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.reskontra.server.security.SignedIn;

/** The ledger entries of the vendors. */
@Route("vendor-entries")
@PermitAll
public final class VendorEntriesView extends PartyEntriesView {

    VendorEntriesView(PartyQueries queries, EntryCommands commands, SignedIn signedIn) {
        super(LedgerPages.VENDORS, queries, commands, signedIn);
    }
}
