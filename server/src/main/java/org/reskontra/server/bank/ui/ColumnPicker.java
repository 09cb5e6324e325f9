package org.reskontra.server.bank.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.reskontra.formats.csv.CsvField;

/** Chooses which columns of the file have a meaning: among those of the sample file, or typed. */
final class ColumnPicker extends MultiSelectComboBox<String> {

    private List<String> header = List.of();

    ColumnPicker(CsvField field) {
        setLabel(getTranslation("field.columns." + field.key()));
        setId("column-" + field.key());
        setWidthFull();
        setAllowCustomValue(true);
        setItems(List.of());
        addCustomValueSetListener(typed -> {
            Set<String> names = new LinkedHashSet<>(getValue());
            names.add(typed.getDetail().strip());
            setColumns(List.copyOf(names));
        });
    }

    List<String> columns() {
        return List.copyOf(getValue());
    }

    void setColumns(List<String> names) {
        offer(names);
        setValue(new LinkedHashSet<>(names));
    }

    /** Offers the columns of a file. */
    void setHeader(List<String> names) {
        if (!header.equals(names)) {
            header = names;
            offer(columns());
        }
    }

    private void offer(List<String> chosen) {
        Set<String> items = new LinkedHashSet<>(header);
        items.addAll(chosen);
        items.remove("");
        Set<String> value = getValue();
        setItems(items);
        setValue(value);
    }
}
