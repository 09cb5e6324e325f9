package org.reskontra.server.salesdocuments.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import org.reskontra.server.paymentreconciliation.AccountType;
import org.reskontra.server.paymentreconciliation.TransferAccounts;
import org.reskontra.server.paymentreconciliation.TransferAccounts.Choice;
import org.reskontra.server.security.SignedIn;

/** Fields in which an account is found by typing a part of its number or name. */
final class AccountChoices {

    private AccountChoices() {}

    static void offerGlAccounts(ComboBox<Choice> field, TransferAccounts accounts, SignedIn signedIn) {
        offer(field, AccountType.GL_ACCOUNT, accounts, signedIn);
    }

    static void offerCustomers(ComboBox<Choice> field, TransferAccounts accounts, SignedIn signedIn) {
        offer(field, AccountType.CUSTOMER, accounts, signedIn);
    }

    private static void offer(ComboBox<Choice> field, AccountType type, TransferAccounts accounts, SignedIn signedIn) {
        field.setItemLabelGenerator(choice -> (choice.no() + " " + choice.name()).strip());
        field.setItems(query -> accounts
                .find(signedIn.actor().company(), type, query.getFilter().orElse(""))
                .stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        // Typed and left, without choosing from the list.
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(typed -> {
            List<Choice> found = accounts.find(signedIn.actor().company(), type, typed.getDetail());
            field.setValue(found.stream()
                    .filter(choice ->
                            choice.no().equalsIgnoreCase(typed.getDetail().strip()))
                    .findFirst()
                    .orElse(found.size() == 1 ? found.getFirst() : null));
        });
    }
}
