package org.reskontra.server.shell.grid;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.shell.text.TypingProblem;

@ViewPackages(classes = WorksheetGridTest.class)
class WorksheetGridTest extends BrowserlessTest {

    private static final CurrencyCode SEK = CurrencyCode.of("SEK");

    private final List<Line> changes = new ArrayList<>();
    private WorksheetGrid<Line> worksheet;

    record Line(int no, @Nullable LocalDate date, @Nullable String text, @Nullable Money amount, Boolean checked) {

        static Line of(int no) {
            return new Line(no, LocalDate.of(2026, 11, no), "Line " + no, Money.of(no + "00", SEK), false);
        }
    }

    @BeforeEach
    void showThreeLines() {
        UI.getCurrent().setLocale(Locale.of("sv", "SE"));
        worksheet = new WorksheetGrid<>(
                "lines",
                Line::no,
                List.of(
                        Column.text("no", "no", line -> Integer.toString(line.no())),
                        Column.<Line>date("date", "date", Line::date)
                                .editable((line, date) -> Outcome.done(
                                        new Line(line.no(), date, line.text(), line.amount(), line.checked())))
                                .required(),
                        Column.<Line>text("text", "text", Line::text, 10)
                                .editable((line, text) -> Outcome.done(
                                        new Line(line.no(), line.date(), text, line.amount(), line.checked()))),
                        Column.<Line>amount("amount", "amount", Line::amount, line -> SEK)
                                .editable((line, amount) -> Outcome.done(
                                        new Line(line.no(), line.date(), line.text(), amount, line.checked())))
                                .editableWhen(line -> line.no() != 3)
                                .sortable(),
                        Column.<Line>check("checked", "checked", Line::checked)
                                .editable((line, checked) -> Outcome.done(new Line(
                                        line.no(),
                                        line.date(),
                                        line.text(),
                                        line.amount(),
                                        Boolean.TRUE.equals(checked))))));
        worksheet.setDates(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 20));
        worksheet.onChange(changes::add);
        worksheet.setRows(List.of(Line.of(1), Line.of(2), Line.of(3)));
        UI.getCurrent().add(worksheet);
        roundTrip();
    }

    @Test
    void writesACommittedCellOnceAndShowsTheRowAsItIsNow() {
        commit(2, "amount", "10+5*2");
        commit(2, "date", "19");
        commit(2, "text", "");
        commit(2, "checked", "✓");

        Line changed = new Line(2, LocalDate.of(2026, 11, 19), null, Money.of("20", SEK), true);
        assertThat(changes).hasSize(4).last().isEqualTo(changed);
        assertThat(worksheet.rows()).containsExactly(Line.of(1), changed, Line.of(3));
    }

    @Test
    void keepsWhatIsRefusedInItsCellUntilItIsCorrected() {
        commit(1, "amount", "1O0");

        assertThat(worksheet.rows().getFirst()).isEqualTo(Line.of(1));
        assertThat(worksheet.hasRefused()).isTrue();
        assertThat(worksheet.refused()).extracting(Problem::code).containsExactly(TypingProblem.AMOUNT_NOT_UNDERSTOOD);

        commit(1, "amount", "100,5");
        assertThat(worksheet.hasRefused()).isFalse();
        assertThat(worksheet.rows().getFirst().amount()).isEqualTo(Money.of("100.50", SEK));
    }

    @Test
    void givesUpWhatIsRefused() {
        commit(1, "date", "32");
        worksheet.giveUp(key(1), "date");

        assertThat(worksheet.hasRefused()).isFalse();
        assertThat(worksheet.rows().getFirst()).isEqualTo(Line.of(1));
    }

    @Test
    void refusesCellsThatCannotBeChangedAndRequiredOnesThatAreEmptied() {
        commit(3, "amount", "1");
        commit(1, "date", " ");
        commit(1, "no", "7");

        assertThat(worksheet.refused())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        TypingProblem.CELL_NOT_EDITABLE, TypingProblem.VALUE_REQUIRED, TypingProblem.CELL_NOT_EDITABLE);
        assertThat(changes).isEmpty();
    }

    @Test
    void changesNothingWhileItIsNotEditable() {
        worksheet.setEditable(false);
        commit(1, "text", "new");

        assertThat(changes).isEmpty();
    }

    @Test
    void pastesCellsAndReportsInOnePlaceWhatDidNotFit() {
        worksheet.paste(1, "date", "2026-11-05\ttwo\t1 000,50\n40\tmuch too long a text\t5\n2026-11-06\tfour\t6\n");

        assertThat(worksheet.rows())
                .containsExactly(
                        Line.of(1),
                        new Line(2, LocalDate.of(2026, 11, 5), "two", Money.of("1000.50", SEK), false),
                        Line.of(3));
        assertThat(find(Dialog.class).all()).hasSize(1);
        assertThat(find(ListItem.class).all()).hasSize(4);
    }

    @Test
    void pastesIntoNewRowsWhereRowsCanBeAdded() {
        worksheet.onInsert(before -> Outcome.done(new Line(4 + worksheet.rows().size() - 3, null, null, null, false)));
        worksheet.paste(2, "date", "1\tthree\n2\tfour\n3\tfive");

        assertThat(worksheet.rows())
                .extracting(Line::text)
                .containsExactly("Line 1", "Line 2", "three", "four", "five");
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(find(Notification.class).all()).hasSize(1);
    }

    @Test
    void insertsAfterTheCurrentRowAndDeletesIt() {
        worksheet.onInsert(before -> Outcome.done(Line.of(9)));
        worksheet.onDelete(lines -> List.of());
        worksheet.insertAfter(key(1), "date");
        assertThat(worksheet.rows()).extracting(Line::no).containsExactly(1, 9, 2, 3);

        roundTrip();
        worksheet.deleteRow(key(9), 1, "date");
        assertThat(worksheet.rows()).extracting(Line::no).containsExactly(1, 2, 3);
    }

    @Test
    void keepsRowsWhoseDeletionIsForbidden() {
        worksheet.onDelete(lines -> List.of(Problem.of(TypingProblem.ROW_NOT_THERE)));
        worksheet.deleteRow(key(1), 0, "date");

        assertThat(worksheet.rows()).hasSize(3);
        assertThat(find(Dialog.class).all()).hasSize(1);
    }

    @Test
    void tellsWhereTheCursorIs() {
        List<Integer> visited = new ArrayList<>();
        worksheet.onCurrentRow(line -> visited.add(line.no()));
        worksheet.comeTo(key(2));
        worksheet.comeTo(key(3));

        assertThat(visited).containsExactly(2, 3);
        assertThat(worksheet.selectedRows()).extracting(Line::no).containsExactly(3);
    }

    @Test
    void answersForARowThatIsGone() {
        worksheet.commit("no such row", "text", "x");

        assertThat(changes).isEmpty();
        assertThat(find(Dialog.class).all()).hasSize(1);
    }

    @Test
    void fetchesLazyRowsInTheOrderAskedFor() {
        worksheet.setRows(new LazyRows<>() {
            @Override
            public int count() {
                return 50_000;
            }

            @Override
            public List<Line> fetch(int offset, int limit, Sorting sorting) {
                return IntStream.range(offset, offset + limit)
                        .mapToObj(i -> new Line(i, null, sorting.toString(), null, false))
                        .toList();
            }
        });
        roundTrip();

        assertThat(worksheet.grid.getDataCommunicator().getItem(49_999).no()).isEqualTo(49_999);
        assertThat(worksheet.rows()).isEmpty();
    }

    private void commit(int no, String column, String text) {
        worksheet.commit(key(no), column, text);
    }

    private String key(int no) {
        return worksheet
                .grid
                .getDataCommunicator()
                .getKeyMapper()
                .key(worksheet.rows().stream()
                        .filter(line -> line.no() == no)
                        .findFirst()
                        .orElseThrow());
    }
}
