package org.reskontra.server.subledger.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.math.BigDecimal;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
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

/** Entries of customers and vendors are listed, changed and refunded over HTTP, alike for both. */
@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class LedgerEntriesApiTest {

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
    void vendorsAreListedLikeCustomersWithTheSignsOfTheirLedger() throws Exception {
        String vendors = read("/vendors");
        List<String> numbers = JsonPath.read(vendors, "$.items[*].no");
        assertThat(numbers).isNotEmpty().allMatch(no -> no.startsWith("L"));
        String first = numbers.getFirst();

        String balance = JsonPath.read(read("/vendors/" + first), "$.row.balance.amount");
        List<String> open =
                JsonPath.read(read("/vendors/" + first + "/entries?state=OPEN"), "$.items[*].remainingLocal.amount");
        assertThat(sum(open)).isEqualByComparingTo(balance).isNegative();
        assertThat((String) JsonPath.read(read("/vendors/" + first + "/statistics"), "$.balance.amount"))
                .isEqualTo(balance);
    }

    @Test
    void entriesOfAllCustomersAreFilteredAndReadOn() throws Exception {
        String invoices = read("/customer-entries?state=OVERDUE&documentType=INVOICE&dueTo=2026-11-20&limit=5");
        List<String> due = JsonPath.read(invoices, "$.items[*].dueDate");
        List<String> types = JsonPath.read(invoices, "$.items[*].documentType");
        assertThat(due).hasSize(5).allMatch(day -> day.compareTo("2026-11-20") <= 0);
        assertThat(types).containsOnly("INVOICE");
        List<String> parties = JsonPath.read(invoices, "$.items[*].party");
        assertThat(parties.stream().distinct().count()).isGreaterThan(1);

        String next = JsonPath.read(invoices, "$.next");
        List<Integer> more = JsonPath.read(answer(mvc.perform(signed(get(URI.create(next))))), "$.items[*].no");
        List<Integer> numbers = JsonPath.read(invoices, "$.items[*].no");
        assertThat(more).allMatch(no -> no < numbers.getLast());

        List<String> unapplied =
                JsonPath.read(read("/customer-entries?state=UNAPPLIED"), "$.items[*].remaining.amount");
        assertThat(unapplied).isNotEmpty().allMatch(amount -> amount.startsWith("-"));
        mvc.perform(signed(get(url + "/customer-entries?dueTo=soon"))).andExpect(status().isBadRequest());
    }

    @Test
    void anOpenEntryIsPutOnHoldAndGetsAnotherDueDate() throws Exception {
        int invoice = first(read("/customers/K10001/entries?state=OPEN"), "INVOICE");
        String path = "/customer-entries/" + invoice;
        int version = JsonPath.read(read(path), "$.version");

        change(
                        path,
                        "{\"version\":" + version
                                + ",\"onHold\":\"AB\",\"dueDate\":\"2027-01-31\",\"promisedPayDate\":\"2027-01-15\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(version + 1));

        String changed = read(path);
        assertThat((String) JsonPath.read(changed, "$.onHold")).isEqualTo("AB");
        assertThat((String) JsonPath.read(changed, "$.dueDate")).isEqualTo("2027-01-31");
        assertThat((String) JsonPath.read(changed, "$.promisedPayDate")).isEqualTo("2027-01-15");
        List<Integer> held = JsonPath.read(read("/customer-entries?state=ON_HOLD"), "$.items[*].no");
        assertThat(held).containsExactly(invoice);
        change(path, "{\"version\":" + version + ",\"onHold\":\"\"}").andExpect(status().isConflict());
        change(path, "{\"onHold\":\"\",\"noPromise\":true}").andExpect(status().isOk());
        assertThat((Object) JsonPath.read(read(path), "$.promisedPayDate")).isNull();
    }

    @Test
    void allThatIsWrongWithAChangeIsToldTogether() throws Exception {
        int invoice = first(read("/customers/K10002/entries?state=OPEN"), "INVOICE");

        String problems = answer(change(
                        "/customer-entries/" + invoice,
                        "{\"onHold\":\"ANNA\",\"description\":\" \",\"remainingDiscount\":-1,\"maxTolerance\":9999999}")
                .andExpect(status().isUnprocessableContent()));

        List<String> codes = JsonPath.read(problems, "$.problems[*].code");
        assertThat(codes)
                .contains(
                        "text_too_long_to_keep",
                        "description_missing",
                        "discount_exceeds_original_amount",
                        "tolerance_exceeds_remaining_amount");
    }

    @Test
    void aCreditMemoIsRefundedThroughAJournal() throws Exception {
        String entries = read("/customer-entries?state=UNAPPLIED&documentType=CREDIT_MEMO");
        int creditMemo = first(entries, "CREDIT_MEMO");
        List<String> remaining = JsonPath.read(entries, "$.items[?(@.no == " + creditMemo + ")].remaining.amount");
        String refund = "/customer-entries/" + creditMemo + "/refund";
        String into = "{\"template\":\"INBET\",\"batch\":\"STANDARD\"}";

        int line = JsonPath.read(answer(send(refund, into).andExpect(status().isOk())), "$.lineNos[0]");

        String lines = read("/journals/INBET/STANDARD/lines");
        List<String> amounts = JsonPath.read(lines, "$.items[?(@.lineNo == " + line + ")].amount.amount");
        List<Integer> applied = JsonPath.read(lines, "$.items[?(@.lineNo == " + line + ")].applications[0].entryNo");
        assertThat(amounts).containsExactly(remaining.getFirst().substring(1));
        assertThat(applied).containsExactly(creditMemo);
        send(refund, into)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].code").value("entry_waits_on_other_line"));
        List<Integer> kept = JsonPath.read(read("/journals/INBET/STANDARD/lines"), "$.items[*].lineNo");
        assertThat(kept).as("a refused refund leaves no line behind").containsExactly(line);
        int invoice = first(read("/customers/K10001/entries?state=OPEN"), "INVOICE");
        send("/customer-entries/" + invoice + "/refund", into)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].code").value("nothing_to_refund"));
    }

    private static BigDecimal sum(List<String> amounts) {
        return amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static int first(String entries, String type) {
        List<Integer> numbers = JsonPath.read(entries, "$.items[?(@.documentType == '" + type + "')].no");
        return numbers.getFirst();
    }

    private String read(String path) throws Exception {
        return answer(mvc.perform(signed(get(url + path))).andExpect(status().isOk()));
    }

    private ResultActions change(String path, String body) throws Exception {
        return mvc.perform(signed(patch(url + path))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions send(String path, String body) throws Exception {
        return mvc.perform(
                signed(post(url + path)).contentType(MediaType.APPLICATION_JSON).content(body));
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
