package org.reskontra.server.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.reskontra.server.db.Tables.API_TOKEN;
import static org.reskontra.server.db.Tables.APP_USER;
import static org.reskontra.server.db.Tables.COMPANY;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.audit.CommandRequest;
import org.reskontra.server.audit.Commands;
import org.reskontra.server.company.CompanyProblem;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.TokenSecret;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What every controller gets from the frame, shown with a small one of its own. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@Import(RestFrameTest.Things.class)
class RestFrameTest {

    private static final String URL = "/api/v1/companies/acme/things";
    private static final String GOOD =
            """
            {"name":"a thing","price":{"amount":"12.50","currency":"SEK"},"parts":[{"entry":7,"date":"2026-11-25"}]}""";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DSLContext db;

    private String token = "";

    @BeforeEach
    void companiesUsersAndAToken() {
        db.execute(
                "insert into company (code, name, local_currency) values ('acme', 'Acme', 'SEK'), ('other', 'Other', 'SEK')"
                        + " on conflict do nothing");
        db.execute("insert into app_user (name, display_name, password_hash) values ('anna', 'Anna', '') "
                + "on conflict do nothing");
        db.execute("insert into membership select company_id, user_id, 'ACCOUNTANT' from company, app_user "
                + "where code = 'acme' and app_user.name = 'anna' on conflict do nothing");
        token = token(null, null, "READ", "POST");
    }

    @Test
    void withoutATokenNothingIsTold() throws Exception {
        for (String path : List.of(URL, "/api/v1/companies/none/things", "/api/v1/nowhere", "/api/v1/openapi")) {
            mvc.perform(get(path))
                    .andExpect(status().isUnauthorized())
                    .andExpect(header().string("WWW-Authenticate", "Bearer"))
                    .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(jsonPath("$.problems[0].code").value("not_signed_in"));
        }
    }

    @Test
    void anExpiredRevokedOrWrongTokenIsNone() throws Exception {
        OffsetDateTime past = OffsetDateTime.parse("2020-01-01T00:00:00Z");
        for (String dead : List.of(token(past, null, "READ"), token(null, past, "READ"), "rsk_wrong", "")) {
            mvc.perform(get(URL).header("Authorization", "Bearer " + dead)).andExpect(status().isUnauthorized());
        }
    }

    @Test
    void aCompanyThatOneIsNoMemberOfIsNotFoundLikeOneThatDoesNotExist() throws Exception {
        for (String company : List.of("other", "none")) {
            mvc.perform(signed(get("/api/v1/companies/" + company + "/things")))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.problems[0].code").value("not_found"));
        }
    }

