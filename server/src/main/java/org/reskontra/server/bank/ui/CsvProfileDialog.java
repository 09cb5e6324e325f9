package org.reskontra.server.bank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.formats.csv.CsvProfile;
import org.reskontra.formats.csv.CsvProfileDraft;
import org.reskontra.server.bank.BankAccountRow;
import org.reskontra.server.bank.ChosenAccount;
import org.reskontra.server.bank.CsvProfileInput;
import org.reskontra.server.bank.CsvProfiles;
import org.reskontra.server.security.Actor;
import org.reskontra.server.shell.parts.Notices;
import org.reskontra.server.shell.parts.Question;

/** Edits the CSV profile of a bank account, beside a file of the bank as the profile reads it. */
final class CsvProfileDialog extends Dialog {

    private final transient CsvProfiles profiles;
    private final transient Actor actor;
    private final transient BankAccountRow row;
    private final transient Runnable changed;
    private final CsvProfileForm form;

    /** @param changed called after the profile was changed */
    CsvProfileDialog(CsvProfiles profiles, Actor actor, BankAccountRow row, ChosenAccount account, Runnable changed) {
        this.profiles = profiles;
        this.actor = actor;
        this.row = row;
        this.changed = changed;
        CsvProfileDraft profile = account.csvProfile();
        this.form = new CsvProfileForm(profile == null ? toBeginWith(row.name()) : profile);
        CsvSample[] sample = new CsvSample[1];
        sample[0] = new CsvSample(account, () -> form.setHeader(sample[0].tryOut(form.draft())));
        form.onChange(() -> form.setHeader(sample[0].tryOut(form.draft())));
        setHeaderTitle(getTranslation("csv.title", row.name()));
        setWidth("min(70rem, 96vw)");
        setMaxHeight("92vh");
        setCloseOnOutsideClick(false);
        Div body = new Div(form, sample[0]);
        body.addClassName("csv-profile");
        Paragraph explanation = new Paragraph(getTranslation("csv.explanation"));
        explanation.addClassName("page-summary");
        add(explanation, body);
        if (profile != null) {
            Button remove = new Button(getTranslation("csv.remove"), click -> askToRemove());
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            remove.getStyle().set("margin-inline-end", "auto");
            getFooter().add(remove);
        }
        Button save = new Button(getTranslation("csv.save"), click -> save());
        save.setId("save-csv-profile");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
    }

    /** As many banks write; account and currency are those of the bank account. */
    private static CsvProfileDraft toBeginWith(String name) {
        CsvProfileDraft usual = CsvProfileDraft.of(CsvProfile.swedish());
        return new CsvProfileDraft(
                name,
                usual.encoding(),
                usual.delimiter(),
                usual.skippedRows(),
                usual.columns(),
                usual.decimalSign(),
                CsvChoice.SPACES,
                usual.dateFormat(),
                usual.signs(),
                List.of(),
                List.of(),
                List.of(),
                true,
                "",
                "");
    }

    private void save() {
        answer(profiles.set(actor, row.no(), CsvProfileInput.of(form.draft()), null), "csv.saved");
    }

    private void askToRemove() {
        Question.ask(
                this,
                getTranslation("csv.remove"),
                getTranslation("csv.remove.question", row.name()),
                getTranslation("csv.remove"),
                () -> answer(profiles.remove(actor, row.no(), null), "csv.removed"));
    }

    private void answer(Outcome<?> outcome, String done) {
        switch (outcome) {
            case Done<?> _ -> {
                close();
                Notices.success(getTranslation(done, row.name()));
                changed.run();
            }
            case Rejected<?>(List<Problem> problems) -> {
                form.show(problems);
                List<Problem> elsewhere =
                        problems.stream().filter(problem -> !form.has(problem)).toList();
                if (!elsewhere.isEmpty()) {
                    Notices.problems(this, getTranslation("csv.unchanged"), elsewhere);
                }
            }
        }
    }
}
