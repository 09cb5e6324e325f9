package org.reskontra.server.statementimport;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.BankAccountNo;

/**
 * A bank file on its way in.
 *
 * @param name as the user calls it, in one line and at most {@value #LONGEST_NAME} characters: the rest is cut off
 * @param contents read once, after it is clear that the user may; not closed
 * @param bankAccount the one that it is of, which a CSV file does not say; null where the file shall tell
 */
public record IncomingFile(String name, InputStream contents, @Nullable BankAccountNo bankAccount) {

    private static final int LONGEST_NAME = 200;
    private static final Pattern LINE_BREAKS = Pattern.compile("\\p{Cntrl}+");

    public IncomingFile {
        String line = LINE_BREAKS.matcher(name).replaceAll(" ").strip();
        name = line.substring(0, Math.min(line.length(), LONGEST_NAME));
    }

    public static IncomingFile of(String name, byte[] contents) {
        return new IncomingFile(name, new ByteArrayInputStream(contents), null);
    }
}
