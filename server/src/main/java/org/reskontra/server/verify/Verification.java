package org.reskontra.server.verify;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.reskontra.server.database.DatabaseAccess;
import org.reskontra.server.database.DatabaseProblem;
import org.reskontra.server.verify.store.LawStore;

/** Tries all laws on the ledger of all companies, as of one moment, also while the server runs. */
public final class Verification {

    private Verification() {}

    /**
     * @param found takes each verdict as soon as it is found, for a large ledger takes a while
     * @return the verdicts on all laws, in their order
     * @throws DatabaseProblem where there is no ledger to verify
     */
    public static List<Verdict> run(DatabaseAccess database, Consumer<Verdict> found) {
        try (LawStore store = LawStore.asOfNow(database)) {
            List<Verdict> verdicts = new ArrayList<>();
            for (Law law : Law.values()) {
                Verdict verdict = store.culprits(law);
                found.accept(verdict);
                verdicts.add(verdict);
            }
            return List.copyOf(verdicts);
        } catch (SQLException e) {
            throw new DatabaseProblem("The ledger in " + database + " cannot be read: " + e.getMessage(), e);
        }
    }
}
