package org.reskontra.server.security;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reskontra.server.company.Companies;
import org.reskontra.server.company.Company;
import org.reskontra.server.security.store.SignInStore;
import org.reskontra.server.shell.CurrentUser;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who uses the pages of this browser session, and the company that he works in. */
@Component
@ConditionalOnWebApplication
public class SignedIn implements CurrentUser {

    private static final String COMPANY = SignedIn.class.getName() + ".company";

    private final AuthenticationContext authentication;
    private final Companies companies;
    private final Actors actors;
    private final SignInStore signIns;

    SignedIn(AuthenticationContext authentication, Companies companies, Actors actors, SignInStore signIns) {
        this.authentication = authentication;
        this.companies = companies;
        this.actors = actors;
        this.signIns = signIns;
    }

    /**
     * Who acts in pages, in the company that he works in.
     *
     * @throws IllegalStateException where he may work in none: pages are not shown then
     */
    public Actor actor() {
        return workedIn()
                .flatMap(actors::current)
                .orElseThrow(() -> new IllegalStateException(name() + " works in no company"));
    }

    @Override
    public String name() {
        return authentication.getPrincipalName().orElse("");
    }

    @Override
    public List<CompanyChoice> companies() {
        return companies.ofUser(name()).stream().map(SignedIn::choice).toList();
    }

    @Override
    public @Nullable CompanyChoice company() {
        return workedIn().map(SignedIn::choice).orElse(null);
    }

    @Override
    public void workIn(CompanyChoice company) {
        VaadinSession.getCurrent().setAttribute(COMPANY, company.code());
    }

    @Override
    public boolean may(Enum<?> permission) {
        return permission instanceof Permission asked
                && workedIn()
                        .flatMap(actors::current)
                        .filter(actor -> actor.may(asked))
                        .isPresent();
    }

    /** Keeps this session, alone of his, when he has changed his password in it. */
    public void passwordChanged() {
        if (SecurityContextHolder.getContext().getAuthentication()
                instanceof UsernamePasswordAuthenticationToken session) {
            PasswordSession.begin(session, signIns);
        }
    }

    @Override
    public void signOut() {
        authentication.logout();
    }

    /** The company chosen in this session; else, or where he left it, the first of his. */
    private Optional<Company> workedIn() {
        List<Company> all = companies.ofUser(name());
        VaadinSession session = VaadinSession.getCurrent();
        Object chosen = session == null ? null : session.getAttribute(COMPANY);
        return all.stream()
                .filter(company -> company.code().equals(chosen))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private static CompanyChoice choice(Company company) {
        return new CompanyChoice(company.code(), company.name());
    }
}
