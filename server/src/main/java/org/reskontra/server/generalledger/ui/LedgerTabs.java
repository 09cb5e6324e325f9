package org.reskontra.server.generalledger.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.reskontra.server.generalledger.LedgerTable;
import org.reskontra.server.shell.text.Formats;

/** A tab for each ledger, with how many entries were found in it. */
final class LedgerTabs extends Composite<Tabs> {

    private static final long serialVersionUID = 1;

    private final transient Map<LedgerTable, Tab> tabOf = new EnumMap<>(LedgerTable.class);
    private final transient Map<LedgerTable, Span> countOf = new EnumMap<>(LedgerTable.class);
    private transient Map<LedgerTable, Integer> counts = Map.of();

    /** @param chosen called with the ledger to show, and how many entries it has */
    LedgerTabs(ObjIntConsumer<LedgerTable> chosen) {
        getContent().setAutoselect(false);
        for (LedgerTable table : LedgerTable.values()) {
            Span count = new Span();
            count.addClassName("tab-count");
            Tab tab = new Tab(new Span(getTranslation("LedgerTable." + table.name())), count);
            tab.setId("ledger-" + table.name());
            tabOf.put(table, tab);
            countOf.put(table, count);
            getContent().add(tab);
        }
        getContent()
                .addSelectedChangeListener(selected -> tabOf.forEach((table, tab) -> {
                    if (tab.equals(selected.getSelectedTab())) {
                        chosen.accept(table, counts.getOrDefault(table, 0));
                    }
                }));
    }

    /** Opens the first ledger that has any. */
    void show(Map<LedgerTable, Integer> found) {
        counts = found;
        Formats formats = Formats.of(getLocale());
        countOf.forEach((table, span) -> span.setText(formats.count(found.getOrDefault(table, 0))));
        tabOf.forEach((table, tab) -> tab.setEnabled(found.getOrDefault(table, 0) > 0));
        getContent().setSelectedTab(null);
        getContent()
                .setSelectedTab(tabOf.get(Arrays.stream(LedgerTable.values())
                        .filter(table -> found.getOrDefault(table, 0) > 0)
                        .findFirst()
                        .orElse(LedgerTable.GL_ENTRY)));
    }
}
