package org.reskontra.server.statementimport;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.BankAccountNo;

/**
 * A bank file on its way in.
 *
 * @param name as the user calls it
 * @param contents read once, after it is clear that the user may; not closed
 * @param bankAccount the one that it is of, which a CSV file does not say; null where the file shall tell
 */
public record IncomingFile(String name, InputStream contents, @Nullable BankAccountNo bankAccount) {

    public static IncomingFile of(String name, byte[] contents) {
        return new IncomingFile(name, new ByteArrayInputStream(contents), null);
    }
}
