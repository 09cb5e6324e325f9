package org.reskontra.server.database;

/** The database cannot be had, saved or restored as things are; the message tells the operator why and what to do. */
public final class DatabaseProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseProblem(String message) {
        super(message);
    }

    public DatabaseProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
