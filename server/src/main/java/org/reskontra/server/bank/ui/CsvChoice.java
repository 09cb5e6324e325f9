package org.reskontra.server.bank.ui;

import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A field of a profile with a few usual values that have names; another one that a profile has stays possible. */
final class CsvChoice extends Select<String> {

    static final Map<String, String> DELIMITERS =
            Map.of(";", "csv.semicolon", ",", "csv.comma", "\t", "csv.tab", "|", "csv.bar");
    static final Map<String, String> DECIMAL_SIGNS = Map.of(",", "csv.comma", ".", "csv.point");

    /** Banks write a space in several ways that look the same. */
    static final String SPACES = " \u00A0\u202F";

    static final Map<String, String> THOUSANDS =
            Map.of("", "csv.none", SPACES, "csv.space", ".", "csv.point", ",", "csv.comma", "'", "csv.apostrophe");
    static final Map<String, String> ENCODINGS = Map.of(
            "UTF-8",
            "UTF-8",
            "windows-1252",
            "Windows-1252",
            "ISO-8859-1",
            "ISO-8859-1",
            "ISO-8859-15",
            "ISO-8859-15",
            "UTF-16",
            "UTF-16");

    private final List<String> usual;

    /** @param names keys of the texts of the usual values; a value whose text is missing shows the key */
    CsvChoice(String field, Map<String, String> names) {
        usual = names.keySet().stream().sorted(Comparator.comparing(names::get)).toList();
        setLabel(getTranslation("field." + field));
        setId(field);
        setWidthFull();
        setItems(usual);
        setItemLabelGenerator(value -> names.containsKey(value) ? getTranslation(names.get(value)) : "“" + value + "”");
    }

    void choose(String value) {
        if (!usual.contains(value)) {
            List<String> items = new ArrayList<>(usual);
            items.add(value);
            setItems(items);
        }
        setValue(value);
    }
}
