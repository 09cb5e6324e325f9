package org.reskontra.server.salesdocuments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.reskontra.formats.documents.SalesCsvFormat;

/** How a CSV file is written, as whoever sends it says. */
public record CsvOptions(Decimal decimal, Delimiter delimiter, Encoding encoding) {

    public enum Decimal {
        COMMA(','),
        POINT('.');

        private final char character;

        Decimal(char character) {
            this.character = character;
        }
    }

    public enum Delimiter {
        SEMICOLON(';'),
        COMMA(','),
        TAB('\t');

        private final char character;

        Delimiter(char character) {
            this.character = character;
        }
    }

    public enum Encoding {
        UTF_8(StandardCharsets.UTF_8),
        WINDOWS_1252(Charset.forName("windows-1252"));

        private final Charset charset;

        Encoding(Charset charset) {
            this.charset = charset;
        }
    }

    /** The same for the reader. */
    public SalesCsvFormat format() {
        return new SalesCsvFormat(decimal.character, delimiter.character, encoding.charset);
    }
}
