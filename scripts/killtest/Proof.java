package killtest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import killtest.Books.Figure;

/** That a statement is in the ledger once and whole, and nothing else came with it. */
final class Proof {

    private final Statement statement;
    private final List<Map<String, Object>> lines;
    private final List<String> violations = new ArrayList<>();

    private Proof(Statement statement, List<Map<String, Object>> lines) {
        this.statement = statement;
        this.lines = lines;
    }

    /**
     * @param before the figures before the statement came in
     * @param after the figures now
     * @throws Violation with all that is wrong
     */
    static void check(Statement statement, Work work, Api api, Map<Figure, Long> before, Map<Figure, Long> after)
            throws IOException, InterruptedException {
        Proof proof = new Proof(statement, api.lines(work.journal()));
        proof.journal(api.get("/payment-journals/" + work.journal()));
        proof.bankAccount(api.get("/bank-accounts/FK-SEK"));
        proof.paymentsAreLines();
        proof.linesArePosted();
        proof.figures(before, after);
        if (!proof.violations.isEmpty()) {
            throw new Violation(String.join("\n", proof.violations));
        }
    }

    private void journal(Map<String, Object> journal) {
        expect("status of the journal", "RECONCILED", journal.get("status"));
        expect("lines of the journal", (long) lines.size(), Json.number(journal.get("lines")));
        expect("ending balance of the journal", statement.closing(), Json.minor(journal.get("endingBalance")));
    }

    private void bankAccount(Map<String, Object> account) {
        expect("balance of the bank account", statement.closing(), Json.minor(account.get("balance")));
        expect("its last statement", statement.closing(), Json.minor(account.get("balanceLastStatement")));
        expect("its open entries", 0L, Json.number(account.get("openEntries")));
    }

    /** A line, with those that were split from it, for each payment, in their order. */
    private void paymentsAreLines() {
        Map<Object, Long> split = new HashMap<>();
        List<Map<String, Object>> fromBank = new ArrayList<>();
        for (Map<String, Object> line : lines) {
            if (line.get("parentLineNo") == null) {
                fromBank.add(line);
            } else {
                split.merge(line.get("parentLineNo"), amount(line), Long::sum);
            }
        }
        expect("lines from the bank", statement.payments().size(), fromBank.size());
        for (int i = 0; i < Math.min(fromBank.size(), statement.payments().size()); i++) {
            Map<String, Object> line = fromBank.get(i);
            long whole = amount(line) + split.getOrDefault(line.get("lineNo"), 0L);
            expect(
                    "amount of line " + line.get("lineNo"),
                    statement.payments().get(i).amount(),
                    whole);
        }
    }

    private void linesArePosted() {
        Set<Object> transactions = new HashSet<>();
        for (Map<String, Object> line : lines) {
            expect("applied of line " + line.get("lineNo"), amount(line), Json.minor(line.get("applied")));
            Object transaction = line.get("transactionNo");
            if (transaction == null || !transactions.add(transaction)) {
                violations.add(
                        "line " + line.get("lineNo") + " has transaction " + transaction + ", expected one of its own");
            }
        }
    }

    private void figures(Map<Figure, Long> before, Map<Figure, Long> after) {
        Map<Figure, Long> growth = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            growth.put(figure, growth(figure));
        }
        growth.forEach((figure, by) -> expect(
                figure.name().toLowerCase().replace('_', ' ') + " grew by",
                by,
                after.get(figure) - before.get(figure)));
    }

    private long growth(Figure figure) {
        return switch (figure) {
            case FILES, STATEMENTS, JOURNALS, CLOSED_STATEMENTS -> 1;
            case STATEMENT_ENTRIES -> statement.payments().size();
            case JOURNAL_LINES, TRANSACTIONS, BANK_ENTRIES -> lines.size();
            case BANK_BALANCE, BANK_BALANCE_IN_GENERAL_LEDGER -> statement.total();
            case OWED_BY_CUSTOMERS ->
                -lines.stream().mapToLong(Proof::settledWithCustomer).sum();
            case AUDIT_ROWS -> Phase.values().length;
        };
    }

    private static long settledWithCustomer(Map<String, Object> line) {
        long discount = Json.objects(line.get("rows")).stream()
                .mapToLong(row -> Json.minor(row.get("discount")))
                .sum();
        return "CUSTOMER".equals(line.get("accountType")) ? amount(line) + discount : 0;
    }

    private static long amount(Map<String, Object> line) {
        return Json.minor(line.get("amount"));
    }

    private void expect(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            violations.add(what + ": expected " + expected + ", found " + found);
        }
    }
}
