package org.reskontra.server.shell.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reskontra.core.problem.Outcome;

class DateTypingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate WORK_DATE = LocalDate.of(2026, 10, 14);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SWEDISH | 5          | 2026-10-05
                    SWEDISH | 23         | 2026-10-23
                    SWEDISH | 1103       | 2026-11-03
                    SWEDISH | 261103     | 2026-11-03
                    SWEDISH | 981103     | 1998-11-03
                    SWEDISH | 20261103   | 2026-11-03
                    SWEDISH | 2026-11-03 | 2026-11-03
                    SWEDISH | 26-11-03   | 2026-11-03
                    SWEDISH | 11-03      | 2026-11-03
                    SWEDISH | 3/11       | 2026-11-03
                    SWEDISH | 3.11.2026  | 2026-11-03
                    SWEDISH | t          | 2026-11-25
                    SWEDISH | Idag       | 2026-11-25
                    SWEDISH | d          | 2026-11-25
                    SWEDISH | w          | 2026-10-14
                    SWEDISH | a          | 2026-10-14
                    SWEDISH | m          | 2026-10-12
                    SWEDISH | fre        | 2026-10-16
                    SWEDISH | s          | 2026-10-18
                    SWEDISH | t23        | 2026-06-02
                    ENGLISH | 0311       | 2026-11-03
                    ENGLISH | 031126     | 2026-11-03
                    ENGLISH | 03112026   | 2026-11-03
                    ENGLISH | 20261120   | 2026-11-20
                    ENGLISH | 3/11/26    | 2026-11-03
                    ENGLISH | 3.11       | 2026-11-03
                    ENGLISH | 2026-11-03 | 2026-11-03
                    ENGLISH | today      | 2026-11-25
                    ENGLISH | tu         | 2026-10-13
                    ENGLISH | mon25      | 2026-06-15
                    ENGLISH | 310149     | 2049-01-31
                    ENGLISH | 310150     | 1950-01-31
                    """)
    void readsTheShortForms(Language language, String text, LocalDate date) {
        assertThat(new DateTyping(language, TODAY, WORK_DATE).date(text)).isEqualTo(Outcome.done(date));
    }

    @ParameterizedTest
    @ValueSource(strings = {"32", "1331", "123", "2026-02-30", "x", "t54", "1/2/3/4", "12345678901", "31-31"})
    void refusesDaysThatAreNot(String text) {
        assertThat(new DateTyping(Language.SWEDISH, TODAY, WORK_DATE).date(text))
                .isInstanceOf(Outcome.Rejected.class);
    }
}
