package org.reskontra.server.startup.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.company.Companies;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.reskontra.server.startup.CreateCompany;
import org.reskontra.server.startup.NewCompany;
import org.reskontra.server.users.Tokens;
import org.reskontra.server.users.Users;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/** A company starts over HTTP: made, its opening balances proven, then posted. */
@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class StartupApiTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CreateCompany creating;

    @Autowired
    private Companies companies;

    @Autowired
    private Users users;

    @Autowired
    private Tokens tokens;

    @Test
    void aCompanyIsMadeAndOpensItsBooks() throws Exception {
        done(creating.create(
                Actor.operator(CompanyId.NONE),
                new NewCompany("first", "First", "neutral", "EUR", "Main", null, null),
                null,
                null));
        Actor operator = Actor.operator(companies.find("first").orElseThrow().id());
        done(users.add(operator, "anna", "Anna", "ADMINISTRATOR"));
        String token = done(tokens.create(operator, "anna", "test", EnumSet.allOf(Permission.class), null));
        String bearer = "Bearer " + token;

        mvc.perform(post("/api/v1/companies/first/new-companies")
                        .header(HttpHeaders.AUTHORIZATION, bearer)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"code\":\"second\",\"name\":\"Second\",\"pack\":\"se\"}"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.localCurrency").value("SEK"));

        String body =
                """
                {"date":"2026-10-31","documentNo":"OPEN","counterAccount":"3900",
                 "bank":[{"type":"BALANCE","bankAccount":"BANK","amount":500.25}],
                 "accounts":[{"account":"1910","balance":"500.00"},{"account":"3000","balance":-500.25}]}
                """;
        mvc.perform(post("/api/v1/companies/first/opening-balances?dryRun=true")
                        .header(HttpHeaders.AUTHORIZATION, bearer)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.proven").value(false))
                .andExpect(jsonPath("$.lines[0].account").value("1910"))
                .andExpect(jsonPath("$.lines[0].difference.amount").value("0.25"))
                .andExpect(jsonPath("$.problems[0].code").value("opening_control_account_differs"))
                .andExpect(jsonPath("$.problems[0].place.line").value(1));

        MockMultipartFile bank = new MockMultipartFile(
                "bank", "bank.csv", "text/csv", "type,bankAccount,amount\nBALANCE,BANK,500.25\n".getBytes(UTF_8));
        MockMultipartFile accounts = new MockMultipartFile(
                "accounts", "accounts.csv", "text/csv", "account,balance\n1910,500.25\n3000,-500.25\n".getBytes(UTF_8));
        mvc.perform(multipart("/api/v1/companies/first/opening-balances")
                        .file(bank)
                        .file(accounts)
                        .param("date", "2026-10-31")
                        .param("documentNo", "OPEN")
                        .param("counterAccount", "3900")
                        .header(HttpHeaders.AUTHORIZATION, bearer))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.bankEntries").value(1));
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Done<T>(T result)) {
            return result;
        }
        throw new AssertionError(outcome.toString());
    }
}
