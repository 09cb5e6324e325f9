package org.reskontra.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reskontra.bench.Bench.Name;

/** Every figure can be measured; how fast things are is for {@code scripts/bench} to say. */
class BenchTest {

    @TempDir
    private Path folder;

    @Test
    void every_figure_is_measured_beside_its_reference_and_the_ledger_stays_sound() {
        List<Figure> figures = Bench.measure(folder, EnumSet.allOf(Name.class), Sizes.TINY, 0);

        assertThat(figures).hasSize(13);
        assertThat(figures)
                .filteredOn(figure -> figure.what().equals("verify afterwards")
                        || figure.limit().equals("nothing surfaces"))
                .hasSize(2)
                .allMatch(Figure::met);
        assertThat(FigureTable.of(figures)).contains("planning 1,000 payment lines");
    }
}
