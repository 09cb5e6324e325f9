package org.reskontra.core.journal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reskontra.core.journal.PostingSetup.VatSetup;
import org.reskontra.core.journal.SalesDocument.Instalment;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;

/**
 * What the lines of a sales document come to, unsigned. VAT is that of each VAT product group as a whole, rounded once; where
 * prices include VAT, the total is the sum of the prices to the last cent.
 *
 * @param nets of the lines, without VAT, in their order
 * @param vat by VAT product group
 */
public record SalesDocumentAmounts(List<Money> nets, SortedMap<String, GroupAmounts> vat, Money net, Money total) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public SalesDocumentAmounts {
        nets = List.copyOf(nets);
        vat = Collections.unmodifiableSortedMap(new TreeMap<>(vat));
    }

    /** @param net what VAT is reckoned on */
    public record GroupAmounts(BigDecimal percent, Money net, Money vat) {}

    /**
     * @param businessGroup the customer's VAT group
     * @throws ArithmeticException where they come to more than money can
     * @throws IllegalStateException where the set-up lacks the VAT of a line
     */
    public static SalesDocumentAmounts of(
            List<SalesDocument.Line> lines,
            boolean pricesIncludingVat,
            CurrencyCode currency,
            String businessGroup,
            PostingSetup setup) {
        Map<String, Money> amounts = new LinkedHashMap<>();
        lines.forEach(line -> amounts.merge(line.vatProductGroup(), line.amount(), Money::plus));
        SortedMap<String, GroupAmounts> groups = new TreeMap<>();
        amounts.forEach((group, amount) ->
                groups.put(group, group(setup.vat(businessGroup, group), amount, pricesIncludingVat, currency)));
        Money net = Money.zero(currency);
        Money total = Money.zero(currency);
        for (GroupAmounts group : groups.values()) {
            net = net.plus(group.net());
            total = total.plus(group.net()).plus(group.vat());
        }
        List<Money> nets = pricesIncludingVat
                ? netsOfPrices(lines, groups, currency)
                : lines.stream().map(SalesDocument.Line::amount).toList();
        return new SalesDocumentAmounts(nets, groups, net, total);
    }

    private static GroupAmounts group(VatSetup setup, Money amount, boolean pricesIncludingVat, CurrencyCode currency) {
        BigDecimal percent = setup.percent();
        if (pricesIncludingVat) {
            Money net = withoutVat(amount, percent, currency);
            return new GroupAmounts(percent, net, amount.minus(net));
        }
        Money vat = Money.rounded(amount.toDecimal().multiply(percent).movePointLeft(2), currency);
        return new GroupAmounts(percent, amount, vat);
    }

    /** Each rounded by itself; what that leaves of a group goes to its last line. */
    private static List<Money> netsOfPrices(
            List<SalesDocument.Line> lines, Map<String, GroupAmounts> groups, CurrencyCode currency) {
        Map<String, Money> left = new LinkedHashMap<>();
        Map<String, Integer> last = new LinkedHashMap<>();
        groups.forEach((code, group) -> left.put(code, group.net()));
        List<Money> nets = new ArrayList<>();
        for (SalesDocument.Line line : lines) {
            GroupAmounts group = groups.get(line.vatProductGroup());
            BigDecimal percent = group == null ? BigDecimal.ZERO : group.percent();
            Money net = withoutVat(line.amount(), percent, currency);
            last.put(line.vatProductGroup(), nets.size());
            left.merge(line.vatProductGroup(), net, Money::minus);
            nets.add(net);
        }
        last.forEach(
                (code, index) -> nets.set(index, nets.get(index).plus(left.getOrDefault(code, Money.zero(currency)))));
        return nets;
    }

    private static Money withoutVat(Money price, BigDecimal percent, CurrencyCode currency) {
        return Money.of(
                price.toDecimal()
                        .multiply(HUNDRED)
                        .divide(HUNDRED.add(percent), currency.exponent(), RoundingMode.HALF_UP),
                currency);
    }

    /** The payment discount of so many percent, on the amount with VAT. */
    public Money discount(BigDecimal percent) {
        return Money.rounded(total.toDecimal().multiply(percent).movePointLeft(2), total.currency());
    }

    public Money vatTotal() {
        return total.minus(net);
    }

    /** The amounts of the instalments: one that has none gets what the others leave. */
    List<Money> instalments(List<Instalment> instalments) {
        Money rest = total;
        for (Instalment instalment : instalments) {
            Money amount = instalment.amount();
            rest = amount == null ? rest : rest.minus(amount);
        }
        List<Money> amounts = new ArrayList<>();
        for (Instalment instalment : instalments) {
            Money amount = instalment.amount();
            amounts.add(amount == null ? rest : amount);
            rest = amount == null ? Money.zero(total.currency()) : rest;
        }
        return amounts;
    }
}
