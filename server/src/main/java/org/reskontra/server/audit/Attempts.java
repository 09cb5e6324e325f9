package org.reskontra.server.audit;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs work in a transaction of its own, and again where others got in between. */
@Component
class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private static final int MOST = 3;
    private static final Set<String> SERIALIZATION_FAILURE_AND_DEADLOCK = Set.of("40001", "40P01");

    private final TransactionOperations transactions;

    Attempts(TransactionOperations transactions) {
        this.transactions = transactions;
    }

    /** Commits what is done, and rolls back what is rejected. */
    <T> Outcome<T> commit(String subject, Supplier<Outcome<T>> work) {
        return attempt(subject, work, false);
    }

    /** Rolls back either way. */
    <T> Outcome<T> rollBack(String subject, Supplier<Outcome<T>> work) {
        return attempt(subject, work, true);
    }

    private <T> Outcome<T> attempt(String subject, Supplier<Outcome<T>> work, boolean rollBack) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a command inside another transaction: " + subject);
        }
        for (int attempt = 1; attempt <= MOST; attempt++) {
            try {
                return inTransaction(work, rollBack);
            } catch (RuntimeException e) {
                if (!isConflict(e)) {
                    throw e;
                }
                LOG.info("{}: attempt {} of {} met another change ({})", subject, attempt, MOST, e.toString());
            }
        }
        return Outcome.rejected(Problem.of(CommandProblem.CHANGED_MEANWHILE));
    }

    private <T> Outcome<T> inTransaction(Supplier<Outcome<T>> work, boolean rollBack) {
        Outcome<T> outcome = transactions.execute(status -> {
            Outcome<T> result = work.get();
            if (rollBack || result instanceof Rejected<T>) {
                status.setRollbackOnly();
            }
            return result;
        });
        if (outcome == null) {
            throw new IllegalStateException("the work has no outcome");
        }
        return outcome;
    }

    private static boolean isConflict(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ChangedMeanwhile
                    || (cause instanceof SQLException sql
                            && SERIALIZATION_FAILURE_AND_DEADLOCK.contains(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
