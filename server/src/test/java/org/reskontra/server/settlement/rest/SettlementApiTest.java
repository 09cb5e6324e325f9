package org.reskontra.server.settlement.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
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
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A credit memo is applied to an invoice, and unapplied again, over HTTP. */
@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class SettlementApiTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

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
        OneTimePassword password = done(users.add(operator, "anna", "Anna", "ACCOUNTANT"));
        token = done(tokens.create(
                operator, password.userName(), "test", EnumSet.of(Permission.READ, Permission.POST), null));
        url = "/api/v1/companies/" + company.code();
    }

    @Test
    void aCreditMemoIsAppliedToAnInvoiceAndUnapplied() throws Exception {
        String entries = read("/customers/K10001/entries?state=OPEN");
        int creditMemo = first(entries, "CREDIT_MEMO");
        int invoice = first(entries, "INVOICE");
        String before = remaining(creditMemo);
        String apply = "/entries/" + creditMemo + "/apply";
        String body = "{\"appliesTo\":[{\"entryNo\":" + invoice + "}]}";

        send(apply + "?dryRun=true", "1", body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$").isArray());
        assertThat(remaining(creditMemo)).isEqualTo(before);
        String applied = answer(send(apply, "2", body).andExpect(status().isOk()));
        assertThat(answer(send(apply, "2", body))).isEqualTo(applied);
        assertThat(remaining(creditMemo)).isEqualTo("0.00");

        send("/entries/" + creditMemo + "/unapply", "3", "{\"postingDate\":\"2020-01-01\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].code").value("posting_date_before_application_date"));
        send("/entries/" + creditMemo + "/unapply", "4", "{}").andExpect(status().isOk());
        assertThat(remaining(creditMemo)).isEqualTo(before);

        Integer transaction = JsonPath.read(read("/customer-entries/" + creditMemo), "$.transaction");
        send("/transactions/" + transaction + "/reverse", "5", "{}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].code").value("only_journal_entries_can_be_reversed"));
        send(apply, "6", "{\"appliesTo\":[],\"tolerance\":0}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].place.field").value("tolerance"));
    }

    private static int first(String entries, String type) {
        List<Integer> numbers = JsonPath.read(entries, "$.items[?(@.documentType == '" + type + "')].no");
        return numbers.getFirst();
    }

    private String remaining(int entry) throws Exception {
        return JsonPath.read(read("/customer-entries/" + entry), "$.remaining.amount");
    }

    private String read(String path) throws Exception {
        return answer(mvc.perform(signed(get(url + path))).andExpect(status().isOk()));
    }

    private ResultActions send(String path, String key, String body) throws Exception {
        return mvc.perform(signed(post(url + path))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private MockHttpServletRequestBuilder signed(MockHttpServletRequestBuilder request) {
        return request.header("Authorization", "Bearer " + token);
    }

    private static String answer(ResultActions result) throws Exception {
        return result.andReturn().getResponse().getContentAsString();
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T result) -> result;
            case Outcome.Rejected<T>(var problems) -> throw new AssertionError(problems);
        };
    }
}
