package org.reskontra.server.shell.grid;

/** How a row or a badge stands out; colour is never the only sign. */
public enum Tone {
    NEUTRAL,
    GOOD,
    ATTENTION,
    URGENT,
    MUTED
}
