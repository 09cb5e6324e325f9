package org.reskontra.server.bank.store;

import static org.reskontra.server.db.Tables.BANK_ACCOUNT;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.statement.OwnAccount;
import org.reskontra.formats.csv.CsvProfileDraft;
import org.reskontra.server.bank.ChosenAccount;
import org.reskontra.server.bank.CsvProfileJson;
import org.reskontra.server.company.CompanyId;
import org.springframework.stereotype.Repository;

/** The column {@code csv_profile} of {@code bank_account}. */
@Repository
public class CsvProfileStore {

    private final DSLContext db;

    CsvProfileStore(DSLContext db) {
        this.db = db;
    }

    public Optional<ChosenAccount> find(CompanyId company, BankAccountNo no) {
        return db.select(BANK_ACCOUNT.CURRENCY, BANK_ACCOUNT.IBAN, BANK_ACCOUNT.ACCOUNT_NO, BANK_ACCOUNT.CSV_PROFILE)
                .from(BANK_ACCOUNT)
                .where(BANK_ACCOUNT.COMPANY_ID.eq(company.value()), BANK_ACCOUNT.BANK_ACCOUNT_NO.eq(no.value()))
                .fetchOptional(row -> new ChosenAccount(
                        new OwnAccount(no, CurrencyCode.of(row.value1())),
                        numbers(row.value2(), row.value3()),
                        draft(row.value4())));
    }

    private static List<String> numbers(String iban, String accountNo) {
        return Stream.of(iban, accountNo).filter(number -> !number.isEmpty()).toList();
    }

    private static @Nullable CsvProfileDraft draft(@Nullable JSONB json) {
        return json == null ? null : CsvProfileJson.read(json.data()).draft();
    }

    /** @param draft null to have none */
    public void set(CompanyId company, BankAccountNo no, @Nullable CsvProfileDraft draft) {
        db.update(BANK_ACCOUNT)
                .set(
                        BANK_ACCOUNT.CSV_PROFILE,
                        draft == null
                                ? null
                                : JSONB.jsonb(CsvProfileJson.write(draft).toString()))
                .set(BANK_ACCOUNT.VERSION, BANK_ACCOUNT.VERSION.plus(1))
                .where(BANK_ACCOUNT.COMPANY_ID.eq(company.value()), BANK_ACCOUNT.BANK_ACCOUNT_NO.eq(no.value()))
                .execute();
    }
}
