package org.reskontra.server.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reskontra.core.ledger.Ledger.CUSTOMER;
import static org.reskontra.core.ledger.Ledger.VENDOR;
import static org.reskontra.server.demo.DemoData.DAY;

import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.demo.DemoData;
import org.reskontra.server.party.PartyFilter.Only;

class PartiesTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final CurrencyCode SEK = CurrencyCode.of("SEK");

    private static final CompanyId COMPANY = DemoData.load(DATABASE).id();
    private static final Parties PARTIES = DemoData.context(DATABASE, "party").getBean(Parties.class);

    @Test
    void pagesByKeyTogetherMakeTheWholeList() {
        List<PartyRow> all = new ArrayList<>();
        @Nullable PartyNo after = null;
        for (int page = 0; page < 5; page++) {
            all.addAll(PARTIES.listAfter(COMPANY, CUSTOMER, PartyFilter.ALL, DAY, after, 40));
            after = all.getLast().no();
        }

        assertThat(all).hasSize(200).isEqualTo(list(PartyFilter.ALL, Order.OfParties.NO, false));
        assertThat(PARTIES.listAfter(COMPANY, CUSTOMER, PartyFilter.ALL, DAY, after, 40))
                .isEmpty();
        assertThat(PARTIES.count(COMPANY, CUSTOMER, PartyFilter.ALL, DAY)).isEqualTo(200);
    }

    @Test
    void namesStandInSwedishOrder() {
        Collator swedish = Collator.getInstance(Locale.of("sv"));

        assertThat(list(PartyFilter.ALL, Order.OfParties.NAME, false))
                .extracting(PartyRow::name)
                .filteredOn(name -> name.startsWith("Å") || name.startsWith("Ö") || name.startsWith("B"))
                .isSortedAccordingTo(swedish);
    }

    @Test
    void balancesAreThoseOfTheOpenEntries() {
        List<PartyRow> rows = list(PartyFilter.ALL, Order.OfParties.BALANCE, true);

        assertThat(rows).extracting(row -> row.balance().minor()).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(rows.stream()
                        .map(PartyRow::balance)
                        .reduce(Money.zero(SEK), Money::plus)
                        .minor())
                .isEqualTo(DATABASE.dsl()
                        .fetchSingle(
                                "select sum(amount_local)::bigint from gl_entry where account_no in ('1510', '1511')")
                        .get(0, Long.class));
        assertThat(rows.stream().mapToInt(PartyRow::openEntries).sum()).isEqualTo(2060);
    }

    @Test
    void everyWordOfASearchMustOccurWhereverItDoes() {
        PartyRow any = list(PartyFilter.ALL, Order.OfParties.NO, false).get(7);
        String words = any.name().split(" ")[0].toUpperCase(Locale.ROOT) + "  " + any.city();

        assertThat(list(new PartyFilter(words, Only.ALL), Order.OfParties.NO, false))
                .contains(any)
                .hasSizeLessThan(20);
        assertThat(list(new PartyFilter(any.no().value(), Only.ALL), Order.OfParties.NO, false))
                .containsExactly(any);
        assertThat(list(new PartyFilter("100%", Only.ALL), Order.OfParties.NO, false))
                .isEmpty();
    }

    @Test
    void overdueIsWhatWasDueBeforeTheDay() {
        List<PartyRow> overdue = list(new PartyFilter("", Only.OVERDUE), Order.OfParties.OVERDUE, true);

        assertThat(overdue).isNotEmpty().noneMatch(row -> row.overdue().isZero());
        assertThat(PARTIES.count(COMPANY, CUSTOMER, new PartyFilter("", Only.OVERDUE), DAY.minusYears(1)))
                .isZero();
    }

    @Test
    void aCardShowsBalancesByCurrencyAndBankAccounts() {
        PartyRow inEuro = list(PartyFilter.ALL, Order.OfParties.BALANCE, true).stream()
                .filter(row -> row.currency() != null)
                .findFirst()
                .orElseThrow();

        PartyCard card = PARTIES.find(COMPANY, CUSTOMER, inEuro.no(), DAY).orElseThrow();

        assertThat(card.row()).isEqualTo(inEuro);
        assertThat(card.balances())
                .singleElement()
                .extracting(money -> money.currency().code())
                .isEqualTo("EUR");
        assertThat(PARTIES.find(COMPANY, CUSTOMER, new PartyNo("L501"), DAY)).isEmpty();
        assertThat(PARTIES.find(COMPANY, VENDOR, new PartyNo("L501"), DAY)
                        .orElseThrow()
                        .bankAccounts())
                .isNotEmpty();
    }

    private static List<PartyRow> list(PartyFilter filter, Order.OfParties by, boolean descending) {
        return PARTIES.list(COMPANY, CUSTOMER, filter, DAY, new Order<>(by, descending), 0, 1000);
    }
}
