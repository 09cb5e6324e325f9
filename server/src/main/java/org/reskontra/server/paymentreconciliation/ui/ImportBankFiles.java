package org.reskontra.server.paymentreconciliation.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.formats.BankFileReader;
import org.reskontra.server.bank.BankAccounts;
import org.reskontra.server.paymentreconciliation.ApplyAutomatically;
import org.reskontra.server.paymentreconciliation.ImportBankTransactions;
import org.reskontra.server.paymentreconciliation.ImportBankTransactions.Imported;
import org.reskontra.server.paymentreconciliation.JournalSummary;
import org.reskontra.server.paymentreconciliation.PaymentJournals;
import org.reskontra.server.paymentreconciliation.ui.BankFileUpload.BankFile;
import org.reskontra.server.security.Actor;
import org.reskontra.server.shell.parts.Notices;

/** Takes bank files in, applies their payments, and tells what became of each; asks first which account a CSV file is of. */
@org.springframework.stereotype.Component
class ImportBankFiles {

    private final ImportBankTransactions imports;
    private final ApplyAutomatically automatic;
    private final PaymentJournals journals;
    private final BankAccounts bankAccounts;

    ImportBankFiles(
            ImportBankTransactions imports,
            ApplyAutomatically automatic,
            PaymentJournals journals,
            BankAccounts bankAccounts) {
        this.imports = imports;
        this.automatic = automatic;
        this.journals = journals;
        this.bankAccounts = bankAccounts;
    }

    /** @param then called with the first journal made, which is the one to show; empty where none was */
    void take(Component page, Actor actor, List<BankFile> files, Consumer<Optional<Long>> then) {
        if (files.stream().noneMatch(ImportBankFiles::isCsv)) {
            then.accept(take(page, actor, files));
        } else {
            new CsvAccountDialog(
                            files,
                            ImportBankFiles::isCsv,
                            bankAccounts.list(actor.company()),
                            placed -> then.accept(take(page, actor, placed)))
                    .open();
        }
    }

    private static boolean isCsv(BankFile file) {
        return BankFileReader.needsProfile(file.contents());
    }

    private Optional<Long> take(Component page, Actor actor, List<BankFile> files) {
        return files.stream().flatMap(file -> take(page, actor, file).stream()).reduce((first, next) -> first);
    }

    private List<Long> take(Component page, Actor actor, BankFile file) {
        return switch (imports.importFile(actor, file.incoming(), null)) {
            case Rejected<Imported>(List<Problem> problems) -> {
                Notices.problems(page, page.getTranslation("paymentJournals.import.rejected", file.name()), problems);
                yield List.of();
            }
            case Done<Imported>(Imported imported) -> {
                imported.journals().forEach(journal -> apply(page, actor, journal));
                Notices.success(
                        imported.journals().isEmpty()
                                ? page.getTranslation("paymentJournals.import.nothingNew", imported.skipped())
                                : page.getTranslation(
                                        "paymentJournals.imported",
                                        imported.lines(),
                                        imported.journals().size(),
                                        imported.skipped()));
                yield imported.journals();
            }
        };
    }

    /** Applies what it can; a journal that is held waits for somebody to release it. */
    private void apply(Component page, Actor actor, long journal) {
        boolean held = journals.find(actor.company(), journal)
                .map(JournalSummary::held)
                .orElse(true);
        if (!held && automatic.apply(actor, journal, false, null) instanceof Rejected<?>(List<Problem> problems)) {
            Notices.problems(page, page.getTranslation("prj.unchanged"), problems);
        }
    }
}
