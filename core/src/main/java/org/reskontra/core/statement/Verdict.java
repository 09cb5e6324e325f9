package org.reskontra.core.statement;

/** What becomes of a bank file (formats 0.3), from good to bad. */
public enum Verdict {
    /** Imported. */
    ACCEPT,
    /** Imported; a person is told something. */
    WARN,
    /** Imported, but nothing is applied before a person has confirmed it: readable, not trustworthy. */
    HOLD,
    /** Not imported: nothing is kept but a log row. */
    REJECT;

    public Verdict worse(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
