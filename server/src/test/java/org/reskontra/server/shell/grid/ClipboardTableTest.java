package org.reskontra.server.shell.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClipboardTableTest {

    @Test
    void readsRowsAndCells() {
        assertThat(ClipboardTable.rows("a\tb\r\nc\t\r\n")).containsExactly(List.of("a", "b"), List.of("c", ""));
        assertThat(ClipboardTable.rows("one")).containsExactly(List.of("one"));
        assertThat(ClipboardTable.rows("")).isEmpty();
        assertThat(ClipboardTable.rows("a\n\nb")).containsExactly(List.of("a"), List.of(""), List.of("b"));
    }

    @Test
    void readsQuotedCellsWithLineBreaksAndTabs() {
        assertThat(ClipboardTable.rows("\"two\nlines\tand a tab\"\t\"said \"\"so\"\"\"\nnext"))
                .containsExactly(List.of("two\nlines\tand a tab", "said \"so\""), List.of("next"));
    }

    @Test
    void takesALonelyQuoteForACharacter() {
        assertThat(ClipboardTable.rows("\"17 inch\tb")).containsExactly(List.of("\"17 inch", "b"));
    }

    @Test
    void dropsTheApostropheThatGuardsAgainstFormulas() {
        assertThat(ClipboardTable.rows("'=SUM(A1)\t'tis")).containsExactly(List.of("=SUM(A1)", "'tis"));
    }
}
