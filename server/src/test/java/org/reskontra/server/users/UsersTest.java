package org.reskontra.server.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.server.security.Permission.EDIT_SETUP;
import static org.reskontra.server.security.Permission.POST;
import static org.reskontra.server.security.Permission.READ;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.problem.ProblemCode;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.audit.AuditRow;
import org.reskontra.server.audit.AuditTrail;
import org.reskontra.server.audit.CommandProblem;
import org.reskontra.server.company.Companies;
import org.reskontra.server.company.Company;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Actors;
import org.reskontra.server.security.PasswordCheck;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class UsersTest {

    private static final String ADDRESS = "192.0.2.1";

    @Autowired
    private Users users;

    @Autowired
    private Tokens tokens;

    @Autowired
    private OwnPassword ownPassword;

    @Autowired
    private FirstAdministrator firstAdministrator;

    @Autowired
    private Companies companies;

    @Autowired
    private Actors actors;

    @Autowired
    private PasswordCheck passwords;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private DSLContext db;

    private Company acme;
    private Company other;
    private Actor admin;

    @BeforeEach
    void twoCompaniesAndAnAdministratorOfTheFirst() {
        db.execute("delete from api_token");
        db.execute("delete from membership");
        db.execute("delete from app_user");
        acme = company("acme");
        other = company("other");
        users.add(Actor.operator(acme.id()), "adam", "Adam", "ADMINISTRATOR");
        admin = actors.find("adam", acme.id()).orElseThrow();
    }

    @Test
    void theFirstStartMakesOneAdministratorOfAllCompanies() {
        assertThat(firstAdministrator.create()).as("there are users").isEmpty();
        db.execute("delete from membership");
        db.execute("delete from app_user");

        OneTimePassword password = firstAdministrator.create().orElseThrow();
        assertThat(passwords.accept("admin", password.password(), ADDRESS)).contains("admin");
        assertThat(ownPassword.mustChange("admin")).isTrue();
        assertThat(actors.find("admin", other.id()).orElseThrow().permissions()).hasSize(6);
        assertThat(firstAdministrator.create()).isEmpty();
    }

    @Test
    void aNewUserSignsInWithTheOneTimePasswordAndChangesIt() {
        String first = done(users.add(admin, " Bea ", "Bea Berg", "CLERK")).password();
        assertThat(passwords.accept("bea", first, ADDRESS)).contains("bea");

        assertThat(codes(ownPassword.change("bea", first, "short bea", ADDRESS)))
                .containsExactly(UserProblem.PASSWORD_TOO_SHORT, UserProblem.PASSWORD_CONTAINS_NAME);
        assertThat(codes(ownPassword.change("bea", first, "å".repeat(37), ADDRESS)))
                .containsExactly(UserProblem.PASSWORD_TOO_LONG);
        assertThat(codes(ownPassword.change("bea", "wrong", "four quiet words", ADDRESS)))
                .containsExactly(UserProblem.OLD_PASSWORD_WRONG);
        assertThat(ownPassword.change("bea", first, "four quiet words", ADDRESS))
                .isEqualTo(Outcome.done("bea"));
        assertThat(ownPassword.mustChange("bea")).isFalse();
        assertThat(passwords.accept("bea", first, ADDRESS)).isEmpty();
        assertThat(passwords.accept("bea", "four quiet words", ADDRESS)).contains("bea");
    }

    @Test
    void whatIsAuditedNamesNoPassword() {
        String password = done(users.add(admin, "bea", "Bea", "CLERK")).password();

        assertThat(audit.of(acme.id(), "user/bea", 10))
                .extracting(AuditRow::action)
                .contains("user.add");
        assertThat(audit.of(acme.id(), "user/bea", 10))
                .extracting(AuditRow::details)
                .noneMatch(details -> details.contains(password));
    }

    @Test
    void namesAreCheckedAndTheOperatorsIsNotGiven() {
        assertThat(codes(users.add(admin, "bea berg", "Bea", "CLERK")))
                .containsExactly(UserProblem.USER_NAME_MALFORMED);
        assertThat(codes(users.add(admin, "adam", "Adam", "CLERK"))).containsExactly(UserProblem.USER_NAME_TAKEN);
        assertThat(codes(users.add(admin, "operator", "O", "CLERK"))).containsExactly(UserProblem.USER_NAME_TAKEN);
        assertThat(codes(users.add(admin, "bea", "Bea", "KING"))).containsExactly(UserProblem.ROLE_UNKNOWN);
        assertThat(users.list(admin)).extracting(User::name).containsExactly("adam");
    }

    @Test
    void rolesAreGivenAndTakenInOneCompanyOnly() {
        users.add(admin, "bea", "Bea", "READER");
        assertThat(actors.find("bea", other.id())).isEmpty();

        assertThat(done(users.grant(admin, "bea", "ACCOUNTANT")).roles()).containsExactly("ACCOUNTANT", "READER");
        assertThat(actors.find("bea", acme.id()).orElseThrow().may(POST)).isTrue();
        users.revoke(admin, "bea", "ACCOUNTANT");
        assertThat(actors.find("bea", acme.id()).orElseThrow().may(POST)).isFalse();
    }

    @Test
    void aCompanyKeepsAnAdministrator() {
        assertThat(codes(users.revoke(admin, "adam", "ADMINISTRATOR"))).containsExactly(UserProblem.LAST_ADMINISTRATOR);
        assertThat(codes(users.disable(admin, "adam"))).containsExactly(UserProblem.LAST_ADMINISTRATOR);
        assertThat(actors.find("adam", acme.id())).isPresent();
    }

    @Test
    void aUserWhoAlsoWorksElsewhereIsChangedOnlyByWhoAdministersAllHisCompanies() {
        users.add(admin, "bea", "Bea", "CLERK");
        users.grant(Actor.operator(other.id()), "bea", "ADMINISTRATOR");

        assertThat(codes(users.resetPassword(admin, "bea"))).containsExactly(UserProblem.USER_OF_OTHER_COMPANIES);
        assertThat(codes(users.disable(admin, "bea"))).containsExactly(UserProblem.USER_OF_OTHER_COMPANIES);
        users.grant(Actor.operator(other.id()), "adam", "ADMINISTRATOR");
        assertThat(users.disable(admin, "bea")).isInstanceOf(Done.class);
        assertThat(actors.find("bea", acme.id())).isEmpty();
    }

    @Test
    void onlyAnAdministratorChangesUsers() {
        users.add(admin, "bea", "Bea", "ACCOUNTANT");
        Actor bea = actors.find("bea", acme.id()).orElseThrow();

        assertThat(codes(users.grant(bea, "bea", "ADMINISTRATOR"))).containsExactly(CommandProblem.PERMISSION_MISSING);
        assertThat(codes(users.resetPassword(bea, "adam"))).containsExactly(CommandProblem.PERMISSION_MISSING);
    }

    @Test
    void aTokenMayNotMoreThanItsUserAndEndsWhenRevoked() {
        users.add(admin, "bea", "Bea", "CLERK");
        Actor bea = actors.find("bea", acme.id()).orElseThrow();

        assertThat(codes(tokens.create(bea, "bea", "t", Set.of(READ, POST), null)))
                .containsExactly(UserProblem.SCOPE_NOT_HELD);
        assertThat(codes(tokens.create(bea, "adam", "t", Set.of(READ), null)))
                .containsExactly(CommandProblem.PERMISSION_MISSING);
        assertThat(codes(tokens.create(bea, "bea", "t", Set.of(), null))).containsExactly(UserProblem.SCOPES_MISSING);
        assertThat(codes(tokens.create(bea, "bea", "t", Set.of(READ), Instant.EPOCH)))
                .containsExactly(UserProblem.EXPIRY_IN_THE_PAST);
        assertThat(codes(tokens.create(Actor.operator(acme.id()), "bea", "t", EnumSet.of(EDIT_SETUP), null)))
                .containsExactly(UserProblem.SCOPE_NOT_HELD);

        assertThat(done(tokens.create(bea, "bea", "t", Set.of(READ), null))).startsWith("rsk_");
        ApiToken token = tokens.list(bea).getFirst();
        tokens.revoke(admin, token.number());
        assertThat(tokens.list(bea).getFirst().revokedAt()).isNotNull();
    }

    private Company company(String code) {
        return companies.find(code).orElseGet(() -> done(companies.create(code, code, CurrencyCode.of("SEK"), false)));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(T result) -> result;
            case Rejected<T> rejected -> throw new AssertionError(rejected.toString());
        };
    }

    private static List<ProblemCode> codes(Outcome<?> outcome) {
        return switch (outcome) {
            case Done<?> done -> List.of();
            case Rejected<?> rejected ->
                rejected.problems().stream().map(Problem::code).toList();
        };
    }
}
