package org.reskontra.formats.csv;

import org.reskontra.core.problem.ProblemCode;

/** What can be wrong with a CSV profile. The place of a problem names the field as the profile in JSON spells it. */
public enum CsvProfileProblem implements ProblemCode {
    /** Arguments: {@code line}, {@code column} of the text. */
    CSV_PROFILE_NOT_JSON,
    /** Arguments: {@code known}, the fields that there are. */
    CSV_PROFILE_FIELD_UNKNOWN,
    /** A value of another kind. Arguments: {@code expected}, a {@link CsvProfileDraft.Kind}. */
    CSV_PROFILE_FIELD_UNREADABLE,
    CSV_PROFILE_FIELD_MISSING,
    /** Arguments: {@code most} characters. */
    CSV_PROFILE_TEXT_TOO_LONG,
    /** Arguments: {@code value}. */
    CSV_PROFILE_ENCODING_UNKNOWN,
    CSV_PROFILE_DELIMITER_INVALID,
    CSV_PROFILE_DECIMAL_SIGN_INVALID,
    /** Digits, signs or the decimal sign among the characters that part thousands. */
    CSV_PROFILE_THOUSANDS_INVALID,
    /** Arguments: {@code value}. */
    CSV_PROFILE_DATE_FORMAT_INVALID,
    /** Arguments: {@code most}. */
    CSV_PROFILE_SKIPPED_ROWS_INVALID,
    /** Arguments: {@code signs}, which need the column. */
    CSV_PROFILE_COLUMN_MISSING,
    /** Arguments: {@code signs}, with which the column would not be read. */
    CSV_PROFILE_COLUMN_NEEDLESS,
    /** The direction column has no words for money received, or none for money paid. */
    CSV_PROFILE_WORDS_MISSING,
    /** Words for a column that the profile does not have. */
    CSV_PROFILE_WORDS_NEEDLESS,
    /** One word for money received and for money paid. Arguments: {@code word}. */
    CSV_PROFILE_WORD_AMBIGUOUS,
    CSV_PROFILE_CURRENCY_MISSING,
    /** Arguments: {@code value}. */
    CSV_PROFILE_CURRENCY_INVALID,
    /** Arguments: {@code expected}, the currency of the bank account. */
    CSV_PROFILE_OTHER_CURRENCY,
    /** Arguments: {@code account} of the profile, {@code expected}, the bank account that it is for. */
    CSV_PROFILE_OTHER_ACCOUNT
}
