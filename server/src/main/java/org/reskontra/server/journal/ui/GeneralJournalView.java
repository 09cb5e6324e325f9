package org.reskontra.server.journal.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.reskontra.server.journal.TemplateType;
import org.reskontra.server.security.SignedIn;

/** The general journal: any posting, entered by hand. */
@Route("general-journal")
@PermitAll
public final class GeneralJournalView extends JournalView {

    GeneralJournalView(BatchQueries queries, BatchCommands commands, SignedIn signedIn) {
        super(TemplateType.GENERAL, "journal.general", queries, commands, signedIn);
    }
}
