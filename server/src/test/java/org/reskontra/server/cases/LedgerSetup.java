package org.reskontra.server.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.application.ApplicationSettings;
import org.reskontra.core.application.CurrencyMix;
import org.reskontra.core.application.ModelQuirk;
import org.reskontra.core.application.PaymentToleranceTerms;
import org.reskontra.core.application.ToleranceAnswers;
import org.reskontra.core.application.ToleranceAnswers.Answer;
import org.reskontra.core.application.ToleranceSetup;
import org.reskontra.core.calendar.DateFormula;
import org.reskontra.core.calendar.PostingWindow;
import org.reskontra.core.journal.PostingSetup;
import org.reskontra.core.journal.PostingSetup.AccountPair;
import org.reskontra.core.journal.PostingSetup.ApplicationMethod;
import org.reskontra.core.journal.PostingSetup.Blocked;
import org.reskontra.core.journal.PostingSetup.CurrencyAccounts;
import org.reskontra.core.journal.PostingSetup.GlAccountCard;
import org.reskontra.core.journal.PostingSetup.PartyCard;
import org.reskontra.core.journal.PostingSetup.PartyKey;
import org.reskontra.core.journal.PostingSetup.PartyPostingGroup;
import org.reskontra.core.journal.PostingSetup.PostingGroupKey;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.EntryNo;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.ExchangeRate;
import org.reskontra.core.money.ExchangeRates;
import org.reskontra.core.money.Money;
import org.reskontra.core.subledger.OpenEntry;
import org.reskontra.core.subledger.PaymentDiscount;
import tools.jackson.databind.node.JsonNodeFactory;

/** A company as the cases of the ledger describe it: general accounts are named as the cases name them. */
final class LedgerSetup {

    static final GlAccountNo BALANCING = new GlAccountNo("balancing");
    static final String CUSTOMER = "C10";
    private static final String GROUP = "GROUP";

    private final Fields setup;
    private final Fields gl;
    private final Fields customer;
    private final CurrencyCode local;
    private final ExchangeRates rates;

    LedgerSetup(Fields setup) {
        this(setup, setup.object("gl_setup"));
    }

    /** @param gl the general ledger set-up, where it is not that of the case any more */
    LedgerSetup(Fields setup, Fields gl) {
        this.setup = setup;
        this.gl = gl;
        this.customer = setup.object("customer");
        this.local = CurrencyCode.of(setup.text("local_currency", "LCY"));
        this.rates = new ExchangeRates(local, exchangeRates());
    }

    PostingSetup posting() {
        return new PostingSetup(
                local,
                new PostingWindow(gl.dateOrNull("allow_posting_from"), gl.dateOrNull("allow_posting_to")),
                rates,
                Map.of(BALANCING, new GlAccountCard(true, false)),
                Map.of(new PartyKey(Ledger.CUSTOMER, party()), card()),
                Map.of(new PostingGroupKey(Ledger.CUSTOMER, GROUP), accounts()),
                Map.of(),
                currencyAccounts(),
                Map.of(),
                application(),
                tolerance());
    }

    List<OpenEntry> entries() {
        return setup.list("entries").stream().map(this::entry).toList();
    }

    /** The payment that posting a statement line would make. */
    OpenEntry payment(Fields statementLine) {
        Money amount = statementLine.money("amount", local).negate();
        LocalDate date = statementLine.date("date");
        return new OpenEntry(
                new EntryNo(0),
                Ledger.CUSTOMER,
                party(),
                DocumentType.PAYMENT,
                DocumentNo.NONE,
                date,
                date,
                GROUP,
                amount,
                amount,
                ExchangeRate.ONE,
                null,
                OpenEntry.NEW);
    }

    Fields entryFields(long no) {
        return setup.list("entries").stream()
                .filter(entry -> entry.number("entry") == no)
                .findFirst()
                .orElse(new Fields(JsonNodeFactory.instance.objectNode()));
    }

    PaymentToleranceTerms toleranceTerms() {
        return new PaymentToleranceTerms(gl.decimal("payment_tolerance_pct"), gl.money("max_payment_tolerance", local));
    }

    PartyNo party() {
        return new PartyNo(customer.has("no") ? customer.text("no") : CUSTOMER);
    }

    CurrencyCode local() {
        return local;
    }

    /** The currency of an entry or line; the cases have codes that are too short. */
    CurrencyCode currency(Fields fields) {
        String code = fields.text("currency");
        return code.isEmpty() ? local : currencyCode(code);
    }

    private static CurrencyCode currencyCode(String code) {
        return CurrencyCode.of((code + "FC").substring(0, 3));
    }

    boolean isToleranceBlocked() {
        return customer.flag("block_payment_tolerance", false);
    }

    /** What the person in a case answers; who is not asked answers nothing. */
    ToleranceAnswers answers(Fields action) {
        return new ToleranceAnswers(
                Map.of(),
                answer(action.text("disc_tol_warning"), "pmt_disc_tolerance_warning"),
                answer(action.text("tol_warning"), "payment_tolerance_warning"));
    }

    private Answer answer(String word, String warning) {
        return switch (word) {
            case "remaining" -> Answer.LEAVE_REMAINING;
            case "cancel" -> Answer.ASK;
            default -> gl.flag(warning, false) ? Answer.POST : Answer.ASK;
        };
    }

