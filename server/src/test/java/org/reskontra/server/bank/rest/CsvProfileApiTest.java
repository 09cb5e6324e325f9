package org.reskontra.server.bank.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reskontra.core.problem.Outcome;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.company.Company;
import org.reskontra.server.demo.DemoCompany;
import org.reskontra.server.demo.DemoData;
import org.reskontra.server.demo.books.DemoBooks;
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

/** A CSV profile over HTTP, and an import with it. */
@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class CsvProfileApiTest {

    private static final String PROFILE =
            """
            {"name": "Bank", "encoding": "windows-1252", "delimiter": ";",
             "columns": {"bookingDate": "Datum", "text": ["Text"], "amount": "Belopp"},
             "decimalSign": ",", "dateFormat": "yyyy-MM-dd", "signs": "SIGNED"}
            """;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DemoCompany demo;

    @Autowired
    private Users users;

    @Autowired
    private Tokens tokens;

    private Actor operator;
    private String url = "";
    private String profile = "";

    @BeforeEach
    void theDemoCompany() {
        Company company = done(demo.load(DemoData.DAY));
        operator = Actor.operator(company.id());
        users.add(operator, "anna", "Anna", "ACCOUNTANT");
        url = "/api/v1/companies/" + company.code();
        profile = url + "/bank-accounts/" + DemoBooks.BANK_SEK.no().value() + "/csv-profile";
    }

    @Test
    void aProfileIsSetReadUsedAndTakenAway() throws Exception {
        String token = token(EnumSet.of(Permission.READ, Permission.EDIT_SETUP, Permission.IMPORT_STATEMENT));
        byte[] csv = "Datum;Text;Belopp\n2026-11-25;Insättning;12,50\n".getBytes("windows-1252");
        String csvOf = url + "/bank-files?name=x.csv&bankAccount="
                + DemoBooks.BANK_SEK.no().value();

        mvc.perform(signed(token, get(profile))).andExpect(status().isNotFound());
        mvc.perform(signed(token, post(csvOf).content(csv)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].code").value("csv_profile_missing"));
        mvc.perform(signed(token, body(put(profile), PROFILE)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.columns.bookingDate[0]").value("Datum"));
        mvc.perform(signed(token, get(profile)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.encoding").value("windows-1252"))
                .andExpect(jsonPath("$.newestFirst").value(false));
        mvc.perform(signed(
                        token,
                        get(url + "/bank-accounts/" + DemoBooks.BANK_SEK.no().value())))
                .andExpect(jsonPath("$.csvProfile").value("Bank"));
        mvc.perform(signed(token, post(url + "/bank-files?name=x.csv").content(csv)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].code").value("csv_account_missing"));
        mvc.perform(signed(token, post(csvOf).content(csv)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.lines").value(1));
        mvc.perform(signed(token, delete(profile))).andExpect(status().isNoContent());
        mvc.perform(signed(token, get(profile))).andExpect(status().isNotFound());
    }

    @Test
    void allThatIsWrongIsToldTogether() throws Exception {
        String token = token(EnumSet.of(Permission.READ, Permission.EDIT_SETUP));

        mvc.perform(
                        signed(
                                token,
                                body(
                                        put(profile),
                                        "{\"name\": \"Bank\", \"colour\": 1, \"signs\": \"TWO_COLUMNS\","
                                                + " \"columns\": {\"amount\": \"Belopp\"}, \"skippedRows\": true, \"delimiter\": \";\","
                                                + " \"decimalSign\": \".\", \"encoding\": \"UTF-8\", \"dateFormat\": \"yyyy\"}")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[*].place.field")
                        .value(containsInAnyOrder(
                                "colour",
                                "skippedRows",
                                "dateFormat",
                                "columns.bookingDate",
                                "columns.credit",
                                "columns.debit",
                                "columns.amount")));
        mvc.perform(signed(token, body(put(profile), "{\"name\"")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].code").value("json_malformed"));
        mvc.perform(signed(token, body(put(url + "/bank-accounts/NONE/csv-profile"), PROFILE)))
                .andExpect(status().isNotFound());
    }

    @Test
    void whoMayNotEditTheSetupMayOnlyLook() throws Exception {
        String token = token(EnumSet.of(Permission.READ));

        mvc.perform(signed(token, body(put(profile), PROFILE))).andExpect(status().isForbidden());
        mvc.perform(signed(token, post(url + "/bank-files?name=x.csv").content("x".getBytes(UTF_8))))
                .andExpect(status().isForbidden());
    }

    private String token(Set<Permission> scopes) {
        return done(tokens.create(operator, "anna", "test", scopes, null));
    }

    private static MockHttpServletRequestBuilder signed(String token, MockHttpServletRequestBuilder request) {
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
