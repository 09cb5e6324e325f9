package org.reskontra.server.setup.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.EnumSet;
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

/** The set-up over HTTP: described, read, changed row by row and as CSV. */
@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class SetupApiTest {

    private static int USERS;
    private static final MediaType CSV = MediaType.parseMediaType("text/csv");

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
        Company company = done(demo.load(LocalDate.of(2026, 11, 25)));
        Actor operator = Actor.operator(company.id());
        OneTimePassword password = done(users.add(operator, "setup-" + ++USERS, "Anna", "ACCOUNTANT"));
        token = done(tokens.create(
                operator, password.userName(), "test", EnumSet.of(Permission.READ, Permission.EDIT_SETUP), null));
        url = "/api/v1/companies/" + company.code() + "/setup";
    }

    @Test
    void rowsAreReadWrittenAndDeleted() throws Exception {
        send(get(url))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].name").value("general-ledger-setup"));
        String first = text(send(get(url + "/customers?limit=2")).andExpect(status().isOk()));
        String next = JsonPath.read(first, "$.next");
        assertThat((String) JsonPath.read(first, "$.items[1].partyNo")).isEqualTo("K10002");
        send(get(next)).andExpect(jsonPath("$.items[0].partyNo").value("K10003"));

        json(put(url + "/exchange-rates/EUR~2026-12-01"), "{\"foreignUnits\":100,\"localUnits\":\"1134.5\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.added").value(1));
        send(get(url + "/exchange-rates/EUR~2026-12-01"))
                .andExpect(jsonPath("$.localUnits").value("1134.5"))
                .andExpect(jsonPath("$.startingDate").value("2026-12-01"));
        json(put(url + "/exchange-rates/EUR~2026-12-02"), "{\"foreignUnits\":0,\"localUnits\":1}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].code").value("setup_number_out_of_range"))
                .andExpect(jsonPath("$.problems[0].place.field").value("foreignUnits"));
        send(delete(url + "/exchange-rates/EUR~2026-12-01"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows").value(1));
        send(get(url + "/exchange-rates/EUR~2026-12-01")).andExpect(status().isNotFound());
        send(get(url + "/moons")).andExpect(status().isNotFound());
        json(post(url + "/reason-codes"), "{\"code\":\"X\"}").andExpect(status().isBadRequest());
        json(post(url + "/reason-codes"), "[{\"code\":{\"a\":1}}]")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].place.field").value("[0].code"));
        json(post(url + "/reason-codes?dryRun=true"), "[{\"code\":\"KULANS\",\"description\":\"Kulans\"}]")
                .andExpect(jsonPath("$.added").value(1));
        send(get(url + "/reason-codes/KULANS")).andExpect(status().isNotFound());
        json(put(url + "/general-ledger-setup/-"), "{\"paymentTolerancePercent\":\"1.5\"}")
                .andExpect(status().isOk());
        send(get(url + "/general-ledger-setup/-"))
                .andExpect(jsonPath("$.paymentTolerancePercent").value("1.5"));
    }

    @Test
    void aTableIsExportedAndImportedAsCsv() throws Exception {
        String csv = text(send(get(url + "/payment-terms").accept(CSV))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"payment-terms.csv\"")));
        assertThat(csv)
                .startsWith("code,description,dueDateCalculation,discountDateCalculation,discountPercent,"
                        + "discountOnCreditMemos\n")
                .contains("\n30D-2/10,\"30 dagar netto, 10 dagar 2 %\",30D,10D,2,false\n");
        send(post(url + "/payment-terms").contentType(CSV).content(csv.replace("10D,2,false", "10D,2.5,false")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.changed").value(1));
        send(post(url + "/payment-terms").contentType(CSV).content("code;description\n;\nNY;"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems.length()").value(3))
                .andExpect(jsonPath("$.problems[2].place.line").value(3));
    }

    private ResultActions json(MockHttpServletRequestBuilder request, String body) throws Exception {
        return send(request.contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + token));
    }

    private static String text(ResultActions result) throws Exception {
        return result.andReturn().getResponse().getContentAsString().replace("\r\n", "\n");
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T result) -> result;
            case Outcome.Rejected<T>(var problems) -> throw new AssertionError(problems);
        };
    }
}
