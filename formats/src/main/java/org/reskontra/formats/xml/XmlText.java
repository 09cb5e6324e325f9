package org.reskontra.formats.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.reskontra.core.statement.StatementProblem.CHARACTER_ILLEGAL;
import static org.reskontra.core.statement.StatementProblem.FILE_WRONG_ENCODING;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reskontra.core.problem.Problem;
import org.reskontra.formats.reading.FileProblems;
import org.reskontra.formats.reading.UnreadableException;

/**
 * The characters of an XML file, decoded strictly by its byte order mark or declaration. Names what the parser would
 * only call not well-formed: wrong bytes, and the control characters that XML forbids.
 */
public final class XmlText extends FilterReader {

    private static final int HEAD = 256;
    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([^\"']+)[\"']");

    private final Charset charset;
    private int line = 1;

    private XmlText(Reader in, Charset charset) {
        super(in);
        this.charset = charset;
    }

    public static XmlText of(InputStream bytes) throws IOException {
        BufferedInputStream input = new BufferedInputStream(bytes);
        input.mark(HEAD);
        Charset charset = charset(input.readNBytes(HEAD));
        input.reset();
        PushbackReader reader = new PushbackReader(new InputStreamReader(
                input,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        XmlText text = new XmlText(reader, charset);
        try {
            int first = reader.read();
            if (first >= 0 && first != '\uFEFF') {
                reader.unread(first);
            }
        } catch (CharacterCodingException e) {
            throw text.wrongEncoding();
        }
        return text;
    }

    private static Charset charset(byte[] head) {
        if (head.length > 1 && (head[0] == 0 || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF))) {
            return UTF_16BE;
        }
        if (head.length > 1 && (head[1] == 0 || (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE))) {
            return UTF_16LE;
        }
        Matcher declared = DECLARED.matcher(new String(head, ISO_8859_1).replace("\u00EF\u00BB\u00BF", ""));
        // A declaration of UTF-16 that can be read byte by byte is wrong.
        if (!declared.find() || declared.group(1).toUpperCase(Locale.ROOT).startsWith("UTF-16")) {
            return UTF_8;
        }
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnreadableException(Problem.of(FILE_WRONG_ENCODING).with("charset", declared.group(1)));
        }
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(chars, offset, length);
        } catch (CharacterCodingException e) {
            throw wrongEncoding();
        }
        for (int i = offset; i < offset + read; i++) {
            char c = chars[i];
            if (c == '\n') {
                line++;
            } else if ((c < ' ' && c != '\t' && c != '\r') || c >= '\uFFFE') {
                throw new UnreadableException(Problem.of(CHARACTER_ILLEGAL)
                        .with("character", FileProblems.name(c))
                        .with("line", line));
            }
        }
        return read;
    }

    private UnreadableException wrongEncoding() {
        return new UnreadableException(Problem.of(FILE_WRONG_ENCODING).with("charset", charset.name()));
    }
}
