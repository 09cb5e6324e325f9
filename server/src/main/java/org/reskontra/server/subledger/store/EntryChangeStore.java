package org.reskontra.server.subledger.store;

import static org.reskontra.server.db.Tables.OPEN_ENTRY;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.server.audit.ChangedMeanwhile;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.party.EntryRow;
import org.reskontra.server.subledger.EntryChange;
import org.springframework.stereotype.Repository;

/** Keeps what people change about an entry beside its facts. */
@Repository
public class EntryChangeStore {

    private final DSLContext db;

    EntryChangeStore(DSLContext db) {
        this.db = db;
    }

    /**
     * @param entry as it was when the change was checked
     * @throws ChangedMeanwhile where it is no longer so
     */
    public void change(CompanyId company, EntryRow entry, EntryChange change) {
        CurrencyCode currency = entry.amount().currency();
        Map<Field<?>, @Nullable Object> values = new HashMap<>();
        put(values, OPEN_ENTRY.ON_HOLD, stripped(change.onHold()));
        put(values, OPEN_ENTRY.DESCRIPTION, stripped(change.description()));
        put(values, OPEN_ENTRY.PAYMENT_REFERENCE, stripped(change.paymentReference()));
        put(values, OPEN_ENTRY.DUE_DATE, change.dueDate());
        put(values, OPEN_ENTRY.DISCOUNT_DATE, change.discountDate());
        put(values, OPEN_ENTRY.DISCOUNT_GRACE_DATE, change.discountGraceDate());
        put(values, OPEN_ENTRY.REMAINING_DISCOUNT, minor(change.remainingDiscount(), currency));
        put(values, OPEN_ENTRY.MAX_TOLERANCE, minor(change.maxTolerance(), currency));
        if (Boolean.TRUE.equals(change.noPromise())) {
            values.put(OPEN_ENTRY.PROMISED_PAY_DATE, null);
        } else {
            put(values, OPEN_ENTRY.PROMISED_PAY_DATE, change.promisedPayDate());
        }
        values.put(OPEN_ENTRY.VERSION, entry.version() + 1);
        int changed = db.update(OPEN_ENTRY)
                .set(values)
                .where(
                        OPEN_ENTRY.COMPANY_ID.eq(company.value()),
                        OPEN_ENTRY.ENTRY_NO.eq(entry.no().value()),
                        OPEN_ENTRY.VERSION.eq(entry.version()))
                .execute();
        if (changed == 0) {
            throw new ChangedMeanwhile("entry/" + entry.no());
        }
    }

    private static void put(Map<Field<?>, @Nullable Object> values, Field<?> field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }

    private static @Nullable Long minor(@Nullable BigDecimal amount, CurrencyCode currency) {
        return amount == null ? null : Money.of(amount, currency).minor();
    }
}
