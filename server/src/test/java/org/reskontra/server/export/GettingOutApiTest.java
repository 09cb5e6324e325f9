package org.reskontra.server.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Postings, changes and files leave over HTTP. */
@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class GettingOutApiTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DemoCompany demo;

    @Autowired
    private Users users;

    @Autowired
    private Tokens tokens;

    private String url = "";
    private String accountant = "";
    private String administrator = "";

    @BeforeEach
    void theDemoCompanyAndTokens() {
        Company company = done(demo.load(DemoData.DAY));
        Actor operator = Actor.operator(company.id());
        users.add(operator, "anna", "Anna", "ACCOUNTANT");
        users.add(operator, "boss", "Boss", "ADMINISTRATOR");
        accountant = done(tokens.create(
                operator, "anna", "test", EnumSet.of(Permission.READ, Permission.POST, Permission.EDIT_JOURNAL), null));
        administrator =
                done(tokens.create(operator, "boss", "test", EnumSet.of(Permission.READ, Permission.ADMINISTER), null));
        url = "/api/v1/companies/" + company.code();
    }

    @Test
    void aSieFileOfAFiscalYearIsTaken() throws Exception {
        byte[] file = mvc.perform(signed(get(url + "/sie?fiscalYear=2026"), accountant))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", endsWith("-2026-12-31.se\"")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        List<String> lines = new String(file, Charset.forName("IBM437")).lines().toList();
        assertThat(lines).startsWith("#FLAGGA 0").contains("#SIETYP 4", "#RAR 0 20260101 20261231");
        int vouchers = JsonPath.read(read("/sie/extent?fiscalYear=2026"), "$.vouchers");
        assertThat(lines.stream().filter(line -> line.startsWith("#VER"))).hasSize(vouchers);

        mvc.perform(signed(get(url + "/sie?from=2026-02-01&to=2027-01-01"), accountant))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].code").value("export_beyond_fiscal_year"));
        mvc.perform(signed(get(url + "/sie"), accountant)).andExpect(status().isBadRequest());
    }

    @Test
    void theEntriesOfAnAccountMakeItsBalanceReadPageByPage() throws Exception {
        String account = read("/gl-accounts/1510?to=2026-11-25");
        BigDecimal balance = new BigDecimal((String) JsonPath.read(account, "$.balance.amount"));
        assertThat(balance.signum()).isPositive();

        BigDecimal sum = BigDecimal.ZERO;
        List<Object> numbers = new ArrayList<>();
        String next = url + "/ledgers/GL_ENTRY/1510/entries?to=2026-11-25&limit=700";
        while (next != null) {
            String page = answer(get(URI.create(next)));
            numbers.addAll(JsonPath.read(page, "$.items[*].no"));
            List<String> amounts = JsonPath.read(page, "$.items[*].amountLocal.amount");
            for (String amount : amounts) {
                sum = sum.add(new BigDecimal(amount));
            }
            next = JsonPath.<@Nullable String>read(page, "$.next");
        }
        assertThat(sum).isEqualByComparingTo(balance);
        assertThat(new HashSet<>(numbers)).hasSameSizeAs(numbers);
        List<String> all = JsonPath.read(read("/gl-accounts?limit=1000"), "$.items[*].balance.amount");
        assertThat(all.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add))
                .as("debits are credits")
                .isZero();
        List<Object> ofACustomer = JsonPath.read(read("/ledgers/CUSTOMER_ENTRY/K10001/entries"), "$.items[*].no");
        assertThat(ofACustomer).isNotEmpty();
    }

    @Test
    void aPollerGoesOnFromWhereItWas() throws Exception {
        String end = JsonPath.read(read("/changes/end"), "$.position");
        mvc.perform(signed(post(url + "/journals/INBET/STANDARD/lines"), accountant)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"lines\":[{\"accountNo\":\"K10001\",\"amount\":-100}]}"))
                .andExpect(status().isOk());
        mvc.perform(signed(post(url + "/journals/INBET/STANDARD/post"), accountant)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isOk());

        String posted = read("/changes?after=" + end + "&kind=ledger.posted");
        assertThat((List<?>) JsonPath.read(posted, "$.items")).hasSize(1);
        String subject = JsonPath.read(posted, "$.items[0].subject");
        String register = read("/" + subject.replace("register/", "registers/"));
        assertThat((String) JsonPath.read(register, "$.source")).isEqualTo("CASH_RECEIPT_JOURNAL");
        List<String> kinds = JsonPath.read(read("/changes?after=" + end), "$.items[*].kind");
        assertThat(kinds).contains("ledger.posted", "journal.post");

        String position = JsonPath.read(read("/changes?after=" + end), "$.position");
        String nothing = read("/changes?after=" + position);
        assertThat((List<?>) JsonPath.read(nothing, "$.items")).isEmpty();
        assertThat((String) JsonPath.read(nothing, "$.position")).isEqualTo(position);
        mvc.perform(signed(get(url + "/changes?after=yesterday"), accountant)).andExpect(status().isNotFound());
    }

    @Test
    void webhooksAreKeptByAdministratorsAndTheirSecretIsShownOnce() throws Exception {
        String hook = "{\"url\":\"https://93.184.216.34/hook\",\"kinds\":[\"nothing.\"]}";
        mvc.perform(signed(post(url + "/webhooks"), accountant)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(hook))
                .andExpect(status().isForbidden());
        mvc.perform(signed(get(url + "/webhooks"), accountant)).andExpect(status().isForbidden());
        String added = mvc.perform(signed(post(url + "/webhooks"), administrator)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(hook))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat((String) JsonPath.read(added, "$.secret")).startsWith("whsec_");
        int no = JsonPath.read(added, "$.no");
        String list = mvc.perform(signed(get(url + "/webhooks"), administrator))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(list).contains("93.184.216.34").doesNotContain("whsec_");
        mvc.perform(signed(post(url + "/webhooks/" + no + "/switch-off"), administrator))
                .andExpect(status().isOk());
        mvc.perform(signed(get(url + "/webhooks/" + no), administrator))
                .andExpect(jsonPath("$.active").value(false));
        mvc.perform(signed(get(url + "/webhooks/" + no + "/deliveries"), administrator))
                .andExpect(jsonPath("$.items.length()").value(0));
        mvc.perform(signed(delete(url + "/webhooks/" + no), administrator)).andExpect(status().isOk());
        mvc.perform(signed(post(url + "/webhooks"), administrator)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"url\":\"https://127.0.0.1/\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].code").value("webhook_host_not_public"));
    }

    private String read(String path) throws Exception {
        return answer(get(url + path));
    }

    private String answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(signed(request, accountant))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static MockHttpServletRequestBuilder signed(MockHttpServletRequestBuilder request, String token) {
        return request.header("Authorization", "Bearer " + token);
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Done<T>(T result)) {
            return result;
        }
        throw new AssertionError(outcome);
    }
}
