package org.reskontra.server.journal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
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

/** The cash receipt journal of the demo company over HTTP, from the first line to the ledger. */
@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class JournalsApiTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-25");
    private static final Set<Permission> SCOPES =
            EnumSet.of(Permission.READ, Permission.EDIT_JOURNAL, Permission.POST, Permission.EDIT_SETUP);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DemoCompany demo;

    @Autowired
    private Users users;

    @Autowired
    private Tokens tokens;

    private String company = "";
    private String journal = "";
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
        journal = company + "/journals/INBET/STANDARD";
    }

    @Test
    void aReceiptIsEnteredAppliedCheckedAndPostedOnce() throws Exception {
        String entries = read(company + "/customers/K10001/entries?state=OPEN");
        String invoice = JsonPath.<List<String>>read(entries, "$.items[?(@.documentType == 'INVOICE')].documentNo")
                .getFirst();
        int entry = JsonPath.<List<Integer>>read(entries, "$.items[?(@.documentType == 'INVOICE')].no")
                .getFirst();
        String body =
                "{\"lines\":[{\"accountType\":\"CUSTOMER\",\"accountNo\":\"K10001\"},{\"accountType\":\"CUSTOMER\",\"amount\":-5}]}";
        String saved = mvc.perform(signed(body(post(journal + "/lines"), body)).header("Idempotency-Key", "lines"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lineNos.length()").value(2))
                .andReturn()
                .getResponse()
                .getContentAsString();
        mvc.perform(signed(body(post(journal + "/lines"), body)).header("Idempotency-Key", "lines"))
                .andExpect(status().isOk());
        List<Integer> lineNos = JsonPath.read(saved, "$.lineNos");
        mvc.perform(signed(get(journal + "/lines?limit=1")))
                .andExpect(jsonPath("$.items[*].lineNo").value(contains(lineNos.getFirst())))
                .andExpect(jsonPath("$.items[0].documentNo").value("INB1001"))
                .andExpect(jsonPath("$.items[0].balancingAccountNo").value("FK-SEK"))
                .andExpect(jsonPath("$.next").isNotEmpty());
        mvc.perform(signed(get(journal + "/check")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lines").value(2))
                .andExpect(jsonPath("$.problems[*].code").value(contains("amount_missing", "line_account_missing")));

        mvc.perform(signed(body(
                        put(journal + "/lines/" + lineNos.getFirst() + "/applications"),
                        "{\"version\":0,\"entries\":[{\"entryNo\":" + entry + "}]}")))
                .andExpect(status().isOk());
        mvc.perform(signed(get(journal + "/lines")))
                .andExpect(jsonPath("$.items[0].applications[0].documentNo").value(invoice))
                .andExpect(jsonPath("$.items[0].version").value(1));
        mvc.perform(signed(body(
                        post(journal + "/delete-lines"),
                        "{\"lines\":[{\"lineNo\":" + lineNos.getLast() + ",\"version\":7}]}")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].code").value("line_changed_meanwhile"));
        mvc.perform(signed(post(journal + "/post")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].place.line").value(lineNos.getLast()));
        mvc.perform(signed(body(
                        post(journal + "/delete-lines"),
                        "{\"lines\":[{\"lineNo\":" + lineNos.getLast() + ",\"version\":0}]}")))
                .andExpect(status().isOk());

        mvc.perform(signed(post(journal + "/post?dryRun=true")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].account").value(containsInAnyOrder("1930", "1510")));
        for (int i = 0; i < 2; i++) {
            mvc.perform(signed(post(journal + "/post")).header("Idempotency-Key", "post"))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.transactions").value(1));
        }
        assertThat(JsonPath.<List<Object>>read(read(journal + "/lines"), "$.items"))
                .isEmpty();
        mvc.perform(signed(post(journal + "/post")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].code").value("no_lines_to_post"));
    }

    @Test
    void whatIsWrongWithABodyIsToldAtOnce() throws Exception {
        mvc.perform(
                        signed(
                                body(
                                        post(journal + "/lines"),
                                        "{\"lines\":[{\"accountType\":\"CUSTOMR\",\"amount\":\"12\",\"currency\":\"kronor\",\"sum\":1}]}")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[*].place.field")
                        .value(containsInAnyOrder(
                                "lines[0].accountType", "lines[0].amount", "lines[0].currency", "lines[0].sum")));
        mvc.perform(signed(get(company + "/journals/INBET/NONE/lines"))).andExpect(status().isNotFound());
        mvc.perform(signed(body(post(company + "/journals/INBET/NONE/lines"), "{\"lines\":[]}")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].code").value("batch_not_found"));
    }

    @Test
    void aBatchIsSetUp() throws Exception {
        String setup = "{\"type\":\"GENERAL\",\"description\":\"Month end\",\"documentSeries\":null,"
                + "\"balancingAccountType\":null,\"balancingAccountNo\":null,\"suggestBalancingAmount\":true}";
        mvc.perform(signed(body(put(company + "/journals/REDOV/MONTH"), setup)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.type").value("GENERAL"));
        mvc.perform(signed(body(put(company + "/journals/REDOV/month"), setup)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].code").value("batch_name_malformed"));
        mvc.perform(signed(get(company + "/journals")))
                .andExpect(jsonPath("$[*].id.batch").value(contains("STANDARD", "MONTH", "STANDARD")))
                .andExpect(jsonPath("$[1].lateDiscounts").value("ASK"));
        mvc.perform(signed(body(put(company + "/journals/REDOV/MONTH"), setup.replace("GENERAL", "CASH_RECEIPT"))))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].code").value("template_has_other_type"));
        String lines = company + "/journals/REDOV/MONTH/lines";
        mvc.perform(signed(body(post(lines), "{\"lines\":[{}]}"))).andExpect(status().isOk());
        mvc.perform(signed(delete(company + "/journals/REDOV/MONTH")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].code").value("batch_has_lines"));
        mvc.perform(signed(body(post(company + "/journals/REDOV/MONTH/delete-lines"), "{\"lines\":[{\"lineNo\":1}]}")))
                .andExpect(status().isOk());
        mvc.perform(signed(delete(company + "/journals/REDOV/MONTH"))).andExpect(status().isOk());
        mvc.perform(signed(get(company + "/journals/REDOV/MONTH"))).andExpect(status().isNotFound());
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
