package org.reskontra.server.paymentreconciliation.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.reskontra.server.paymentreconciliation.LineView;
import org.reskontra.server.shell.text.Formats;

/** Chooses which lines of a journal are shown: by what is left to do, and by a text; shows how many there are of each. */
final class LineFilterBar extends Div {

    private final Tabs tabs = new Tabs();
    private final Map<LineFilter, Tab> tabOf = new EnumMap<>(LineFilter.class);
    private final Map<LineFilter, Span> countOf = new EnumMap<>(LineFilter.class);
    private final TextField search = new TextField();
    private final transient Formats formats = Formats.of(getLocale());

    /**
     * @param change called when other lines are to be shown
     * @param chosen called then where the reader is not typing
     */
    LineFilterBar(Runnable change, Runnable chosen) {
        addClassNames("page-tools", "line-filter");
        for (LineFilter filter : LineFilter.values()) {
            Span count = new Span();
            count.addClassName("tab-count");
            Tab tab = new Tab(new Span(getTranslation("LineFilter." + filter.name())), count);
            tab.setId("filter-" + filter.name());
            tabOf.put(filter, tab);
            countOf.put(filter, count);
            tabs.add(tab);
        }
        tabs.addSelectedChangeListener(selected -> {
            change.run();
            chosen.run();
        });
        search.setPlaceholder(getTranslation("list.search"));
        search.setAriaLabel(getTranslation("list.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        Span key = new Span("F3");
        key.addClassName("shortcut");
        search.setSuffixComponent(key);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("search");
        search.addValueChangeListener(typed -> change.run());
        Shortcuts.addShortcutListener(this, () -> search.focus(), Key.F3);
        add(search, tabs);
    }

    void count(List<LineView> lines) {
        countOf.forEach((filter, count) ->
                count.setText(formats.count(lines.stream().filter(filter).count())));
    }

    boolean fits(LineView line) {
        return chosen().test(line)
                && (search.isEmpty()
                        || LineFilter.contains(line, search.getValue().strip(), formats));
    }

    void choose(LineFilter filter) {
        search.clear();
        tabs.setSelectedTab(tabOf.get(filter));
    }

    private LineFilter chosen() {
        return LineFilter.values()[Math.max(0, tabs.getSelectedIndex())];
    }
}
