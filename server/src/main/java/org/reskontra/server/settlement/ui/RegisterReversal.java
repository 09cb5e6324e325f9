package org.reskontra.server.settlement.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.reskontra.core.ledger.PlannedTransaction;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.settlement.Settled;
import org.reskontra.server.shell.parts.Notices;

/** Reverses a register from a page: shows first what would be posted, or why it cannot be. */
public final class RegisterReversal {

    private final Component page;
    private final SettlementCommands commands;
    private final SignedIn signedIn;
    private final Runnable changed;

    /** @param changed called when it was reversed */
    public RegisterReversal(Component page, SettlementCommands commands, SignedIn signedIn, Runnable changed) {
        this.page = page;
        this.commands = commands;
        this.signedIn = signedIn;
        this.changed = changed;
    }

    public void ask(long register) {
        switch (commands.reversingRegisters().preview(signedIn.actor(), register)) {
            case Done<List<PlannedTransaction>>(List<PlannedTransaction> planned) ->
                new ReversalDialog(register, planned, () -> reverse(register)).open();
            case Rejected<List<PlannedTransaction>>(List<Problem> problems) -> refused(problems);
        }
    }

    private boolean reverse(long register) {
        return switch (commands.reversingRegisters().reverse(signedIn.actor(), register, null)) {
            case Done<Settled> done -> {
                changed.run();
                Notices.success(page.getTranslation("settlement.reverseRegister.done", register));
                yield true;
            }
            case Rejected<Settled>(List<Problem> problems) -> {
                refused(problems);
                yield false;
            }
        };
    }

    private void refused(List<Problem> problems) {
        Notices.problems(page, page.getTranslation("settlement.reverse.refused"), problems);
    }
}
