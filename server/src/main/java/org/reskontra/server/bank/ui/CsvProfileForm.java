package org.reskontra.server.bank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.reskontra.core.problem.Problem;
import org.reskontra.formats.csv.CsvField;
import org.reskontra.formats.csv.CsvProfile.Signs;
import org.reskontra.formats.csv.CsvProfileDraft;
import org.reskontra.server.shell.text.Sentences;

/** The fields of a CSV profile. What a profile of a bank account need not say, account and currency, stays as it is. */
final class CsvProfileForm extends Div {

    private static final List<CsvField> USUAL_COLUMNS = List.of(
            CsvField.BOOKING_DATE,
            CsvField.TEXT,
            CsvField.REFERENCE,
            CsvField.COUNTERPARTY_NAME,
            CsvField.COUNTERPARTY_ACCOUNT,
            CsvField.BALANCE);
    private static final List<CsvField> RARE_COLUMNS =
            List.of(CsvField.VALUE_DATE, CsvField.BANK_REFERENCE, CsvField.CURRENCY, CsvField.ACCOUNT, CsvField.STATUS);
    private static final List<String> USUAL_DATES =
            List.of("yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd", "dd.MM.yyyy", "dd.MM.yy", "dd/MM/yyyy", "dd-MM-yyyy");

    private final CsvProfileDraft before;
    private final TextField name = new TextField();
    private final CsvChoice encoding = new CsvChoice("encoding", CsvChoice.ENCODINGS);
    private final CsvChoice delimiter = new CsvChoice("delimiter", CsvChoice.DELIMITERS);
    private final IntegerField skippedRows = new IntegerField();
    private final Checkbox newestFirst = new Checkbox();
    private final ComboBox<String> dateFormat = new ComboBox<>();
    private final CsvChoice decimalSign = new CsvChoice("decimalSign", CsvChoice.DECIMAL_SIGNS);
    private final CsvChoice thousands = new CsvChoice("thousandsSeparators", CsvChoice.THOUSANDS);
    private final Select<Signs> signs = new Select<>();
    private final Map<CsvField, ColumnPicker> columns = new EnumMap<>(CsvField.class);
    private final TextField creditWords = new TextField();
    private final TextField debitWords = new TextField();
    private final TextField pendingWords = new TextField();
    private final Details more = new Details();
    private final Map<String, HasValidationProperties> byField = new LinkedHashMap<>();

    CsvProfileForm(CsvProfileDraft profile) {
        before = profile;
        addClassName("csv-profile-form");
        for (CsvField field : CsvField.values()) {
            columns.put(field, named("columns." + field.key(), new ColumnPicker(field)));
        }
        prepare("name", "csv.name", name);
        prepare("signs", "csv.signs", signs);
        prepare("skippedRows", "field.skippedRows", skippedRows);
        prepare("dateFormat", "field.dateFormat", dateFormat);
        prepare("creditWords", "field.creditWords", creditWords);
        prepare("debitWords", "field.debitWords", debitWords);
        prepare("pendingWords", "field.pendingWords", pendingWords);
        named("encoding", encoding);
        named("delimiter", delimiter);
        named("decimalSign", decimalSign);
        named("thousandsSeparators", thousands);
        Stream.of(creditWords, debitWords, pendingWords)
                .forEach(words -> words.setHelperText(getTranslation("csv.words.hint")));
        skippedRows.setMin(0);
        skippedRows.setStepButtonsVisible(true);
        newestFirst.setLabel(getTranslation("field.newestFirst"));
        dateFormat.setAllowCustomValue(true);
        dateFormat.setItems(USUAL_DATES);
        dateFormat.addCustomValueSetListener(typed -> dateFormat.setValue(typed.getDetail()));
        signs.setItems(Signs.values());
        signs.setItemLabelGenerator(choice -> getTranslation("Signs." + choice.name()));
        signs.addValueChangeListener(changed -> showWhatIsRead());
        lay();
        fill(profile);
        showWhatIsRead();
    }

    private void lay() {
        more.setSummaryText(getTranslation("csv.moreColumns"));
        more.add(section(Stream.concat(pickers(RARE_COLUMNS), Stream.of(pendingWords))));
        more.setOpened(RARE_COLUMNS.stream().anyMatch(before.columns()::containsKey)
                || !before.pendingWords().isEmpty());
        more.setWidthFull();
        Div values = section(Stream.of(dateFormat, decimalSign, thousands));
        values.addClassName("csv-profile-thirds");
        add(
                name,
                new H4(getTranslation("csv.section.file")),
                section(Stream.of(encoding, delimiter, skippedRows, newestFirst)),
                new H4(getTranslation("csv.section.values")),
                values,
                new H4(getTranslation("csv.section.amount")),
                signs,
                section(Stream.concat(
                        pickers(List.of(CsvField.AMOUNT, CsvField.CREDIT, CsvField.DEBIT, CsvField.DIRECTION)),
                        Stream.of(creditWords, debitWords))),
                new H4(getTranslation("csv.section.columns")),
                section(pickers(USUAL_COLUMNS)),
                more);
    }

