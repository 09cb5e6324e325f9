package org.reskontra.server.salesdocuments.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reskontra.core.problem.Outcome;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.company.Company;
import org.reskontra.server.demo.DemoCompany;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
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

/** Sales documents of the demo company over HTTP. */
@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class SalesDocumentsApiTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-25");
    private static final Set<Permission> SCOPES = EnumSet.of(Permission.READ, Permission.POST);
    private static final String IMPORT = "/import?name=a.csv&decimal=POINT&delimiter=COMMA";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DemoCompany demo;

    @Autowired
    private Users users;

    @Autowired
    private Tokens tokens;

    private String company = "";
    private String documents = "";
    private String token = "";

    @BeforeEach
    void theDemoCompanyAndAToken() {
        Company demoCompany = done(demo.load(DAY));
        Actor operator = Actor.operator(demoCompany.id());
        if (users.list(operator).isEmpty()) {
            done(users.add(operator, "anna", "Anna", "ACCOUNTANT"));
        }
        token = done(tokens.create(operator, "anna", "test", SCOPES, null));
        company = "/api/v1/companies/" + demoCompany.code();
        documents = company + "/sales-documents";
    }

    @Test
    void anInvoiceIsPreviewedPostedAndFoundAgain() throws Exception {
        String body =
                """
                {"documents":[{"type":"INVOICE","no":"A-1","customer":"K10001","postingDate":"2026-11-25",
                  "paymentReference":"12344","instalments":[{"dueDate":"2026-12-25","amount":50},{"dueDate":"2027-01-25"}],
                  "lines":[{"account":"3001","vatProductGroup":"MOMS25","amount":100.00}]}]}
                """;

        mvc.perform(json("?dryRun=true", body)).andExpect(status().isOk()).andExpect(jsonPath("$", hasSize(3)));
        mvc.perform(json("", body).header("Idempotency-Key", "a-1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.nos", contains("A-1")));
        mvc.perform(json("", body).header("Idempotency-Key", "a-1")).andExpect(status().isOk());
        mvc.perform(json("", body))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].code").value("document_already_posted"))
                .andExpect(jsonPath("$.problems[0].place.field").value("documents[0].no"));
        mvc.perform(get(documents + "/INVOICE/A-1").header("Authorization", "Bearer " + token))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.document.remaining.amount").value("125.00"))
                .andExpect(jsonPath("$.document.dueDate").value("2026-12-25"))
                .andExpect(jsonPath("$.instalments[*].amount.amount", contains("50.00", "75.00")))
                .andExpect(jsonPath("$.vat[0].vat.amount").value("-25.00"));
        mvc.perform(get(documents + "?state=OPEN&search=A-1").header("Authorization", "Bearer " + token))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].no", contains("A-1")));
    }

    @Test
    void allProblemsAreNamedByTheirPaths() throws Exception {
        mvc.perform(
                        json(
                                "",
                                """
                        {"documents":[
                          {"type":"PAYMENT","no":"B-1","customer":"K10001","postingDate":"2026-11-25","lines":[]},
                          {"type":"INVOICE","no":"B-2","customer":"nobody","postingDate":"2026-11-25","lines":[
                            {"account":"3001","vatProductGroup":"MOMS25","amount":1},
                            {"account":"3001","vatProductGroup":"MOMS25","amount":1.001}]}]}
                        """))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath(
                        "$.problems[*].place.field",
                        contains("documents[0].type", "documents[1].customer", "documents[1].lines[1].amount")));
    }

    @Test
    void theListGoesOnByItsNextLink() throws Exception {
        String first = read(documents + "?limit=2&type=CREDIT_MEMO");
        String next = JsonPath.read(first, "$.next");
        String second = read(next);

        assertThat(JsonPath.<Integer>read(first, "$.items.length()")).isEqualTo(2);
        assertThat(JsonPath.<String>read(second, "$.items[0].no")).isNotEqualTo(JsonPath.read(first, "$.items[0].no"));
    }

    @Test
    void aFileIsImportedInTheBackground() throws Exception {
        StringBuilder file = new StringBuilder("type,no,customer,postingDate,account,vatProductGroup,amount\n");
        for (int i = 0; i < 6_000; i++) {
            file.append("INVOICE,C-").append(i).append(",K10001,2026-11-25,3001,MOMS25,1.00\n");
        }
        mvc.perform(csv(IMPORT + "&dryRun=true", file.toString()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.invoices").value(6_000));
        String location = mvc.perform(csv(IMPORT, file.toString()).header("Prefer", "respond-async"))
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getHeader("Location");

        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        String job = read(String.valueOf(location));
        while (!JsonPath.<String>read(job, "$.status").equals("DONE") && System.nanoTime() < end) {
            Thread.sleep(200);
            job = read(String.valueOf(location));
        }

        assertThat(JsonPath.<Integer>read(job, "$.done")).isEqualTo(6_000);
        mvc.perform(
                        csv(
                                IMPORT,
                                "type,no,customer,postingDate,account,vatProductGroup,amount\n"
                                        + "INVOICE,C-17,K10001,2026-11-25,3001,MOMS25,1.00\nINVOICE,D-1,K10001,2026-11-25,3001,MOMS25,\"1,5\"\n"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[*].place.line", contains(2, 3)));
    }

    private MockHttpServletRequestBuilder json(String query, String body) {
        return post(documents + query)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private MockHttpServletRequestBuilder csv(String query, String body) {
        return post(documents + query)
                .header("Authorization", "Bearer " + token)
                .contentType("text/csv")
                .content(body);
    }

    private String read(String path) throws Exception {
        return mvc.perform(get(path).header("Authorization", "Bearer " + token))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T result)) {
            return result;
        }
        throw new AssertionError(outcome.toString());
    }
}
