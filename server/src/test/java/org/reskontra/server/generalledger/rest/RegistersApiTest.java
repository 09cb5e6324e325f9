package org.reskontra.server.generalledger.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reskontra.core.problem.Outcome;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.company.Company;
import org.reskontra.server.demo.DemoCompany;
import org.reskontra.server.demo.DemoData;
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
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What was posted is found by register and document, and a register is reversed, over HTTP. */
@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class RegistersApiTest {

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
        Company company = done(demo.load(DemoData.DAY));
        Actor operator = Actor.operator(company.id());
        // There already for all tests but the first.
        users.add(operator, "anna", "Anna", "ACCOUNTANT");
        token = done(tokens.create(
                operator, "anna", "test", EnumSet.of(Permission.READ, Permission.POST, Permission.EDIT_JOURNAL), null));
        url = "/api/v1/companies/" + company.code();
    }

    @Test
    void aReceiptIsFoundInAllLedgersAndReversedWithItsRegister() throws Exception {
        send("/journals/INBET/STANDARD/lines", "{\"lines\":[{\"accountNo\":\"K10001\",\"amount\":-100}]}")
                .andExpect(status().isOk());
        send("/journals/INBET/STANDARD/post", "{}").andExpect(status().isOk());
        String registers = read("/registers?source=CASH_RECEIPT_JOURNAL");
        int register = JsonPath.read(registers, "$.items[0].no");
        assertThat((String) JsonPath.read(registers, "$.items[0].actor")).isEqualTo("anna");
        assertThat((boolean) JsonPath.read(registers, "$.items[0].reversed")).isFalse();

        Map<String, Integer> found = JsonPath.read(read("/found-entries?register=" + register), "$");
        assertThat(found)
                .containsEntry("GL_ENTRY", 2)
                .containsEntry("CUSTOMER_ENTRY", 1)
                .containsEntry("DETAILED_ENTRY", 1)
                .containsEntry("BANK_ENTRY", 1)
                .containsEntry("VENDOR_ENTRY", 0);
        String rows = read("/found-entries/GL_ENTRY?register=" + register);
        List<String> amounts = JsonPath.read(rows, "$.items[*].amountLocal.amount");
        assertThat(amounts).containsExactlyInAnyOrder("100.00", "-100.00");
        String document = JsonPath.read(rows, "$.items[0].documentNo");
        Map<String, Integer> byDocument = JsonPath.read(read("/found-entries?document=" + document), "$");
        assertThat(byDocument).isEqualTo(found);

        String reverse = "/registers/" + register + "/reverse";
        send(reverse + "?dryRun=true", "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(2));
        send(reverse, "").andExpect(status().isOk());
        assertThat((boolean) JsonPath.read(read("/registers/" + register), "$.reversed"))
                .isTrue();
        send(reverse, "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].code").value("already_reversed"));
        List<String> both =
                JsonPath.read(read("/found-entries/CUSTOMER_ENTRY?document=" + document), "$.items[*].amount.amount");
        assertThat(both).containsExactly("-100.00", "100.00");
    }

    @Test
    void whatDocumentsPostedIsNotReversedByRegister() throws Exception {
        int sales = JsonPath.read(read("/registers?source=SALES"), "$.items[0].no");
        send("/registers/" + sales + "/reverse?dryRun=true", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].code").value("only_journal_entries_can_be_reversed"));
        send("/registers/999999/reverse", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].code").value("register_not_found"));
    }

    @Test
    void anInvoiceIsFoundWithItsVatByDocumentAndDate() throws Exception {
        String entries = read("/customer-entries?documentType=INVOICE&limit=1");
        String document = JsonPath.read(entries, "$.items[0].documentNo");
        String date = JsonPath.read(entries, "$.items[0].postingDate");

        Map<String, Integer> found = JsonPath.read(read("/found-entries?document=" + document + "&date=" + date), "$");
        assertThat(found).containsEntry("CUSTOMER_ENTRY", 1);
        assertThat(found.get("VAT_ENTRY")).isPositive();
        Map<String, Integer> another =
                JsonPath.read(read("/found-entries?document=" + document + "&date=2001-01-01"), "$");
        assertThat(another.values()).containsOnly(0);
        mvc.perform(signed(get(url + "/found-entries"))).andExpect(status().isNotFound());
    }

    private String read(String path) throws Exception {
        return answer(mvc.perform(signed(get(url + path))).andExpect(status().isOk()));
    }

    private ResultActions send(String path, String body) throws Exception {
        MockHttpServletRequestBuilder request = signed(post(url + path));
        return mvc.perform(
                body.isEmpty()
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).content(body));
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
