package org.reskontra.server.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The series of a voucher and its number in it. */
record VoucherSeries(String series, String number) {

    private static final Pattern VOUCHER = Pattern.compile("(.*?)[-/ ]?(\\d+)");

    /** A voucher number without its digits is its series; what has none is numbered by transaction, in a series of its source. */
    static VoucherSeries of(@Nullable String voucherNo, String source, long transaction) {
        Matcher parts = VOUCHER.matcher(voucherNo == null ? "" : voucherNo);
        return parts.matches() && !parts.group(1).isEmpty()
                ? new VoucherSeries(parts.group(1), parts.group(2))
                : new VoucherSeries(source, voucherNo == null ? Long.toString(transaction) : voucherNo);
    }
}
