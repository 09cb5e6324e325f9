package org.reskontra.server.startup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.io.Serializable;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.startup.CountryPack;
import org.reskontra.server.startup.CountryPacks;
import org.reskontra.server.startup.NewCompany;

/** The fields of a new company, by the steps in which they are asked for. */
final class NewCompanyForm implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_CODE = 30;

    static final int LAST_STEP = 2;

    private final TextField name = new TextField();
    private final TextField code = new TextField();
    private final RadioButtonGroup<String> pack = new RadioButtonGroup<>();
    private final TextField currency = new TextField();
    private final DatePicker fiscalYear = new DatePicker();
    private final TextField bankName = new TextField();
    private final TextField iban = new TextField();
    private final Paragraph bankHint = new Paragraph();
    private String proposedCode = "";

    NewCompanyForm(Component page, LocalDate today) {
        name.setLabel(page.getTranslation("startup.new.name"));
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addValueChangeListener(change -> proposeCode());
        code.setLabel(page.getTranslation("startup.new.code"));
        code.setHelperText(page.getTranslation("startup.new.code.hint"));
        pack.setAriaLabel(page.getTranslation("startup.new.step2"));
        pack.setItems(CountryPacks.all().stream().map(CountryPack::code).toList());
        pack.setRenderer(new ComponentRenderer<>(choice -> packFace(page, choice)));
        pack.addClassName("wizard-packs");
        pack.setValue(CountryPacks.all().getFirst().code());
        pack.addValueChangeListener(change -> showCurrency());
        currency.setLabel(page.getTranslation("startup.new.currency"));
        currency.setMaxLength(3);
        fiscalYear.setLabel(page.getTranslation("startup.new.fiscalYear"));
        fiscalYear.setValue(today.withDayOfYear(1));
        bankName.setLabel(page.getTranslation("startup.new.bankName"));
        iban.setLabel(page.getTranslation("startup.new.iban"));
        bankHint.setText(page.getTranslation("startup.new.bank.hint"));
        bankHint.addClassName("page-summary");
        showCurrency();
    }

    private static Component packFace(Component page, String choice) {
        Span title = new Span(page.getTranslation("startup.new.pack." + choice));
        title.addClassName("pack-name");
        Span hint = new Span(page.getTranslation("startup.new.pack." + choice + ".hint"));
        hint.addClassName("pack-hint");
        Div face = new Div(title, hint);
        face.addClassName("pack");
        return face;
    }

    private void showCurrency() {
        CountryPack chosen = CountryPacks.find(pack.getValue()).orElseThrow();
        currency.setVisible(chosen.currency() == null);
    }

    /** As long as nobody typed another one. */
    private void proposeCode() {
        if (code.getValue().equals(proposedCode)) {
            String plain = Normalizer.normalize(name.getValue(), Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9]+", "-")
                    .replaceAll("^-+|-+$", "");
            proposedCode = plain.substring(0, Math.min(LONGEST_CODE, plain.length()));
            code.setValue(proposedCode);
        }
    }

    List<Component> step(int step) {
        return switch (step) {
            case 0 -> List.of(name, code);
            case 1 -> List.of(pack, currency, fiscalYear);
            default -> List.of(bankHint, bankName, iban);
        };
    }

    void focus(int step) {
        switch (step) {
            case 0 -> name.focus();
            case 1 -> currency.focus();
            default -> bankName.focus();
        }
    }

    int stepOf(Problem problem) {
        return switch (problem.place().field()) {
            case "name", "code" -> 0;
            case "pack", "currency" -> 1;
            case null, default -> LAST_STEP;
        };
    }

    boolean isOf(int step, Problem problem) {
        return stepOf(problem) == step;
    }

    NewCompany company() {
        return new NewCompany(
                code.getValue().strip(),
                name.getValue(),
                pack.getValue(),
                currency.isVisible() ? currency.getValue() : null,
                bankName.getValue(),
                iban.getValue(),
                fiscalYear.getValue());
    }
}
