package org.reskontra.server.subledger.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.reskontra.server.security.SignedIn;

/** The ledger entries of the customers. */
@Route("customer-entries")
@PermitAll
public final class CustomerEntriesView extends PartyEntriesView {

    CustomerEntriesView(PartyQueries queries, EntryCommands commands, SignedIn signedIn) {
        super(LedgerPages.CUSTOMERS, queries, commands, signedIn);
    }
}
