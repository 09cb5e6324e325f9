package org.reskontra.formats.sie;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.reskontra.core.money.Money;

/**
 * Writes a SIE file of type 4, line by line: first the head, then accounts, balances and vouchers, in this order. Nothing is
 * kept, so a file may be of any length. What the file's character set (code page 437) lacks becomes a question mark.
 */
public final class SieWriter {

    private static final Charset CODE_PAGE_437 = Charset.forName("IBM437");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    private final Writer out;

    public SieWriter(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, CODE_PAGE_437));
    }

    public void head(SieHead head) throws IOException {
        line("#FLAGGA 0");
        line("#PROGRAM " + text(head.program()) + " " + text(head.version()));
        line("#FORMAT PC8");
        line("#GEN " + date(head.generated()) + " " + text(head.generatedBy()));
        line("#SIETYP 4");
        if (!head.registrationNo().isEmpty()) {
            line("#ORGNR " + text(head.registrationNo()));
        }
        line("#FNAMN " + text(head.companyName()));
        for (SieFiscalYear year : head.years()) {
            line("#RAR " + year.index() + " " + date(year.from()) + " " + date(year.to()));
        }
        LocalDate upTo = head.upTo();
        if (upTo != null) {
            line("#OMFATTN " + date(upTo));
        }
        line("#VALUTA " + head.currency().code());
    }

    public void account(String no, String name) throws IOException {
        line("#KONTO " + account(no) + " " + text(name));
    }

    /** What an account of the balance sheet had at the start of a year. */
    public void openingBalance(int year, String account, Money balance) throws IOException {
        balance("#IB", year, account, balance);
    }

    /** What it had at the end. */
    public void closingBalance(int year, String account, Money balance) throws IOException {
        balance("#UB", year, account, balance);
    }

    /** What was posted to an account of the income statement in a year. */
    public void result(int year, String account, Money amount) throws IOException {
        balance("#RES", year, account, amount);
    }

    private void balance(String label, int year, String account, Money amount) throws IOException {
        line(label + " " + year + " " + account(account) + " " + amount(amount));
    }

    public void voucher(SieVoucher voucher) throws IOException {
        line("#VER " + text(voucher.series()) + " " + text(voucher.number()) + " " + date(voucher.date()) + " "
                + text(voucher.text()) + " " + date(voucher.registered()) + " " + text(voucher.registeredBy()));
        line("{");
        for (SieVoucher.Row row : voucher.rows()) {
            line("   #TRANS " + account(row.account()) + " {} " + amount(row.amount()) + " " + date(voucher.date())
                    + " " + text(row.text()));
        }
        line("}");
    }

    /** Writes what is left; the stream stays open. */
    public void finish() throws IOException {
        out.flush();
    }

    private void line(String line) throws IOException {
        out.write(line);
        out.write("\r\n");
    }

    private static String date(LocalDate date) {
        return DATE.format(date);
    }

    private static String amount(Money amount) {
        return amount.toDecimal().toPlainString();
    }

    private static String account(String no) {
        return no.chars().allMatch(c -> c >= '0' && c <= '9') ? no : text(no);
    }

    /** Readers disagree on a backslash that stands alone, so only those before quotation marks are written. */
    private static String text(String text) {
        String plain = text.codePoints()
                .map(c -> c == '\\' ? '/' : c < ' ' || c == 0x7F ? ' ' : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return '"' + plain.strip().replace("\"", "\\\"") + '"';
    }
}
