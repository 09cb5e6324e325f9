package org.reskontra.server.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.company.Company;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.demo.DemoData;
import org.reskontra.server.export.store.SieStore;

/** The SIE file of the made-up company adds up, whatever days it is of. */
class ExportSieTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final DSLContext DB = DATABASE.dsl();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T09:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final Pattern BALANCE = Pattern.compile("#(IB|UB|RES) (0|-1) (\\S+) (-?[0-9.]+)");
    private static final Pattern ROW = Pattern.compile(" +#TRANS (\\S+) \\{} (-?[0-9.]+) .*");
    private static final Pattern VOUCHER = Pattern.compile("#VER (\"[^\"]*\" \"[0-9]+\") (\\d{8}) .*");

    private static CompanyId company = CompanyId.NONE;

    private final ExportSie export = new ExportSie(
            new SieStore(DB, Objects.requireNonNull(DATABASE.transactions().getTransactionManager())), CLOCK);

    @BeforeAll
    static void theDemoCompany() {
        Company loaded = DemoData.load(DATABASE);
        company = loaded.id();
    }

    @Test
    void openingBalancesAndTransactionsMakeTheClosingBalancesAndEveryVoucherBalances() {
        Book book = read(extent(NEW_YEAR, null));

        assertThat(book.vouchers).isPositive();
        assertThat(book.unbalanced).isEmpty();
        Map<String, BigDecimal> expected = new TreeMap<>();
        book.balances.getOrDefault("IB 0", Map.of()).forEach((account, amount) -> add(expected, account, amount));
        book.posted.forEach((account, amount) -> add(expected, account, amount));
        Map<String, BigDecimal> told = new TreeMap<>();
        book.balances.getOrDefault("UB 0", Map.of()).forEach((account, amount) -> add(told, account, amount));
        book.balances.getOrDefault("RES 0", Map.of()).forEach((account, amount) -> add(told, account, amount));
        expected.values().removeIf(amount -> amount.signum() == 0);
        assertThat(told).isEqualTo(expected);
        assertThat(book.balances.getOrDefault("UB -1", Map.of()))
                .isEqualTo(book.balances.getOrDefault("IB 0", Map.of()));
    }

    @Test
    void vouchersAreCountedBeforeAndNumberedOnceEach() {
        SieExtent extent = extent(NEW_YEAR, null);
        Book book = read(extent);

        assertThat(book.vouchers).isEqualTo(extent.vouchers());
        assertThat(book.numbers).hasSize(book.vouchers);
        assertThat(extent.vouchers())
                .isEqualTo(DB.fetchCount(
                        DB.selectOne().from("ledger_transaction where posting_date >= date '2026-01-01'")));
    }

    @Test
    void theDaysOfAMonthHaveTheBalancesOfItsEnd() {
        LocalDate end = LocalDate.of(2026, 9, 30);
        Book month = read(extent(LocalDate.of(2026, 9, 1), end));

        assertThat(month.lines).contains("#RAR 0 20260101 20261231", "#OMFATTN 20260930");
        assertThat(month.days).allMatch(day -> day.startsWith("202609"));
        Book year = read(extent(NEW_YEAR, end));
        assertThat(year.balances).isEqualTo(month.balances);
        assertThat(year.vouchers).isGreaterThan(month.vouchers);
    }

    @Test
    void daysOfTwoFiscalYearsFitInNoFile() {
        assertThat(export.extent(company, NEW_YEAR, LocalDate.of(2027, 1, 1))).isInstanceOf(Rejected.class);
        assertThat(export.extent(company, NEW_YEAR, LocalDate.of(2025, 12, 31))).isInstanceOf(Rejected.class);
    }

    @Test
    void fiscalYearsAreThoseSetUpElseCalendarYears() {
        LocalDate july2024 = LocalDate.of(2024, 7, 1);
        LocalDate january2026 = LocalDate.of(2026, 1, 1);
        List<LocalDate> starts = List.of(july2024, january2026);

        assertThat(FiscalYear.of(LocalDate.of(2023, 5, 5), List.of()))
                .isEqualTo(new FiscalYear(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)));
        assertThat(FiscalYear.of(LocalDate.of(2024, 5, 5), starts))
                .isEqualTo(new FiscalYear(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30)));
        assertThat(FiscalYear.of(LocalDate.of(2025, 12, 31), starts))
                .as("extended to eighteen months")
                .isEqualTo(new FiscalYear(july2024, LocalDate.of(2025, 12, 31)));
        assertThat(FiscalYear.of(LocalDate.of(2028, 2, 29), starts))
                .isEqualTo(new FiscalYear(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 12, 31)));
    }

    @Test
    void voucherNumbersTellTheirSeries() {
        assertThat(VoucherSeries.of("INB-17", "CASH_RECEIPT_JOURNAL", 3)).isEqualTo(new VoucherSeries("INB", "17"));
        assertThat(VoucherSeries.of("V2026-0017", "SALES", 3)).isEqualTo(new VoucherSeries("V2026", "0017"));
        assertThat(VoucherSeries.of(null, "SALES", 3)).isEqualTo(new VoucherSeries("SALES", "3"));
        assertThat(VoucherSeries.of("123", "SALES", 3)).isEqualTo(new VoucherSeries("SALES", "123"));
    }

    private static void add(Map<String, BigDecimal> sums, String account, BigDecimal amount) {
        sums.merge(account, amount, BigDecimal::add);
    }

    private SieExtent extent(LocalDate from, @Nullable LocalDate to) {
        if (export.extent(company, from, to) instanceof Done<SieExtent>(SieExtent extent)) {
            return extent;
        }
        throw new AssertionError("no extent");
    }

    private Book read(SieExtent extent) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        export.write(company, extent, "anna", file);
        Book book = new Book(file.toString(Charset.forName("IBM437")).lines().toList());
        book.read();
        return book;
    }

    /** What another program makes of the file. */
    private static final class Book {
        final List<String> lines;
        final Map<String, Map<String, BigDecimal>> balances = new TreeMap<>();
        final Map<String, BigDecimal> posted = new TreeMap<>();
        final Set<String> numbers = new HashSet<>();
        final Set<String> days = new HashSet<>();
        final Set<String> unbalanced = new HashSet<>();
        int vouchers;

        Book(List<String> lines) {
            this.lines = lines;
        }

        void read() {
            BigDecimal sum = BigDecimal.ZERO;
            String number = "";
            for (String line : lines) {
                Matcher balance = BALANCE.matcher(line);
                Matcher row = ROW.matcher(line);
                Matcher voucher = VOUCHER.matcher(line);
                if (balance.matches()) {
                    balances.computeIfAbsent(balance.group(1) + " " + balance.group(2), key -> new TreeMap<>())
                            .put(balance.group(3), new BigDecimal(balance.group(4)));
                } else if (row.matches()) {
                    BigDecimal amount = new BigDecimal(row.group(2));
                    add(posted, row.group(1), amount);
                    sum = sum.add(amount);
                } else if (voucher.matches()) {
                    vouchers++;
                    number = voucher.group(1);
                    numbers.add(number);
                    days.add(voucher.group(2));
                    sum = BigDecimal.ZERO;
                } else if (line.equals("}") && sum.signum() != 0) {
                    unbalanced.add(number);
                }
            }
        }
    }
}
