package org.reskontra.server.setup.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.setup.FieldType;
import org.reskontra.server.setup.SetupField;
import org.reskontra.server.setup.SetupRow;
import org.reskontra.server.setup.SetupTable;
import org.reskontra.server.setup.SetupTables;
import org.reskontra.server.shell.parts.Notices;
import org.reskontra.server.shell.text.AmountTyping;
import org.reskontra.server.shell.text.Formats;
import org.reskontra.server.shell.text.Language;
import org.reskontra.server.shell.text.Sentences;

/** The fields of a row of the set-up, each with the component that fits what it holds. */
final class SetupForm extends Div {

    private static final long serialVersionUID = 1;

    private final transient SetupTable table;
    private final transient SetupQueries queries;
    private final transient Map<String, Entry> entries = new LinkedHashMap<>();

    /** @param text what stands in the component, as files and requests write it */
    private record Entry(Component component, Consumer<@Nullable Object> show, Supplier<String> text) {}

    SetupForm(SetupTable table, SetupQueries queries) {
        this.table = table;
        this.queries = queries;
        addClassName("setup-form");
        for (SetupField field : table.fields()) {
            Entry entry = entry(field);
            entry.component().setId("field-" + field.name());
            if (entry.component() instanceof HasSize sized && !(entry.component() instanceof Checkbox)) {
                sized.setWidthFull();
            }
            entries.put(field.name(), entry);
            if (field.heading() != null) {
                add(new H4(getTranslation("setup.heading." + field.heading())));
            }
            add(entry.component());
        }
    }

    /** Shows a row; the key of one that is there already cannot be changed. */
    void show(SetupRow row, boolean isNew) {
        entries.forEach((name, entry) -> entry.show().accept(row.get(name)));
        table.keys().forEach(key -> readOnly(key, !isNew));
    }

    /** Keeps everything as it is, for those who may look only. */
    void lock() {
        table.fields().forEach(field -> readOnly(field, true));
    }

    private void readOnly(SetupField field, boolean readOnly) {
        if (entry(field.name()).component() instanceof AbstractField<?, ?> component) {
            component.setReadOnly(readOnly);
        }
    }

    private Entry entry(String field) {
        return Objects.requireNonNull(entries.get(field));
    }

    void focusFirst() {
        entries.values().stream()
                .map(Entry::component)
                .filter(component -> component instanceof AbstractField<?, ?> field && !field.isReadOnly())
                .findFirst()
                .ifPresent(component -> ((Focusable<?>) component).focus());
    }

    /** What was typed, by field; a text that is understood only in the reader's language is put into common form. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        entries.forEach((name, entry) -> texts.put(name, entry.text().get()));
        return texts;
    }

    /** Marks the fields with problems, and tells those of no field here. */
    void refuse(List<Problem> problems) {
        clearMarks();
        List<Problem> elsewhere = new ArrayList<>();
        for (Problem problem : problems) {
            Entry entry = entries.get(problem.place().field());
            if (entry != null && entry.component() instanceof HasValidationProperties validated) {
                validated.setErrorMessage(Sentences.sentence(this, problem));
                validated.setInvalid(true);
            } else {
                elsewhere.add(problem.at(Place.WHOLE));
            }
        }
        if (!elsewhere.isEmpty()) {
            Notices.problems(this, getTranslation("setup.unsaved"), elsewhere);
        }
    }

    void clearMarks() {
        entries.values().forEach(entry -> {
            if (entry.component() instanceof HasValidationProperties validated) {
                validated.setInvalid(false);
            }
        });
    }

    private Entry entry(SetupField field) {
        String label = getTranslation(SetupTable.labelKey(field));
        return switch (field.type()) {
            case FieldType.Flag() -> flag(label);
            case FieldType.Choice(String labelKey, List<String> choices) -> choice(label, labelKey, choices, field);
            case FieldType.Date() -> date(label);
            case FieldType.Decimal _ -> number(label, field);
            case FieldType.Reference _, FieldType.AccountNo _ -> reference(label, field);
            default -> text(label, field);
        };
    }

