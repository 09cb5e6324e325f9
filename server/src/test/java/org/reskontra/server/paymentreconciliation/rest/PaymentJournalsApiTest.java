package org.reskontra.server.paymentreconciliation.rest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reskontra.core.problem.Outcome;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.company.Company;
import org.reskontra.server.demo.DemoCompany;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.reskontra.server.users.OneTimePassword;
import org.reskontra.server.users.Tokens;
import org.reskontra.server.users.Users;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The main job over HTTP: import, match, preview, post. */
@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class PaymentJournalsApiTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final Set<Permission> SCOPES =
            EnumSet.of(Permission.READ, Permission.IMPORT_STATEMENT, Permission.EDIT_JOURNAL, Permission.POST);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DemoCompany demo;

    @Autowired
    private Users users;

    @Autowired
    private Tokens tokens;

    private String url = "";
    private String token = "";

    @BeforeEach
    void theDemoCompanyAndAToken() {
        Company company = done(demo.load(DAY));
        Actor operator = Actor.operator(company.id());
        if (token.isEmpty() && users.list(operator).isEmpty()) {
            OneTimePassword ignored = done(users.add(operator, "anna", "Anna", "ACCOUNTANT"));
            assertThat(ignored.userName()).isEqualTo("anna");
        }
        token = done(tokens.create(operator, "anna", "test", SCOPES, null));
        url = "/api/v1/companies/" + company.code();
    }

    @Test
    void aStatementIsImportedMatchedAndPostedOnce() throws Exception {
        byte[] statement = DemoCompany.statement(DAY);
        mvc.perform(signed(post(url + "/bank-files?name=day.xml").content(statement))
                        .header("Idempotency-Key", "1"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.lines").value(120));
        mvc.perform(signed(post(url + "/bank-files?name=day.xml").content(statement))
                        .header("Idempotency-Key", "1"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.lines").value(120));
        mvc.perform(signed(post(url + "/bank-files?name=again.xml").content(statement)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[*].code").value(hasItem("file_known")));

        String journal = url + "/payment-journals/1";
        mvc.perform(signed(body(post(journal + "/apply-automatically?dryRun=true"), "{\"overwrite\":false}")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].code").value("dry_run_not_offered"));
        mvc.perform(signed(body(post(journal + "/apply-automatically"), "{\"overwrite\":false}")))
                .andExpect(status().isOk());
        assertLinesAreReadPageByPage(journal + "/lines");

        mvc.perform(signed(body(post(journal + "/post"), "{\"mode\":\"POST_AND_RECONCILE\"}")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[*].code").value(hasItem("account_missing_on_line")));
        mvc.perform(signed(body(post(journal + "/post"), "{\"mode\":\"SOMEHOW\",\"force\":true}")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems.length()").value(2));

        mvc.perform(signed(post(journal + "/post-complete-lines")).header("Idempotency-Key", "2"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.transactions").value(89));
        mvc.perform(signed(post(journal + "/post-complete-lines")).header("Idempotency-Key", "2"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.transactions").value(89));
        mvc.perform(signed(body(post(journal + "/post"), "{\"mode\":\"POST_PAYMENTS_ONLY\"}")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[*].code").value(hasItem("posted_in_other_mode")));
        mvc.perform(signed(post(journal + "/post-complete-lines")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].code").value("nothing_to_post"));
        assertPostedInBackground(journal);
    }

    @Test
    void aFileThatIsNoStatementIsRefusedWithItsReason() throws Exception {
        mvc.perform(signed(
                        post(url + "/bank-files?name=x.xml").content("<Document/>".getBytes(StandardCharsets.UTF_8))))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].place.document").value("x.xml"));
    }

    /** The rest goes to the account for unidentified receipts, and is posted by a job. */
    private void assertPostedInBackground(String journal) throws Exception {
        List<Map<String, Object>> left =
                JsonPath.read(read(journal + "/lines?limit=1000"), "$.items[?(@.transactionNo == null)]");
        String open = numbers(left, line -> line.get("accountNo") == null);
        String applied = numbers(left, line -> line.get("accountNo") != null);
        mvc.perform(signed(body(post(journal + "/to-unidentified"), open))).andExpect(status().isOk());
        mvc.perform(signed(body(post(journal + "/accept"), applied))).andExpect(status().isOk());

        String job =
                requireNonNull(mvc.perform(signed(body(post(journal + "/post"), "{\"mode\":\"POST_AND_RECONCILE\"}"))
                                .header("Prefer", "respond-async"))
                        .andExpect(status().isAccepted())
                        .andReturn()
                        .getResponse()
                        .getHeader("Location"));
        Instant limit = Instant.now().plusSeconds(20);
        while (JsonPath.read(read(job), "$.finishedAt") == null && Instant.now().isBefore(limit)) {
            Thread.sleep(50);
        }
        assertThat(JsonPath.<String>read(read(job), "$.status")).isEqualTo("DONE");
        assertThat(JsonPath.<String>read(read(job), "$.result.status")).isEqualTo("RECONCILED");
        mvc.perform(signed(post(job + "/cancel")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].code").value("job_ended_already"));
        mvc.perform(signed(post(job + "9/cancel"))).andExpect(status().isNotFound());
    }

    private static String numbers(List<Map<String, Object>> lines, Predicate<Map<String, Object>> which) {
        return lines.stream()
                .filter(which)
                .map(line -> "{\"lineNo\":" + line.get("lineNo") + ",\"version\":" + line.get("version") + "}")
                .collect(Collectors.joining(",", "{\"lines\":[", "]}"));
    }

    private void assertLinesAreReadPageByPage(String lines) throws Exception {
        String first = read(lines + "?limit=3");
        List<Integer> numbers = JsonPath.read(first, "$.items[*].lineNo");
        assertThat(numbers).hasSize(3);
        String second = read(JsonPath.read(first, "$.next"));
        assertThat(JsonPath.<List<Integer>>read(second, "$.items[*].lineNo"))
                .hasSize(3)
                .doesNotContainAnyElementsOf(numbers);
        assertThat(JsonPath.<List<Object>>read(second, "$.items[*].rows[*]")).isNotEmpty();
        mvc.perform(signed(get(lines + "?after=x")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].code").value("parameter_invalid"));
    }

    private String read(String path) throws Exception {
        return mvc.perform(signed(get(path)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletRequestBuilder signed(MockHttpServletRequestBuilder request) {
        return request.header("Authorization", "Bearer " + token);
    }

    private static MockHttpServletRequestBuilder body(MockHttpServletRequestBuilder request, String json) {
        return request.contentType(MediaType.APPLICATION_JSON).content(json);
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T result) -> result;
            case Outcome.Rejected<T>(var problems) -> throw new AssertionError(problems);
        };
    }
}
