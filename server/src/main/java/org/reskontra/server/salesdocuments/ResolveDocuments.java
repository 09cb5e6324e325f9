package org.reskontra.server.salesdocuments;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.journal.PostingSetup;
import org.reskontra.core.journal.PostingSetup.PartyCard;
import org.reskontra.core.journal.PostingSetup.PartyKey;
import org.reskontra.core.journal.PostingSetup.VatKey;
import org.reskontra.core.journal.SalesDocument;
import org.reskontra.core.journal.SalesDocumentAmounts;
import org.reskontra.core.journal.SalesDocumentInput;
import org.reskontra.core.journal.SalesDocumentPlanner;
import org.reskontra.core.ledger.DocumentNo;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.ledger.GlAccountNo;
import org.reskontra.core.ledger.Ledger;
import org.reskontra.core.ledger.PartyNo;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.journal.BatchProblem;
import org.reskontra.server.posting.Posting;
import org.reskontra.server.salesdocuments.store.PostedDocumentStore;
import org.reskontra.server.salesdocuments.store.TermsStore;
import org.reskontra.server.security.Actor;
import org.springframework.stereotype.Component;

/** Makes out what documents follow from their customers and terms, and finds everything that is wrong with any of them. */
@Component
class ResolveDocuments {

    private final TermsStore terms;
    private final PostedDocumentStore posted;
    private final Posting posting;

    ResolveDocuments(TermsStore terms, PostedDocumentStore posted, Posting posting) {
        this.terms = terms;
        this.posted = posted;
        this.posting = posting;
    }

    /** Numbers are drawn from series: roll back where they are not used. A constant number of statements. */
    CheckedDocuments resolve(Actor actor, List<SalesDocumentInput> inputs) {
        CompanyId company = actor.company();
        Set<String> customers = inputs.stream()
                .map(SalesDocumentInput::customer)
                .filter(customer -> !InputChecks.isBlank(customer))
                .map(String::strip)
                .collect(Collectors.toSet());
        PostingSetup setup = posting.setup(
                actor,
                customers.stream()
                        .map(no -> new PartyKey(Ledger.CUSTOMER, new PartyNo(no)))
                        .collect(Collectors.toSet()));
        List<Problem> problems = new ArrayList<>();
        Numbers numbers = numbers(company, inputs, problems);
        Resolving resolving = new Resolving(
                setup, terms.paymentTerms(company), terms.customers(company, customers), numbers, problems);
        inputs.forEach(resolving::add);
        List<SalesDocument> documents = List.copyOf(resolving.documents);
        problems.addAll(posted.alreadyPosted(
                company,
                documents.stream()
                        .filter(document -> !document.no().value().isBlank())
                        .toList()));
        problems.sort(Comparator.comparing(
                problem -> requireNonNullElse(problem.place().line(), 0)));
        return new CheckedDocuments(documents, problems, setup, List.copyOf(resolving.amounts));
    }

    /** By the source of the document that gets it. */
    private record Numbers(Map<Integer, String> drawn) {

        DocumentNo of(SalesDocumentInput input) {
            String no = input.no();
            return new DocumentNo(no == null || no.isBlank() ? drawn.getOrDefault(input.source(), "") : no.strip());
        }
    }

    private Numbers numbers(CompanyId company, List<SalesDocumentInput> inputs, List<Problem> problems) {
        Map<String, List<SalesDocumentInput>> bySeries = inputs.stream()
                .filter(input -> InputChecks.isBlank(input.no()) && !InputChecks.isBlank(input.numberSeries()))
                .collect(Collectors.groupingBy(
                        input -> requireNonNullElse(input.numberSeries(), "").strip()));
        Map<Integer, String> numbers = new HashMap<>();
        bySeries.forEach((series, waiting) -> {
            Optional<TermsStore.Drawn> drawn = terms.draw(company, series, waiting.size());
            for (int i = 0; i < waiting.size(); i++) {
                int index = i;
                int source = waiting.get(i).source();
                drawn.ifPresentOrElse(
                        series2 -> numbers.put(source, series2.number(index)),
                        () -> problems.add(Problem.of(BatchProblem.NUMBER_SERIES_NOT_FOUND)
                                .with("series", series)
                                .at(new Place(null, source, "numberSeries"))));
            }
        });
        return new Numbers(numbers);
    }

    /** One pass over the documents. */
    private static final class Resolving {

        private final PostingSetup setup;
        private final Map<String, PaymentTerms> terms;
        private final Map<String, CustomerTerms> customers;
        private final Numbers numbers;
        private final List<Problem> problems;
        private final List<SalesDocument> documents = new ArrayList<>();
        private final List<SalesDocumentAmounts> amounts = new ArrayList<>();

        Resolving(
                PostingSetup setup,
                Map<String, PaymentTerms> terms,
                Map<String, CustomerTerms> customers,
                Numbers numbers,
                List<Problem> problems) {
            this.setup = setup;
            this.terms = terms;
            this.customers = customers;
            this.numbers = numbers;
            this.problems = problems;
        }

