package org.reskontra.server.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.application.ToleranceAnswers.Answer;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.journal.BatchId;
import org.reskontra.server.journal.JournalBatch;
import org.reskontra.server.journal.SetUpBatch;
import org.reskontra.server.journal.TemplateType;
import org.reskontra.server.paymentreconciliation.AccountType;
import org.reskontra.server.paymentreconciliation.TransferAccounts;
import org.reskontra.server.security.Actor;
import org.reskontra.server.shell.parts.Notices;
import org.reskontra.server.shell.text.Sentences;

/** The set-up of a batch: new, or one that is there. Ctrl+Enter saves. */
final class BatchDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final transient SetUpBatch setUp;
    private final transient Actor actor;
    private final transient Runnable changed;
    private final TextField template = new TextField(getTranslation("journal.batches.template"));
    private final TextField name = new TextField(getTranslation("journal.batch"));
    private final Select<TemplateType> type = new Select<>();
    private final TextField description = new TextField(getTranslation("journal.description"));
    private final Select<String> series = new Select<>();
    private final Select<AccountType> accountType = new Select<>();
    private final ComboBox<TransferAccounts.Choice> account =
            new ComboBox<>(getTranslation("journal.balancingAccount"));
    private final Checkbox suggest = new Checkbox(getTranslation("journal.batches.suggest"));
    private final Select<Answer> lateDiscounts = answers("journal.batches.lateDiscounts");
    private final Select<Answer> tolerance = answers("journal.batches.tolerance");

    /**
     * @param seen the batch as it is; null for a new one
     * @param changed called after something was saved
     */
    BatchDialog(BatchQueries queries, SetUpBatch setUp, Actor actor, @Nullable JournalBatch seen, Runnable changed) {
        this.setUp = setUp;
        this.actor = actor;
        this.changed = changed;
        setHeaderTitle(getTranslation(seen == null ? "journal.batches.new" : "journal.batches.edit"));
        setWidth("min(44rem, 96vw)");
        setCloseOnOutsideClick(false);
        List.of(template, name).forEach(code -> {
            code.setMaxLength(10);
            code.setReadOnly(seen != null);
            code.setRequiredIndicatorVisible(true);
        });
        type.setLabel(getTranslation("journal.batches.type"));
        type.setItems(TemplateType.values());
        type.setItemLabelGenerator(one -> getTranslation("TemplateType." + one.name()));
        type.setReadOnly(seen != null);
        series.setLabel(getTranslation("journal.batches.series"));
        series.setItems(queries.journals().documentSeries(actor.company()));
        series.setEmptySelectionAllowed(true);
        series.setEmptySelectionCaption(getTranslation("journal.batches.series.none"));
        accountType.setLabel(getTranslation("journal.balancingAccountType"));
        accountType.setItems(AccountType.values());
        accountType.setItemLabelGenerator(one -> getTranslation("AccountType." + one.name()));
        accountType.addValueChangeListener(change -> account.clear());
        account.setItemLabelGenerator(one -> one.no() + " " + one.name());
        account.setClearButtonVisible(true);
        account.setItemsWithFilterConverter(
                query ->
                        queries
                                .accounts()
                                .find(
                                        actor.company(),
                                        accountType.getValue(),
                                        query.getFilter().orElse(""))
                                .stream()
                                .skip(query.getOffset())
                                .limit(query.getLimit()),
                typed -> typed);
        show(seen);
        FormLayout form = new FormLayout(
                template, name, type, description, accountType, account, series, suggest, lateDiscounts, tolerance);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("30rem", 2));
        add(form);
        Button save = new Button(getTranslation("journal.batches.save"), click -> save());
        save.setId("save-batch");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
        addOpenedChangeListener(change -> (seen == null ? template : description).focus());
    }

    private Select<Answer> answers(String label) {
        Select<Answer> select = new Select<>();
        select.setLabel(getTranslation(label));
        select.setItems(Answer.ASK, Answer.POST, Answer.LEAVE_REMAINING);
        select.setItemLabelGenerator(one -> getTranslation("journal.answer." + one.name()));
        return select;
    }

    private void show(@Nullable JournalBatch seen) {
        type.setValue(seen == null ? TemplateType.CASH_RECEIPT : seen.type());
        lateDiscounts.setValue(seen == null ? Answer.ASK : seen.lateDiscounts());
        tolerance.setValue(seen == null ? Answer.ASK : seen.tolerance());
        AccountType balancing = seen == null ? null : seen.balancingAccountType();
        accountType.setValue(balancing == null ? AccountType.BANK_ACCOUNT : balancing);
        if (seen != null) {
            template.setValue(seen.id().template());
            name.setValue(seen.id().batch());
            description.setValue(seen.description());
            series.setValue(seen.documentSeries());
            suggest.setValue(seen.suggestBalancingAmount());
            String number = seen.balancingAccountNo();
            if (number != null) {
                account.setValue(new TransferAccounts.Choice(number, ""));
            }
        }
    }

    private void save() {
        BatchId batch = new BatchId(code(template), code(name));
        TransferAccounts.Choice balancing = account.getValue();
        SetUpBatch.Setup setup = new SetUpBatch.Setup(
                type.getValue(),
                description.getValue().strip(),
                series.getValue(),
                balancing == null ? null : accountType.getValue(),
                balancing == null ? null : balancing.no(),
                suggest.getValue(),
                lateDiscounts.getValue(),
                tolerance.getValue());
        switch (setUp.setUp(actor, batch, setup, null)) {
            case Done<JournalBatch> done -> {
                close();
                changed.run();
                Notices.success(getTranslation("journal.batches.saved", batch.toString()));
            }
            case Rejected<JournalBatch>(List<Problem> problems) -> mark(problems);
        }
    }

    private static String code(TextField field) {
        return field.getValue().strip().toUpperCase(Locale.ROOT);
    }

    /** Says at each field what is wrong there, and in a notice what is wrong elsewhere. */
    private void mark(List<Problem> problems) {
        Map<String, Component> fields = Map.of(
                "template",
                template,
                "batch",
                name,
                "type",
                type,
                "documentSeries",
                series,
                "balancingAccountNo",
                account);
        fields.values().forEach(field -> ((HasValidationProperties) field).setInvalid(false));
        List<Problem> elsewhere = new ArrayList<>();
        for (Problem problem : problems) {
            if (fields.get(String.valueOf(problem.place().field())) instanceof HasValidationProperties field) {
                field.setErrorMessage(Sentences.sentence(this, problem));
                field.setInvalid(true);
            } else {
                elsewhere.add(problem);
            }
        }
        if (!elsewhere.isEmpty()) {
            Notices.problems(this, getTranslation("journal.unchanged"), elsewhere);
        }
    }
}
