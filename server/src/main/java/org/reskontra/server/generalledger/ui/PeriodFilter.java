package org.reskontra.server.generalledger.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reskontra.server.generalledger.Period;

/** Chooses posting dates, from one to another. */
final class PeriodFilter extends Composite<Div> {

    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();

    PeriodFilter(@Nullable LocalDate first, @Nullable LocalDate last, Runnable changed) {
        set(from, "accounts.from", first, changed);
        set(to, "accounts.to", last, changed);
        getContent().addClassName("period-filter");
        getContent().add(from, to);
    }

    private void set(DatePicker picker, String textKey, @Nullable LocalDate value, Runnable changed) {
        String text = getTranslation(textKey);
        picker.setPlaceholder(text);
        picker.setAriaLabel(text);
        picker.setClearButtonVisible(true);
        picker.setWidth("9.5rem");
        picker.setValue(value);
        picker.addValueChangeListener(change -> changed.run());
    }

    Period period() {
        return new Period(from.getValue(), to.getValue());
    }
}
