package org.reskontra.formats.documents;

import java.nio.charset.Charset;

/**
 * How a CSV file of sales documents is written; said by whoever sends it, never guessed.
 *
 * @param decimalSeparator comma or point; thousands have none
 */
public record SalesCsvFormat(char decimalSeparator, char delimiter, Charset charset) {

    public SalesCsvFormat {
        if (decimalSeparator != ',' && decimalSeparator != '.') {
            throw new IllegalArgumentException("no decimal separator: " + decimalSeparator);
        }
    }
}
