package org.reskontra.server.shell.grid;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reskontra.server.shell.grid.CellMarks.Mark;
import org.reskontra.server.shell.text.Sentences;

/** How a column looks in the grid component. */
record ColumnLooks<T, V>(WorksheetGrid<T> worksheet, Column<T, V> column) {

    /** A text so long that its cell may cut it off; it is then shown whole in a tooltip. */
    private static final int LONG_TEXT = 24;

    void addTo(Grid<T> grid) {
        String header = worksheet.getTranslation(column.headerKey());
        Grid.Column<T> shown = grid.addColumn(renderer())
                .setKey(column.key())
                .setHeader(column.isRequired() ? header + " *" : header)
                .setWidth(column.looks().width())
                .setFlexGrow(column.looks().grows() ? 1 : 0)
                .setFrozen(column.looks().isFrozen())
                .setResizable(true)
                .setTextAlign(column.isAtEnd() ? ColumnTextAlign.END : ColumnTextAlign.START)
                .setPartNameGenerator(this::part)
                .setTooltipGenerator(this::tooltip);
        shown.getElement().setProperty("worksheetKey", column.key());
        if (column.looks().isSortable()) {
            shown.setComparator(order()).setSortProperty(column.key());
        } else {
            shown.setSortable(false);
        }
    }

    /** The property is named after the column, so that the browser's part finds a cell's text in its row. */
    private LitRenderer<T> renderer() {
        String text = "worksheet_" + column.key();
        String value = "${item." + text + "}";
        Function<T, Tone> badge = column.looks().badge();
        if (badge != null) {
            return LitRenderer.<T>of("<span class=\"badge badge-${item.tone}\" ?hidden=${!item." + text + "}>" + value
                            + "</span>")
                    .withProperty(text, this::text)
                    .withProperty("tone", row -> badge.apply(row).name().toLowerCase(Locale.ROOT));
        }
        Function<T, @Nullable String> link = column.looks().link();
        if (link != null) {
            return LitRenderer.<T>of("${item.path ? html`<a href=${item.path} tabindex=\"-1\">" + value
                            + "</a>` : item." + text + "}")
                    .withProperty(text, this::text)
                    .withProperty("path", link::apply);
        }
        String content = column.type() instanceof CellType.Check
                ? "<span class=\"tick\" data-ticked=${item." + text + " ? 'yes' : 'no'}>" + value + "</span>"
                : "<bdi>" + value + "</bdi>";
        return LitRenderer.<T>of(content).withProperty(text, this::text);
    }

    /** What was typed and refused stays to be corrected. */
    private String text(T row) {
        Mark mark = mark(row);
        return mark != null && mark.text() != null ? mark.text() : column.show(row, worksheet.typist);
    }

    private String part(T row) {
        String figures = column.isAtEnd() ? "figures " : "";
        String fixed = worksheet.isEditable(row, column) ? "" : "fixed ";
        return figures + fixed + (mark(row) == null ? "" : "wrong");
    }

    private @Nullable String tooltip(T row) {
        Mark mark = mark(row);
        if (mark != null) {
            return mark.problems().stream()
                    .map(problem -> Sentences.sentence(worksheet, problem))
                    .collect(Collectors.joining("\n"));
        }
        String text = text(row);
        return text.length() > LONG_TEXT ? text : null;
    }

    private @Nullable Mark mark(T row) {
        return worksheet.marks.at(worksheet.identity.apply(row), column.key());
    }

    private Comparator<T> order() {
        Comparator<@Nullable V> order = Comparator.nullsFirst(
                column.type().order(worksheet.typist.formats().language().locale()));
        return (one, other) ->
                order.compare(column.getter().apply(one), column.getter().apply(other));
    }
}
