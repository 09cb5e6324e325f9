package org.reskontra.formats.reading;

/**
 * How large a bank file may be. Whoever sends more is told the limit; none was met in hundreds of files of real banks.
 */
public final class Limits {

    /** A statement of 100,000 entries takes 90 MB of XML; larger ones are split by the bank. */
    public static final int FILE_BYTES = 256 << 20;

    /** camt elements have at most two attributes and a namespace or two. */
    public static final int XML_ATTRIBUTES = 20;

    /** The deepest element of camt.053 is the 15th, in a few wrappers. */
    public static final int XML_DEPTH = 30;

    /** The longest text of camt has 500 characters; some banks write all remittance lines as one. */
    public static final int TEXT_LENGTH = 10_000;

    /** Elements of one transaction, or of one entry without its transactions; a payment of 500 invoices has 5,000. */
    public static final int XML_ELEMENTS = 20_000;

    /** ISO 20022 amounts have at most 18 digits. */
    public static final int AMOUNT_DIGITS = 18;

    /** More would not help whoever has to correct the file. */
    public static final int PROBLEMS = 100;

    private Limits() {}
}