    private static Entry flag(String label) {
        Checkbox box = new Checkbox(label);
        return new Entry(
                box, value -> box.setValue(Boolean.TRUE.equals(value)), () -> Boolean.toString(box.getValue()));
    }

    private Entry choice(String label, String labelKey, List<String> choices, SetupField field) {
        Select<String> select = new Select<>();
        select.setLabel(label);
        select.setItems(choices);
        select.setItemLabelGenerator(choice -> choice == null ? "" : getTranslation(labelKey + "." + choice));
        select.setEmptySelectionAllowed(field.initial() == null && !field.isRequired());
        select.setRequiredIndicatorVisible(field.isRequired());
        return new Entry(
                select,
                value -> select.setValue((String) value),
                () -> select.getValue() == null ? "" : select.getValue());
    }

    private Entry date(String label) {
        DatePicker date = new DatePicker(label);
        date.setClearButtonVisible(true);
        return new Entry(
                date,
                value -> date.setValue((LocalDate) value),
                () -> date.getValue() == null ? "" : date.getValue().toString());
    }

    private Entry text(String label, SetupField field) {
        TextField text = new TextField(label);
        text.setRequiredIndicatorVisible(field.isRequired());
        // Ctrl+Enter saves while the cursor is still in the field.
        text.setValueChangeMode(ValueChangeMode.EAGER);
        return new Entry(text, value -> text.setValue(value == null ? "" : value.toString()), text::getValue);
    }

    private Entry number(String label, SetupField field) {
        Language language = Language.of(getLocale());
        AmountTyping typing = new AmountTyping(language);
        TextField number = new TextField(label);
        number.setRequiredIndicatorVisible(field.isRequired());
        number.setValueChangeMode(ValueChangeMode.EAGER);
        number.addClassName("setup-number");
        return new Entry(
                number,
                value -> number.setValue(
                        value == null ? "" : Formats.of(language).decimal((BigDecimal) value)),
                () -> number.isEmpty()
                        ? ""
                        : switch (typing.decimal(number.getValue())) {
                            case Done<BigDecimal>(BigDecimal read) -> read.toPlainString();
                            case Rejected<BigDecimal> _ -> number.getValue();
                        });
    }

    private Entry reference(String label, SetupField field) {
        ComboBox<String> box = new ComboBox<>(label);
        box.setRequiredIndicatorVisible(field.isRequired());
        box.setClearButtonVisible(!field.isRequired());
        box.setAllowCustomValue(true);
        box.addCustomValueSetListener(typed -> box.setValue(typed.getDetail()));
        Map<String, String> labels = new LinkedHashMap<>();
        box.setItemLabelGenerator(key -> labels.getOrDefault(key, key));
        box.setItems(query -> {
            String typed = query.getFilter().orElse("");
            String target = SetupQueries.target(field.type(), chosenKinds());
            return queries.choices(target, typed, query.getOffset(), query.getLimit()).stream()
                    .map(row -> {
                        String key = row.text(keyOf(target));
                        labels.put(key, SetupQueries.label(target, row));
                        return key;
                    });
        });
        return new Entry(
                box,
                value -> {
                    String target = SetupQueries.target(field.type(), chosenKinds());
                    if (value != null) {
                        queries.row(target, value.toString())
                                .ifPresent(row -> labels.put(value.toString(), SetupQueries.label(target, row)));
                    }
                    box.setValue((String) value);
                },
                () -> box.getValue() == null ? "" : box.getValue());
    }

    private static String keyOf(String target) {
        return SetupTables.find(target).orElseThrow().keys().getLast().name();
    }

    /** What other fields say a reference is of. */
    private Map<String, String> chosenKinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        table.fields().stream()
                .filter(field -> field.type() instanceof FieldType.Choice)
                .forEach(field ->
                        kinds.put(field.name(), entry(field.name()).text().get()));
        return kinds;
    }
}
