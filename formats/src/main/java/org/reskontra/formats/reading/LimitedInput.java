package org.reskontra.formats.reading;

import static org.reskontra.core.statement.StatementProblem.FILE_TOO_LARGE;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.reskontra.core.problem.Problem;

/** The bytes of a file, which may not be more than a limit. */
public final class LimitedInput extends FilterInputStream {

    private final long limit;
    private long count;

    public LimitedInput(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            counted(1);
        }
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return counted(super.read(bytes, offset, length));
    }

    private int counted(int read) {
        count += Math.max(read, 0);
        if (count > limit) {
            throw new UnreadableException(Problem.of(FILE_TOO_LARGE).with("limit", limit));
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
