package org.reskontra.server.journal;

/** A batch within its template. */
public record BatchId(String template, String batch) {

    /** As audit rows and paths spell it. */
    @Override
    public String toString() {
        return template + "/" + batch;
    }
}