    private PartyCard card() {
        return new PartyCard(
                GROUP,
                "",
                customer.constant("blocked", Blocked.class, Blocked.NONE),
                customer.constant("application_method", ApplicationMethod.class, ApplicationMethod.MANUAL),
                isToleranceBlocked());
    }

    private static PartyPostingGroup accounts() {
        return new PartyPostingGroup(
                new GlAccountNo("receivables"),
                pair("payment_discount"),
                pair("payment_tolerance"),
                pair("payment_discount_tolerance"),
                pair("rounding"),
                pair("application_rounding"));
    }

    private static AccountPair pair(String name) {
        return new AccountPair(new GlAccountNo(name), new GlAccountNo(name));
    }

    private Map<CurrencyCode, CurrencyAccounts> currencyAccounts() {
        Map<CurrencyCode, CurrencyAccounts> accounts = new HashMap<>();
        Set<CurrencyCode> currencies = new TreeSet<>(exchangeRates().keySet());
        setup.list("entries").forEach(entry -> currencies.add(currency(entry)));
        currencies.forEach(currency -> accounts.put(
                currency,
                new CurrencyAccounts(
                        new GlAccountNo("realized_gain"),
                        new GlAccountNo("realized_loss"),
                        new GlAccountNo("unrealized_gain"),
                        new GlAccountNo("unrealized_loss"))));
        return accounts;
    }

    private ApplicationSettings application() {
        Map<CurrencyCode, Money> precision = new HashMap<>();
        precision.put(local, gl.money("appln_rounding_precision", local));
        for (Fields card : setup.list("currencies")) {
            CurrencyCode code = currencyCode(card.text("code"));
            precision.put(code, card.money("appln_rounding_precision", code));
        }
        return new ApplicationSettings(
                currencyMix(),
                precision,
                gl.flag("payment_tolerance_warning", false),
                gl.flag("pmt_disc_tolerance_warning", false),
                EnumSet.allOf(ModelQuirk.class));
    }

    private CurrencyMix currencyMix() {
        return switch (setup.object("sales_setup").text("appln_between_currencies")) {
            case "None" -> new CurrencyMix.SameCurrency();
            case "EMU" ->
                new CurrencyMix.EuroZone(setup.list("currencies").stream()
                        .filter(card -> card.flag("emu", false) || card.flag("emu_currency", false))
                        .map(card -> currencyCode(card.text("code")))
                        .collect(Collectors.toSet()));
            default -> new CurrencyMix.AllCurrencies();
        };
    }

    ToleranceSetup tolerance() {
        return new ToleranceSetup(
                Map.of(local, toleranceTerms()),
                DateFormula.parse(gl.text("pmt_disc_grace_period")).orElseThrow());
    }

    /** Where a case tells no rate, its foreign currencies are worth as much as the local one. */
    private Map<CurrencyCode, Map<LocalDate, ExchangeRate>> exchangeRates() {
        Map<CurrencyCode, Map<LocalDate, ExchangeRate>> all = new HashMap<>();
        for (Fields entry : setup.list("entries")) {
            all.computeIfAbsent(currency(entry), currency -> new HashMap<>()).put(LocalDate.MIN, ExchangeRate.ONE);
        }
        for (Fields rate : setup.list("exchange_rates")) {
            all.computeIfAbsent(currency(rate), currency -> new HashMap<>()).put(rate.date("date"), rate(rate));
        }
        all.remove(local);
        return all;
    }

    private static ExchangeRate rate(Fields rate) {
        if (rate.has("lcy_per_fcy")) {
            return new ExchangeRate(BigDecimal.ONE, rate.decimal("lcy_per_fcy"));
        }
        if (rate.has("fcy_per_lcy")) {
            return new ExchangeRate(rate.decimal("fcy_per_lcy"), BigDecimal.ONE);
        }
        return new ExchangeRate(rate.decimal("fcy"), rate.decimal("lcy"));
    }

    private OpenEntry entry(Fields entry) {
        CurrencyCode currency = currency(entry);
        LocalDate postingDate = entry.date("posting_date");
        ExchangeRate rate = rates.on(postingDate, currency).orElseThrow();
        Money remaining = entry.money("remaining", currency);
        return new OpenEntry(
                new EntryNo(entry.number("entry")),
                Ledger.CUSTOMER,
                party(),
                entry.constant("doc_type", DocumentType.class, DocumentType.NONE),
                new DocumentNo(entry.text("doc_no")),
                postingDate,
                entry.has("document_date") ? entry.date("document_date") : postingDate,
                entry.date("due_date"),
                GROUP,
                entry.money("amount", currency),
                remaining,
                rate.toLocal(remaining, local),
                rate,
                rate,
                Money.zero(local),
                discount(entry, currency),
                entry.money("max_pmt_tolerance", currency),
                List.of(),
                null,
                0);
    }

    private static @Nullable PaymentDiscount discount(Fields entry, CurrencyCode currency) {
        LocalDate lastDay = entry.dateOrNull("pmt_disc_date");
        LocalDate lastDayOfGrace = entry.dateOrNull("pmt_disc_tol_date");
        return lastDay == null
                ? null
                : new PaymentDiscount(
                        entry.money("pmt_disc_possible", currency),
                        lastDay,
                        lastDayOfGrace == null ? lastDay : lastDayOfGrace);
    }
}
