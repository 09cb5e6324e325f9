package org.reskontra.server.setup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.setup.FieldType.Reference;
import org.reskontra.server.setup.store.AccountRoleStore;
import org.reskontra.server.setup.store.AccountRoleStore.Account;
import org.springframework.stereotype.Component;

/**
 * Control accounts and accounts of banks belong to their subledger alone: nobody posts to them directly, nothing else that is set
 * up names them, and they begin without entries. Otherwise subledger and general ledger would part.
 */
@Component
class AccountRoleCheck {

    private static final String ACCOUNTS = "gl-accounts";
    private static final Set<String> CONTROL_FIELDS = Set.of("controlAccount", "glAccount");

    private final AccountRoleStore roles;

    AccountRoleCheck(AccountRoleStore roles) {
        this.roles = roles;
    }

    /** @return the problems of each row that has any, by its position */
    Map<Integer, List<Problem>> check(
            CompanyId company, SetupTable table, List<SetupRow> rows, Map<List<String>, SetupRow> present) {
        boolean isChart = table.name().equals(ACCOUNTS);
        boolean namesAccounts = table.fields().stream().anyMatch(AccountRoleCheck::isAccount);
        Map<Integer, List<Problem>> problems = new HashMap<>();
        if (!isChart && !namesAccounts) {
            return problems;
        }
        Map<String, Account> accounts = roles.accounts(company);
        for (int i = 0; i < rows.size(); i++) {
            List<Problem> found = isChart
                    ? ofChart(rows.get(i), accounts)
                    : ofNames(table, rows.get(i), present.get(rows.get(i).key(table)), accounts);
            if (!found.isEmpty()) {
                problems.put(i, found);
            }
        }
        return problems;
    }

    private static List<Problem> ofChart(SetupRow row, Map<String, Account> accounts) {
        Account account = accounts.get(row.text("accountNo"));
        return account != null && account.isControl() && Boolean.TRUE.equals(row.get("directPosting"))
                ? List.of(problem(SetupProblem.SETUP_CONTROL_ACCOUNT_OPEN, row.text("accountNo"), "directPosting"))
                : List.of();
    }

    private static List<Problem> ofNames(
            SetupTable table, SetupRow row, @Nullable SetupRow before, Map<String, Account> accounts) {
        List<Problem> problems = new ArrayList<>();
        for (SetupField field : table.fields()) {
            Account account = isAccount(field) ? accounts.get(row.text(field.name())) : null;
            boolean isNew = before == null || !row.isSame(before, field.name());
            if (account != null && isNew) {
                SetupProblem wrong = CONTROL_FIELDS.contains(field.name())
                        ? asControl(account)
                        : account.isControl() ? SetupProblem.SETUP_ACCOUNT_IS_CONTROL : null;
                if (wrong != null) {
                    problems.add(problem(wrong, row.text(field.name()), field.name()));
                }
            }
        }
        return problems;
    }

    private static @Nullable SetupProblem asControl(Account account) {
        if (account.directPosting()) {
            return SetupProblem.SETUP_CONTROL_ACCOUNT_OPEN;
        }
        return account.hasEntries() && !account.isControl() ? SetupProblem.SETUP_CONTROL_ACCOUNT_HAS_ENTRIES : null;
    }

    private static boolean isAccount(SetupField field) {
        return field.type() instanceof Reference(String target) && target.equals(ACCOUNTS);
    }

    private static Problem problem(SetupProblem code, String account, String field) {
        return Problem.of(code).with("account", account).inField(field);
    }
}
