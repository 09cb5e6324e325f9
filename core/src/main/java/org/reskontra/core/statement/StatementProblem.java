package org.reskontra.core.statement;

import org.reskontra.core.problem.ProblemCode;

/**
 * What can be wrong with a bank file, and the verdict it leads to (formats 0.3). The place of a problem names the file,
 * and where it concerns one the entry or row, counted from 1 over the file, and the field as the file spells it.
 */
public enum StatementProblem implements ProblemCode {
    // The file as a whole.
    FILE_EMPTY(Verdict.REJECT),
    /** Arguments: {@code limit} in bytes. */
    FILE_TOO_LARGE(Verdict.REJECT),
    /** Arguments: {@code found}, what it is, for example {@code PDF}. */
    FILE_NOT_A_STATEMENT(Verdict.REJECT),
    /** A bank file of a kind that is no end-of-day statement. Arguments: {@code found}, {@code expected}. */
    FILE_OTHER_MESSAGE(Verdict.REJECT),
    FILE_WITHOUT_STATEMENT(Verdict.REJECT),
    /** Arguments: {@code charset} expected. */
    FILE_WRONG_ENCODING(Verdict.REJECT),
    /** Text of no known bank format, and no profile says how to read it. */
    FILE_NEEDS_PROFILE(Verdict.REJECT),
    /** Arguments: {@code limit}, the number of problems reported. */
    FILE_MORE_PROBLEMS(Verdict.REJECT),
    /** Arguments: {@code character}, for example {@code U+0000}; {@code line} of the text where it is XML. */
    CHARACTER_ILLEGAL(Verdict.REJECT),
    /** Bidirectional overrides, zero-width and control characters: kept as they are. Arguments: {@code character}. */
    CHARACTER_HIDDEN(Verdict.WARN),

    // XML.
    /** Arguments: {@code line}, {@code column} of the text. */
    XML_NOT_WELL_FORMED(Verdict.REJECT),
    XML_DOCTYPE(Verdict.REJECT),
    /** Arguments: {@code limit}. */
    XML_TOO_MANY_ATTRIBUTES(Verdict.REJECT),
    /** Arguments: {@code limit}. */
    XML_TOO_DEEP(Verdict.REJECT),
    /** Arguments: {@code limit} in characters. */
    XML_TEXT_TOO_LONG(Verdict.REJECT),
    /** One entry or transaction has more elements than any bank writes. Arguments: {@code limit}. */
    XML_TOO_MANY_ELEMENTS(Verdict.REJECT),

    // CSV.
    /** Arguments: {@code missing}, {@code found}, header names. */
    CSV_COLUMNS_MISSING(Verdict.REJECT),
    /** Arguments: {@code found}, {@code expected}, numbers of columns. */
    CSV_ROW_LENGTH(Verdict.REJECT),
    /** A quoted field that never ends, or goes on after its end. */
    CSV_QUOTE_NOT_CLOSED(Verdict.REJECT),
    /** Arguments: {@code limit} in characters. */
    CSV_FIELD_TOO_LONG(Verdict.REJECT),
    /** Arguments: {@code value}, {@code expected}, a date format. */
    CSV_DATE_INVALID(Verdict.REJECT),
    /** Nobody said which bank account the file is of, whose profile would tell how to read it. */
    CSV_ACCOUNT_MISSING(Verdict.REJECT),
    /** Arguments: {@code account}, the bank account chosen. */
    CSV_PROFILE_MISSING(Verdict.REJECT),

    // Values.
    AMOUNT_MISSING(Verdict.REJECT),
    /** Arguments: {@code value}. */
    AMOUNT_NOT_DECIMAL(Verdict.REJECT),
    /** A sign where the format gives the direction elsewhere. Arguments: {@code value}. */
    AMOUNT_SIGNED(Verdict.REJECT),
    /** Arguments: {@code value}, {@code limit} in digits. */
    AMOUNT_TOO_LONG(Verdict.REJECT),
    /** More decimals than the currency has. Arguments: {@code value}, {@code currency}, {@code decimals}. */
    AMOUNT_TOO_PRECISE(Verdict.REJECT),
    /** Arguments: {@code value}. */
    CURRENCY_INVALID(Verdict.REJECT),
    DIRECTION_MISSING(Verdict.REJECT),
    /** Arguments: {@code value}, {@code expected}. */
    DIRECTION_INVALID(Verdict.REJECT),
    DATE_MISSING(Verdict.REJECT),
    /** Arguments: {@code value}. */
    DATE_INVALID(Verdict.REJECT),
    /** Not known to mean booked, so it is no money. Arguments: {@code value}. */
    STATUS_UNKNOWN(Verdict.WARN),

    // The account.
    /** Arguments: {@code account}. */
    ACCOUNT_NOT_REGISTERED(Verdict.REJECT),
    /** Arguments: {@code account}. */
    ACCOUNT_IBAN_INVALID(Verdict.REJECT),
    /** The file names no account, and none was chosen. */
    ACCOUNT_MISSING(Verdict.REJECT),
    /** Arguments: {@code account} of the file, {@code expected}, the bank account chosen. */
    ACCOUNT_NOT_THE_CHOSEN(Verdict.REJECT),
    /** Arguments: {@code found}, {@code expected}, currencies. */
    ACCOUNT_OTHER_CURRENCY(Verdict.REJECT),
    /** Amounts of more than one currency in one statement. Arguments: {@code currency} of the account. */
    STATEMENT_MIXED_CURRENCIES(Verdict.REJECT),

    // Trust.
    /** Arguments: {@code difference}, {@code opening}, {@code closing}, {@code entries}, their sum. */
    BALANCE_DIFFERS(Verdict.HOLD),
    /** A row is missing or misread. Arguments: {@code difference}, {@code expected}, {@code found}. */
    BALANCE_RUNNING_DIFFERS(Verdict.HOLD),
    /** Opening balance and last closing balance. Arguments: {@code difference}, {@code expected}, {@code found}. */
    BALANCE_DOES_NOT_CHAIN(Verdict.HOLD),
    /** Completeness cannot be verified. */
    BALANCE_MISSING(Verdict.WARN),
    PAGES_MISSING(Verdict.HOLD),
    /** Arguments: {@code count}. */
    ENTRIES_PENDING(Verdict.WARN),
    /** Arguments: {@code amount} of the entry. */
    DETAILS_HELD(Verdict.WARN),

    // Seen before.
    FILE_KNOWN(Verdict.REJECT),
    /** All entries of the statement are skipped. Arguments: {@code statement}, {@code count}. */
    STATEMENT_KNOWN(Verdict.WARN),
    /** Arguments: {@code count} of entries skipped. */
    ENTRIES_KNOWN(Verdict.WARN),
    /** The bank's reference was imported with another amount or date. Arguments: {@code reference}, {@code amount}. */
    REFERENCE_KNOWN_DIFFERENTLY(Verdict.HOLD);

    private final Verdict verdict;

    StatementProblem(Verdict verdict) {
        this.verdict = verdict;
    }

    public Verdict verdict() {
        return verdict;
    }
}
