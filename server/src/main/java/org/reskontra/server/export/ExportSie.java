package org.reskontra.server.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.formats.sie.SieFiscalYear;
import org.reskontra.formats.sie.SieHead;
import org.reskontra.formats.sie.SieVoucher;
import org.reskontra.formats.sie.SieWriter;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.export.store.SieStore;
import org.reskontra.server.export.store.SieStore.AccountBalance;
import org.reskontra.server.export.store.SieStore.Owner;
import org.reskontra.server.export.store.SieStore.PostedVoucher;
import org.springframework.stereotype.Component;

/** Writes what was posted as a SIE file of type 4, without holding it. */
@Component
public class ExportSie {

    private final SieStore store;
    private final Clock clock;

    ExportSie(SieStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public FiscalYear yearOf(CompanyId company, LocalDate day) {
        return FiscalYear.of(day, store.fiscalYearStarts(company));
    }

    /**
     * What a file would cover.
     *
     * @param to null for the end of the fiscal year
     */
    public Outcome<SieExtent> extent(CompanyId company, LocalDate from, @Nullable LocalDate to) {
        FiscalYear year = yearOf(company, from);
        LocalDate last = to == null ? year.to() : to;
        if (last.isBefore(from)) {
            return Outcome.rejected(Problem.of(ExportProblem.EXPORT_DATES_REVERSED)
                    .with("from", from)
                    .with("to", last)
                    .at(Place.field("to")));
        }
        if (!year.contains(last)) {
            return Outcome.rejected(Problem.of(ExportProblem.EXPORT_BEYOND_FISCAL_YEAR)
                    .with("from", year.from())
                    .with("to", year.to())
                    .at(Place.field("to")));
        }
        return Outcome.done(new SieExtent(year, from, last, store.countVouchers(company, from, last)));
    }

    /** Writes the file from one state of the ledger, whatever is posted meanwhile; the stream stays open. */
    public void write(CompanyId company, SieExtent extent, String generatedBy, OutputStream out) {
        FiscalYear before = yearOf(company, extent.year().from().minusDays(1));
        SieWriter file = new SieWriter(out);
        store.inOneState(() -> {
            try {
                head(file, store.owner(company), extent, before, generatedBy);
                balances(file, store.balances(company, before, extent));
                store.vouchers(company, extent.from(), extent.to(), voucher -> write(file, voucher));
                file.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void head(SieWriter file, Owner owner, SieExtent extent, FiscalYear before, String generatedBy)
            throws IOException {
        FiscalYear year = extent.year();
        file.head(new SieHead(
                "Reskontra",
                "1",
                LocalDate.now(clock),
                generatedBy,
                owner.name(),
                owner.registrationNo(),
                owner.currency(),
                List.of(
                        new SieFiscalYear(0, year.from(), year.to()),
                        new SieFiscalYear(-1, before.from(), before.to())),
                extent.to().equals(year.to()) ? null : extent.to()));
    }

    private static void balances(SieWriter file, List<AccountBalance> balances) throws IOException {
        for (AccountBalance account : balances) {
            file.account(account.no(), account.name());
        }
        for (AccountBalance account : balances) {
            if (account.isOfBalanceSheet()) {
                opening(file, 0, account.no(), account.beforeYear());
                opening(file, -1, account.no(), account.beforeLastYear());
            }
        }
        for (AccountBalance account : balances) {
            if (account.isOfBalanceSheet()) {
                closing(file, 0, account.no(), account.beforeYear().plus(account.inYear()));
                closing(file, -1, account.no(), account.beforeYear());
            } else {
                result(file, 0, account.no(), account.inYear());
                result(file, -1, account.no(), account.beforeYear().minus(account.beforeLastYear()));
            }
        }
    }

    private static void opening(SieWriter file, int year, String account, Money balance) throws IOException {
        if (!balance.isZero()) {
            file.openingBalance(year, account, balance);
        }
    }

    private static void closing(SieWriter file, int year, String account, Money balance) throws IOException {
        if (!balance.isZero()) {
            file.closingBalance(year, account, balance);
        }
    }

    private static void result(SieWriter file, int year, String account, Money amount) throws IOException {
        if (!amount.isZero()) {
            file.result(year, account, amount);
        }
    }

    private static void write(SieWriter file, PostedVoucher posted) {
        VoucherSeries number = VoucherSeries.of(posted.voucherNo(), posted.source(), posted.transaction());
        try {
            file.voucher(new SieVoucher(
                    number.series(),
                    number.number(),
                    posted.date(),
                    posted.documentNo(),
                    posted.registered(),
                    posted.actor(),
                    posted.rows()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