    private Stream<Component> pickers(List<CsvField> fields) {
        return fields.stream().map(field -> Objects.requireNonNull(columns.get(field)));
    }

    private static Div section(Stream<? extends Component> fields) {
        Div section = new Div();
        section.addClassName("csv-profile-section");
        fields.forEach(section::add);
        return section;
    }

    private <C extends Component & HasValidationProperties> C named(String field, C component) {
        byField.put(field, component);
        return component;
    }

    private <C extends Component & HasValidationProperties> void prepare(String field, String labelKey, C component) {
        named(field, component).setId(field);
        component.getElement().setProperty("label", getTranslation(labelKey));
        component.getElement().getStyle().set("width", "100%");
    }

    private void fill(CsvProfileDraft profile) {
        name.setValue(profile.name());
        encoding.choose(profile.encoding());
        delimiter.choose(profile.delimiter());
        skippedRows.setValue(profile.skippedRows());
        newestFirst.setValue(profile.newestFirst());
        dateFormat.setValue(profile.dateFormat());
        decimalSign.choose(profile.decimalSign());
        thousands.choose(profile.thousandsSeparators());
        signs.setValue(profile.signs());
        columns.forEach((field, picker) -> picker.setColumns(profile.columns().getOrDefault(field, List.of())));
        creditWords.setValue(String.join(", ", profile.creditWords()));
        debitWords.setValue(String.join(", ", profile.debitWords()));
        pendingWords.setValue(String.join(", ", profile.pendingWords()));
    }

    /** The columns that the amount is read from, and no others. */
    private void showWhatIsRead() {
        List<CsvField> read =
                signs.getValue() == null ? List.of() : signs.getValue().columns();
        for (CsvField field : List.of(CsvField.AMOUNT, CsvField.CREDIT, CsvField.DEBIT, CsvField.DIRECTION)) {
            Objects.requireNonNull(columns.get(field)).setVisible(read.contains(field));
        }
        creditWords.setVisible(read.contains(CsvField.DIRECTION));
        debitWords.setVisible(read.contains(CsvField.DIRECTION));
    }

    CsvProfileDraft draft() {
        Map<CsvField, List<String>> chosen = new EnumMap<>(CsvField.class);
        columns.forEach((field, picker) -> chosen.put(field, picker.isVisible() ? picker.columns() : List.of()));
        return new CsvProfileDraft(
                name.getValue().strip(),
                Objects.requireNonNullElse(encoding.getValue(), ""),
                Objects.requireNonNullElse(delimiter.getValue(), ""),
                Objects.requireNonNullElse(skippedRows.getValue(), 0),
                chosen,
                Objects.requireNonNullElse(decimalSign.getValue(), ""),
                Objects.requireNonNullElse(thousands.getValue(), ""),
                Objects.requireNonNullElse(dateFormat.getValue(), ""),
                signs.getValue(),
                words(creditWords),
                words(debitWords),
                words(pendingWords),
                newestFirst.getValue(),
                before.account(),
                before.currency());
    }

    private static List<String> words(TextField field) {
        return field.isVisible() ? List.of(field.getValue().split(",")) : List.of();
    }

    /** Offers the columns of a sample file. */
    void setHeader(List<String> header) {
        columns.values().forEach(picker -> picker.setHeader(header));
    }

    void onChange(Runnable listener) {
        Stream.concat(byField.values().stream(), Stream.of(newestFirst))
                .forEach(field -> ((HasValue<?, ?>) field).addValueChangeListener(changed -> listener.run()));
    }

    /** Marks the fields that are wrong, and no others; goes to the first. */
    void show(List<Problem> problems) {
        byField.values().forEach(field -> field.setInvalid(false));
        for (Problem problem : problems) {
            HasValidationProperties field = byField.get(problem.place().field());
            if (field != null) {
                field.setErrorMessage(Sentences.sentence(this, problem));
                field.setInvalid(true);
            }
        }
        more.setOpened(more.isOpened()
                || more.getContent().flatMap(Component::getChildren).anyMatch(CsvProfileForm::isWrong));
        byField.values().stream().filter(CsvProfileForm::isWrong).findFirst().ifPresent(first -> ((Focusable<?>) first)
                .focus());
    }

    private static boolean isWrong(Object field) {
        return field instanceof HasValidationProperties validated && validated.isInvalid();
    }

    /** Whether the problem is of a field here. */
    boolean has(Problem problem) {
        return byField.containsKey(problem.place().field());
    }
}
