package org.reskontra.formats.camt;

import static org.reskontra.core.statement.StatementProblem.CHARACTER_ILLEGAL;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.reskontra.core.problem.Problem;
import org.reskontra.formats.reading.FileProblems;
import org.reskontra.formats.reading.UnreadableException;

/**
 * Refuses the control characters that XML forbids, naming them, where the parser would only say that something is wrong.
 * They are the same bytes in every charset that banks use but UTF-16, which is left to the parser.
 */
final class LegalCharacters extends FilterInputStream {

    private boolean begun;
    private boolean wide;
    private int line = 1;

    LegalCharacters(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (!begun && read > 0) {
            begun = true;
            int first = bytes[offset] & 0xFF;
            wide = first == 0xFE || first == 0xFF || first == 0 || (read > 1 && bytes[offset + 1] == 0);
        }
        for (int i = offset; !wide && i < offset + read; i++) {
            byte b = bytes[i];
            if (b >= 0 && b < ' ') {
                check(b);
            }
        }
        return read;
    }

    private void check(byte b) {
        if (b == '\n') {
            line++;
        } else if (b != '\t' && b != '\r') {
            throw new UnreadableException(Problem.of(CHARACTER_ILLEGAL)
                    .with("character", FileProblems.name(b))
                    .with("line", line));
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
