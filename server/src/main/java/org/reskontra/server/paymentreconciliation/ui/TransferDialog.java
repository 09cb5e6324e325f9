package org.reskontra.server.paymentreconciliation.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.Query;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.paymentreconciliation.AccountType;
import org.reskontra.server.paymentreconciliation.LineView;
import org.reskontra.server.paymentreconciliation.TransferAccounts;
import org.reskontra.server.paymentreconciliation.TransferAccounts.Choice;
import org.reskontra.server.shell.text.Formats;

/** Asks for the account that the difference of a line goes to (specification 10.8). */
final class TransferDialog extends Dialog {

    /** @param transfer transfers to the account of this type and number */
    TransferDialog(
            LineView line, TransferAccounts accounts, CompanyId company, BiConsumer<AccountType, String> transfer) {
        setHeaderTitle(getTranslation("prj.transfer"));
        setWidth("30rem");
        String amount = Formats.of(getLocale()).money(line.difference());
        Paragraph explanation = new Paragraph(
                getTranslation(line.rows().isEmpty() ? "prj.transfer.whole" : "prj.transfer.rest", amount));
        Select<AccountType> type = new Select<>();
        type.setLabel(getTranslation("prj.accountType"));
        type.setItems(AccountType.GL_ACCOUNT, AccountType.CUSTOMER, AccountType.VENDOR, AccountType.BANK_ACCOUNT);
        type.setItemLabelGenerator(choice -> getTranslation("AccountType." + choice.name()));
        type.setValue(AccountType.GL_ACCOUNT);
        ComboBox<Choice> account = new ComboBox<>(getTranslation("prj.account"));
        account.setItemLabelGenerator(choice -> choice.no() + " " + choice.name());
        account.setPlaceholder(getTranslation("prj.account.search"));
        account.setItems(query -> found(accounts, company, type.getValue(), query));
        account.setRequiredIndicatorVisible(true);
        account.setAutofocus(true);
        type.addValueChangeListener(changed -> {
            account.clear();
            account.getDataProvider().refreshAll();
        });
        VerticalLayout form = new VerticalLayout(explanation, type, account);
        form.setPadding(false);
        type.setWidthFull();
        account.setWidthFull();
        add(form);
        Button confirm = new Button(getTranslation("prj.transfer.confirm"), click -> {
            Choice chosen = account.getValue();
            if (chosen == null) {
                account.setErrorMessage(getTranslation("prj.account.missing"));
                account.setInvalid(true);
            } else {
                close();
                transfer.accept(type.getValue(), chosen.no());
            }
        });
        confirm.setId("confirm-transfer");
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.F9);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), confirm);
    }

    private static Stream<Choice> found(
            TransferAccounts accounts, CompanyId company, AccountType type, Query<Choice, String> query) {
        return accounts.find(company, type, query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit());
    }
}
