package org.reskontra.server.company;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.company.store.CompanyStore;
import org.springframework.stereotype.Component;

/** Finds and makes companies. */
@Component
public class Companies {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,29}");

    private final CompanyStore store;

    Companies(CompanyStore store) {
        this.store = store;
    }

    public Optional<Company> find(CompanyId id) {
        return store.find(id);
    }

    public Optional<Company> find(String code) {
        return store.find(code);
    }

    /** All companies, by code. */
    public List<Company> all() {
        return store.all();
    }

    /** The companies that this user is a member of, by code. */
    public List<Company> ofUser(String userName) {
        return store.ofUser(userName);
    }

    /** Makes a company without books yet. Part of a command: writes no audit row itself. */
    public Outcome<Company> create(String code, String name, CurrencyCode localCurrency, boolean demo) {
        if (!CODE.matcher(code).matches()) {
            return Outcome.rejected(Problem.of(CompanyProblem.COMPANY_CODE_MALFORMED)
                    .with("code", code)
                    .at(Place.field("code")));
        }
        return store.insert(code, name, localCurrency, demo)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.rejected(Problem.of(CompanyProblem.COMPANY_CODE_TAKEN)
                        .with("code", code)
                        .at(Place.field("code"))));
    }
}
