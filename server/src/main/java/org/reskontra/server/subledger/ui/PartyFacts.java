package org.reskontra.server.subledger.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import org.reskontra.core.money.Money;
import org.reskontra.server.party.PartyStatistics;
import org.reskontra.server.party.PartyStatistics.Age;
import org.reskontra.server.party.PartyStatistics.Aged;
import org.reskontra.server.party.PartyStatistics.Payment;
import org.reskontra.server.shell.parts.FactBox.Fact;
import org.reskontra.server.shell.parts.Figure;
import org.reskontra.server.shell.text.Formats;

/** How a party stands and how it pays, as pages tell it. */
final class PartyFacts {

    private PartyFacts() {}

    static List<Fact> of(LedgerPages pages, PartyStatistics found, Formats formats) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("parties.openEntries", formats.count(found.openEntries())));
        facts.add(Fact.of("parties.onHold", formats.count(found.onHold())));
        facts.add(Fact.of(
                "parties.unapplied",
                formats.amount(pages.owed(found.unapplied()).negate())));
        facts.add(Fact.of("parties.invoicedThisYear", formats.amount(pages.owed(found.invoicedThisYear()))));
        facts.add(Fact.of("parties.invoicedLastYear", formats.amount(pages.owed(found.invoicedLastYear()))));
        Payment payment = found.lastPayment();
        if (payment != null) {
            Money amount = pages.owed(payment.amount()).negate();
            facts.add(Fact.of("parties.lastPayment", formats.date(payment.date()) + ", " + formats.money(amount)));
        }
        if (found.daysToPay() != null) {
            facts.add(Fact.of("parties.daysToPay", formats.decimal(found.daysToPay())));
        }
        if (found.daysLate() != null) {
            facts.add(Fact.of("parties.daysLate", formats.decimal(found.daysLate())));
        }
        return facts;
    }

    /** The balance, and its parts by how long they have been overdue. */
    static List<Component> aging(Component page, LedgerPages pages, PartyStatistics found, Formats formats) {
        List<Component> figures = new ArrayList<>();
        figures.add(new Figure(page.getTranslation("parties.balance"), formats.money(pages.owed(found.balance()))));
        for (Aged aged : found.aging()) {
            Money amount = pages.owed(aged.amount());
            Figure figure = new Figure(page.getTranslation("Age." + aged.age().name()), formats.amount(amount));
            if (aged.age() != Age.NOT_DUE && amount.isPositive()) {
                figure.addClassName("figure-attention");
            }
            figures.add(figure);
        }
        return figures;
    }
}