        void add(SalesDocumentInput input) {
            String customer = requireNonNullElse(input.customer(), "").strip();
            CustomerTerms followed = customers.getOrDefault(customer, new CustomerTerms(null, null));
            CurrencyCode currency = requireNonNullElse(
                    input.currency(), requireNonNullElse(followed.currency(), setup.localCurrency()));
            List<Problem> found = new ArrayList<>(InputChecks.check(input, currency));
            DocumentType type = input.type();
            LocalDate postingDate = input.postingDate();
            if (type != null && SalesDocument.isSalesDocument(type) && postingDate != null && !customer.isEmpty()) {
                LocalDate date = requireNonNullElse(input.documentDate(), postingDate);
                String code = requireNonNullElse(blankToNull(input.paymentTerms()), "");
                String usual = requireNonNullElse(followed.paymentTerms(), "");
                String chosen = code.isEmpty() ? usual : code;
                List<Problem> ofTerms = new ArrayList<>();
                DueDates due = chosen.isEmpty() ? DueDates.on(date) : DueDates.by(chosen, type, date, terms, ofTerms);
                ofTerms.forEach(problem -> found.add(problem.at(new Place(
                        blankToNull(input.no()), input.source(), problem.place().field()))));
                if (input.dueDate() != null) {
                    due = due.dueOn(input.dueDate());
                }
                SalesDocument document = document(input, type, customer, postingDate, date, currency, due);
                found.addAll(
                        found.isEmpty()
                                ? SalesDocumentPlanner.check(List.of(document), setup)
                                : SalesDocumentPlanner.checkWithoutAmounts(document, setup));
                documents.add(document);
            }
            problems.addAll(found);
        }

        private SalesDocument document(
                SalesDocumentInput input,
                DocumentType type,
                String customer,
                LocalDate postingDate,
                LocalDate date,
                CurrencyCode currency,
                DueDates due) {
            DocumentNo no = numbers.of(input);
            List<SalesDocument.Line> lines = input.lines().stream()
                    .filter(line -> !InputChecks.isBlank(line.account()))
                    .map(line -> line(line, currency))
                    .toList();
            PartyNo party = new PartyNo(customer);
            SalesDocumentAmounts comesTo = amounts(lines, input.pricesIncludingVat(), currency, party);
            String description = blankToNull(input.description());
            return new SalesDocument(
                    input.source(),
                    type,
                    no,
                    party,
                    postingDate,
                    date,
                    instalments(input, due, currency),
                    currency,
                    requireNonNullElse(input.paymentReference(), "").strip(),
                    description == null ? no.value() : description.strip(),
                    input.pricesIncludingVat(),
                    lines,
                    comesTo == null || due.discountDate() == null
                            ? Money.zero(currency)
                            : comesTo.discount(due.discountPercent()),
                    due.discountDate());
        }

        /** With those lines whose VAT is known; null where nothing is known of the customer, or the amounts are too large. */
        private @Nullable SalesDocumentAmounts amounts(
                List<SalesDocument.Line> lines, boolean pricesIncludingVat, CurrencyCode currency, PartyNo customer) {
            PartyCard card = setup.parties().get(new PartyKey(Ledger.CUSTOMER, customer));
            if (card == null) {
                return null;
            }
            try {
                SalesDocumentAmounts comesTo = SalesDocumentAmounts.of(
                        lines.stream()
                                .filter(line ->
                                        setup.vat().containsKey(new VatKey(card.vatGroup(), line.vatProductGroup())))
                                .toList(),
                        pricesIncludingVat,
                        currency,
                        card.vatGroup(),
                        setup);
                if (amounts.isEmpty()) {
                    amounts.add(comesTo);
                }
                return comesTo;
            } catch (ArithmeticException e) {
                // The check of the amounts says so.
                return null;
            }
        }

        private static SalesDocument.Line line(SalesDocumentInput.Line line, CurrencyCode currency) {
            return new SalesDocument.Line(
                    line.source(),
                    new GlAccountNo(requireNonNullElse(line.account(), "").strip()),
                    requireNonNullElse(line.description(), "").strip(),
                    money(requireNonNullElse(line.amount(), BigDecimal.ZERO), currency),
                    requireNonNullElse(line.vatProductGroup(), "").strip());
        }

        /** Exact wherever the input has no problem. */
        private static Money money(BigDecimal amount, CurrencyCode currency) {
            boolean fits = (long) amount.precision() - amount.scale()
                    <= Long.toString(Long.MAX_VALUE).length() - 4;
            return fits
                    ? Money.of(amount.setScale(currency.exponent(), RoundingMode.HALF_UP), currency)
                    : Money.zero(currency);
        }

        private static List<SalesDocument.Instalment> instalments(
                SalesDocumentInput input, DueDates due, CurrencyCode currency) {
            if (input.instalments().isEmpty()) {
                return List.of(new SalesDocument.Instalment(due.dueDate(), null));
            }
            return input.instalments().stream()
                    .map(instalment -> new SalesDocument.Instalment(
                            instalment.dueDate(),
                            Optional.ofNullable(instalment.amount())
                                    .map(amount -> money(amount, currency))
                                    .orElse(null)))
                    .toList();
        }

        private static @Nullable String blankToNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }
}
