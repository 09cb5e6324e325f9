package org.reskontra.server.shell.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.server.shell.grid.Tone;

/** A line of a journal, as one is. */
record Line(
        int no,
        @Nullable LocalDate date,
        LineKind kind,
        @Nullable String customer,
        @Nullable String text,
        @Nullable Money amount,
        boolean checked,
        Certainty confidence) {

    static final CurrencyCode SEK = CurrencyCode.of("SEK");

    private static final String[] NAMES = {
        "Åkerlunds Bygg & Måleri AB", "Sjöström Livs", "Växjö Träindustri AB", "M. Öberg", "Nordkalk Transport AB"
    };

    enum LineKind {
        PAYMENT,
        REFUND,
        FEE
    }

    enum Certainty {
        HIGH(Tone.GOOD),
        MEDIUM(Tone.ATTENTION),
        LOW(Tone.URGENT),
        NONE(Tone.MUTED);

        final Tone tone;

        Certainty(Tone tone) {
            this.tone = tone;
        }
    }

    /** The line of that number, the same each time. */
    static Line sample(int no) {
        int mixed = no * 7919 % 10_007;
        return new Line(
                no,
                LocalDate.of(2026, 11, 20).minusDays(no % 30),
                no % 23 == 0 ? LineKind.FEE : no % 11 == 0 ? LineKind.REFUND : LineKind.PAYMENT,
                "K" + (10_000 + mixed % 200),
                no == 7
                        ? "<b>=HYPERLINK(\"x\")</b> \u202egnp.exe"
                        : "OCR " + (100_000_0 + mixed) + " " + NAMES[no % NAMES.length],
                new Money((no % 11 == 0 ? -1L : 1L) * (mixed * 137L + 25), SEK),
                no % 5 == 0,
                Certainty.values()[mixed % 4]);
    }

    Line withDate(@Nullable LocalDate changed) {
        return new Line(no, changed, kind, customer, text, amount, checked, confidence);
    }

    Line withKind(LineKind changed) {
        return new Line(no, date, changed, customer, text, amount, checked, confidence);
    }

    Line withCustomer(@Nullable String changed) {
        return new Line(no, date, kind, changed, text, amount, checked, confidence);
    }

    Line withText(@Nullable String changed) {
        return new Line(no, date, kind, customer, changed, amount, checked, confidence);
    }

    Line withAmount(@Nullable Money changed) {
        return new Line(no, date, kind, customer, text, changed, checked, confidence);
    }

    Line withChecked(boolean changed) {
        return new Line(no, date, kind, customer, text, amount, changed, confidence);
    }
}