    @Test
    void aTokenMayDoOnlyWhatItsScopesSay() throws Exception {
        token = token(null, null, "POST");
        mvc.perform(signed(get(URL)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.problems[0].code").value("permission_missing"))
                .andExpect(jsonPath("$.problems[0].arguments.permission").value("READ"));
        token = token(null, null, "READ", "ADMINISTER");
        mvc.perform(signed(get(URL + "/secret"))).andExpect(status().isForbidden());
        mvc.perform(signed(post(URL)).content(GOOD)).andExpect(status().isForbidden());
    }

    @Test
    void aCommandAnswersWithItsResultAndARepeatedOneWithTheSame() throws Exception {
        for (int i = 0; i < 2; i++) {
            mvc.perform(signed(post(URL)).header("Idempotency-Key", "k1").content(GOOD))
                    .andExpect(status().isCreated())
                    .andExpect(header().string("Location", "/api/v1/companies/acme/things/8"))
                    .andExpect(content().json("{\"entry\":8,\"price\":{\"amount\":\"12.50\",\"currency\":\"SEK\"}}"));
        }
        mvc.perform(signed(post(URL)).header("Idempotency-Key", "k1").content(GOOD.replace("12.50", "12.51")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.problems[0].code").value("idempotency_key_reused"));
    }

    @Test
    void aRejectedCommandIsUnprocessableAndSpeaksTheCallersLanguage() throws Exception {
        mvc.perform(signed(post(URL)).content(GOOD.replace("a thing", "bad")).header("Accept-Language", "sv"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.problems[0].code").value("company_code_taken"))
                .andExpect(jsonPath("$.problems[0].message").value("Det finns redan ett företag ”bad”."))
                .andExpect(jsonPath("$.problems[0].place.field").value("name"));
    }

    @Test
    void allThatIsWrongWithABodyIsNamed() throws Exception {
        mvc.perform(
                        signed(post(URL))
                                .content(
                                        """
                                        {"nam":"x","price":{"amount":12.5,"currency":"SEK"},"note":null,
                                         "parts":[{"entry":7,"date":"2026-11-25"},{"entry":"x","date":"tomorrow","more":1},3]}"""))
                .andExpect(status().isBadRequest())
                .andExpect(
                        content()
                                .json(
                                        """
                                        {"problems":[
                                          {"code":"field_unknown","place":{"field":"nam"}},
                                          {"code":"field_missing","place":{"field":"name"}},
                                          {"code":"field_invalid","place":{"field":"price"}},
                                          {"code":"field_unknown","place":{"field":"parts[1].more"}},
                                          {"code":"field_invalid","place":{"field":"parts[1].entry"}},
                                          {"code":"field_invalid","place":{"field":"parts[1].date"},
                                           "arguments":{"expected":"date (YYYY-MM-DD)"}},
                                          {"code":"field_invalid","place":{"field":"parts[2]"},
                                           "arguments":{"expected":"object"}}]}"""));
    }

    @Test
    void numbersAndTextsAreNotGuessed() throws Exception {
        for (String guess : List.of(
                GOOD.replace("\"a thing\"", "5"),
                GOOD.replace("7", "\"7\""),
                GOOD.replace("7", "7.5"),
                GOOD.replace("7", "true"),
                GOOD.replace("7", "7,\"kind\":0"),
                GOOD.replace("7", "7,\"kind\":\"0\""),
                GOOD.replace("12.50", "1e400"),
                GOOD.replace("12.50", "1e-999999999"),
                GOOD.replace("\"2026-11-25\"", "20260"))) {
            mvc.perform(signed(post(URL)).content(guess))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.problems[0].code").value("field_invalid"));
        }
    }

    @Test
    void numbersThatNothingCanBeCountedWithAreRefused() throws Exception {
        for (String number :
                List.of("1e400", "1e999999999", "1e-999999999", "12345678901234567890", "0.0000000000000001")) {
            mvc.perform(signed(post(URL)).content(GOOD.replace("7", "7,\"weight\":" + number)))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.problems[0].code").value("number_out_of_range"))
                    .andExpect(jsonPath("$.problems[0].place.field").value("parts[0].weight"));
        }
        mvc.perform(signed(post(URL)).content(GOOD.replace("7", "7,\"weight\":99999999999999.99")))
                .andExpect(status().isCreated());
    }

    @Test
    void aNulIsNoText() throws Exception {
        mvc.perform(signed(post(URL)).content(GOOD.replace("a thing", "a\\u0000thing")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].code").value("text_has_nul"))
                .andExpect(jsonPath("$.problems[0].place.field").value("name"))
                .andExpect(jsonPath("$.detail").value("name: The text has the character NUL. Send it without."));
        mvc.perform(signed(get(URI.create(URL + "?limit=2&after=a%00b"))))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].code").value("text_has_nul"))
                .andExpect(jsonPath("$.problems[0].place.field").value("after"));
    }

    @Test
    void whatIsNestedTooDeeplyIsRefused() throws Exception {
        mvc.perform(signed(post(URL)).content("[".repeat(5000)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].code").value("json_too_large"));
    }

    @Test
    void aValueThatDoesNotFitIsNotEchoedWhole() throws Exception {
        mvc.perform(signed(post(URL))
                        .header("Idempotency-Key", "k".repeat(5000))
                        .content(GOOD))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].arguments.value").value("k".repeat(100) + "…"));
    }

    @Test
    void malformedJsonIsPlaced() throws Exception {
        for (String broken : List.of("{\"name\":\n oops}", "", "{\"name\":\"a\",\"name\":\"b\"}", GOOD + "}", "[1,")) {
            mvc.perform(signed(post(URL)).content(broken))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.problems[0].code").value("json_malformed"));
        }
        mvc.perform(signed(post(URL)).content("{\"name\":\n oops}"))
                .andExpect(jsonPath("$.problems[0].arguments.line").value(2));
    }

    @Test
    void aListIsReadOnByItsNextLink() throws Exception {
        mvc.perform(signed(get(URL + "?limit=2&sort=x")))
                .andExpect(status().isOk())
                .andExpect(content().json("{\"items\":[1,2],\"next\":\"" + URL + "?limit=2&sort=x&after=2\"}"));
        mvc.perform(signed(get(URL + "?limit=2&after=4"))).andExpect(content().json("{\"items\":[5],\"next\":null}"));
        for (String limit : List.of("0", "1001", "x")) {
            mvc.perform(signed(get(URL + "?limit=" + limit)))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.problems[0].code").value("parameter_invalid"));
        }
    }

    @Test
    void whatBreaksInsideIsNotTold() throws Exception {
        mvc.perform(signed(get(URL + "/broken")))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.problems[0].code").value("internal_error"))
                .andExpect(content().string(not(containsString("secret password"))));
    }

    @Test
    void unknownPathsMethodsAndMediaTypesAreProblemsToo() throws Exception {
        mvc.perform(signed(get("/api/v1/nowhere"))).andExpect(status().isNotFound());
        mvc.perform(signed(get(URL + "/entry/x")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].code").value("parameter_invalid"));
        mvc.perform(signed(post(URL + "/broken")))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(jsonPath("$.problems[0].code").value("request_not_supported"));
        mvc.perform(signed(post(URL)).contentType(MediaType.TEXT_PLAIN).content("x"))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void theDescriptionNamesTheKeyTheDryRunAndTheWindow() throws Exception {
        mvc.perform(signed(get("/api/v1/openapi")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Idempotency-Key")))
                .andExpect(content().string(containsString("dryRun")))
                .andExpect(content().string(containsString("\"limit\"")));
    }

    @Test
    void healthIsOpenAndPagesSendToTheSignIn() throws Exception {
        mvc.perform(get("/actuator/health")).andExpect(status().isOk());
        mvc.perform(get("/actuator/env")).andExpect(status().is3xxRedirection());
        mvc.perform(get("/").accept(MediaType.TEXT_HTML))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", endsWith("/login")))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")));
    }

    private MockHttpServletRequestBuilder signed(MockHttpServletRequestBuilder request) {
        return request.header("Authorization", "Bearer " + token).contentType(MediaType.APPLICATION_JSON);
    }

    private String token(@Nullable OffsetDateTime expires, @Nullable OffsetDateTime revoked, String... scopes) {
        String secret = TokenSecret.random();
        db.insertInto(API_TOKEN)
                .set(
                        API_TOKEN.USER_ID,
                        db.select(APP_USER.USER_ID).from(APP_USER).where(APP_USER.NAME.eq("anna")))
                .set(
                        API_TOKEN.COMPANY_ID,
                        db.select(COMPANY.COMPANY_ID).from(COMPANY).where(COMPANY.CODE.eq("acme")))
                .set(API_TOKEN.NAME, "test")
                .set(API_TOKEN.TOKEN_HASH, TokenSecret.hash(secret))
                .set(API_TOKEN.SCOPES, scopes)
                .set(API_TOKEN.CREATED_AT, OffsetDateTime.now(ZoneOffset.UTC))
                .set(API_TOKEN.EXPIRES_AT, expires)
                .set(API_TOKEN.REVOKED_AT, revoked)
                .execute();
        return secret;
    }

    @RestController
    @RequestMapping("/api/v1/companies/{company}/things")
    static class Things {

        private final Commands commands;

        Things(Commands commands) {
            this.commands = commands;
        }

        @GetMapping
        Page<Integer> list(Actor actor, Window window) {
            int after = window.after() == null ? 0 : Integer.parseInt(window.after());
            List<Integer> rows = IntStream.rangeClosed(after + 1, 5)
                    .limit(window.fetch())
                    .boxed()
                    .toList();
            return Page.of(rows, window, Object::toString);
        }

        @GetMapping("/entry/{number}")
        EntryNo entry(Actor actor, @PathVariable long number) {
            return new EntryNo(number);
        }

        @GetMapping("/secret")
        @Needs(Permission.ADMINISTER)
        String secret(Actor actor) {
            return "secret";
        }

        @GetMapping("/broken")
        String broken(Actor actor) {
            throw new IllegalStateException("secret password");
        }

        @PostMapping
        ResponseEntity<Made> make(CommandCall call, @RequestBody Thing thing) {
            CommandRequest request = new CommandRequest(
                    call.actor(), Permission.POST, "thing.make", "things", thing, call.idempotencyKey());
            return Answers.created(
                    commands.run(request, Made.class, () -> thing.make()),
                    made -> "/api/v1/companies/acme/things/" + made.entry());
        }
    }

    record Thing(String name, @Nullable String note, Money price, List<Part> parts) {
        Outcome<Made> make() {
            return name.equals("bad")
                    ? Outcome.rejected(Problem.of(CompanyProblem.COMPANY_CODE_TAKEN)
                            .with("code", name)
                            .inField("name"))
                    : Outcome.done(new Made(new EntryNo(parts.getFirst().entry().value() + 1), price, Instant.EPOCH));
        }
    }

    record Part(EntryNo entry, LocalDate date, @Nullable Kind kind, @Nullable BigDecimal weight) {}

    enum Kind {
        ROUND,
        SQUARE
    }

    record Made(EntryNo entry, Money price, Instant at) {}
}
