package org.reskontra.server.database;

/** A database in use: the embedded one, which ends with {@link #close}, or one of the user's own, which does not care. */
public interface Database extends AutoCloseable {

    DatabaseAccess access();

    @Override
    default void close() {}

    /** A database that runs whether or not this program does. */
    static Database running(DatabaseAccess access) {
        return () -> access;
    }
}
