package org.reskontra.core.statement;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.money.Money;

/** What makes two statements the same one (formats 0.5), whatever file they came in. */
public record StatementKey(
        BankAccountNo account,
        String id,
        @Nullable Long sequenceNo,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Money closing) {

    /** Empty where the bank does not name the statement: two exports of one day are not the same statement. */
    public static Optional<StatementKey> of(BankAccountNo account, BankStatement statement) {
        if (statement.id().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new StatementKey(
                account,
                statement.id(),
                statement.sequenceNo(),
                statement.from(),
                statement.to(),
                statement.closing()));
    }
}
