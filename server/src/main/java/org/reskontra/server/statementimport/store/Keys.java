package org.reskontra.server.statementimport.store;

import org.reskontra.core.statement.EntryKey;
import org.reskontra.core.statement.StatementKey;

/** The keys of statements and entries as they stand in unique indexes; the account is a column of its own. */
final class Keys {

    private Keys() {}

    static String text(StatementKey key) {
        return String.join(
                "|",
                key.id(),
                String.valueOf(key.sequenceNo()),
                String.valueOf(key.from()),
                String.valueOf(key.to()),
                String.valueOf(key.closing()));
    }

    static String text(EntryKey key) {
        return String.join(
                "|",
                key.bankReference(),
                key.amount().toString(),
                key.bookingDate().toString(),
                key.textHash(),
                String.valueOf(key.runningBalance()));
    }
}
