package org.reskontra.server.demo.books;

import java.math.BigDecimal;
import java.util.List;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.money.Money;
import org.reskontra.server.demo.books.DemoParty.Group;

/**
 * A Swedish VAT rate; sales to companies in other EU countries carry none.
 *
 * @param productGroup what it is for
 * @param percent at home
 * @param vatAccount of output VAT
 * @param sales revenue account at home
 */
public record Vat(String productGroup, int percent, GlAccountNo vatAccount, GlAccountNo sales) {

    static final Vat STANDARD = new Vat("MOMS25", 25, ChartOfAccounts.VAT_25, ChartOfAccounts.SALES_25);
    static final Vat REDUCED = new Vat("MOMS12", 12, ChartOfAccounts.VAT_12, ChartOfAccounts.SALES_12);
    static final Vat LOW = new Vat("MOMS6", 6, ChartOfAccounts.VAT_6, ChartOfAccounts.SALES_6);
    static final Vat EXEMPT = new Vat("MOMS0", 0, ChartOfAccounts.VAT_25, ChartOfAccounts.SALES_EXEMPT);

    public static final List<Vat> ALL = List.of(STANDARD, REDUCED, LOW, EXEMPT);

    public int percent(Group group) {
        return switch (group) {
            case INRIKES -> percent;
            case EU -> 0;
        };
    }

    GlAccountNo salesAccount(Group group) {
        return switch (group) {
            case INRIKES -> sales;
            case EU -> ChartOfAccounts.SALES_EU;
        };
    }

    /** The VAT on a net amount. */
    Money on(Money net, Group group) {
        return Money.rounded(
                net.toDecimal().multiply(BigDecimal.valueOf(percent(group))).movePointLeft(2), net.currency());
    }
}
