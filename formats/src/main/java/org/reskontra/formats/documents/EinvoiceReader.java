package org.reskontra.formats.documents;

import static java.util.Objects.requireNonNull;
import static org.reskontra.core.statement.StatementProblem.CURRENCY_INVALID;
import static org.reskontra.formats.documents.DocumentFileProblem.EINVOICE_NOT_UBL;
import static org.reskontra.formats.documents.DocumentFileProblem.EINVOICE_TOO_MANY_LINES;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reskontra.core.ledger.DocumentType;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Place;
import org.reskontra.core.problem.Problem;
import org.reskontra.formats.documents.Einvoice.Line;
import org.reskontra.formats.documents.Einvoice.Tax;
import org.reskontra.formats.reading.LimitedInput;
import org.reskontra.formats.reading.UnreadableException;
import org.reskontra.formats.xml.Element;
import org.reskontra.formats.xml.XmlInput;
import org.reskontra.formats.xml.XmlText;

/**
 * Reads an invoice or credit note in UBL 2.1, as EN 16931 and Peppol BIS Billing 3 have it. All of its sums are checked to the last
 * cent: lines, VAT by category, totals. Attachments are passed over.
 */
public final class EinvoiceReader {

    private static final int MOST_BYTES = 32 << 20;
    private static final int MOST_LINES = 1000;
    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";

    private final DocumentType rootType;
    private final Element root;
    private final EinvoiceValues values;
    private final CurrencyCode currency;

    private EinvoiceReader(DocumentType rootType, Element root, CurrencyCode currency) {
        this.rootType = rootType;
        this.root = root;
        this.currency = currency;
        this.values = new EinvoiceValues(currency);
    }

    /** @param in the bytes; read once, not closed */
    public static Outcome<Einvoice> read(InputStream in) throws IOException {
        try {
            XmlInput xml = new XmlInput(
                    XmlText.of(new LimitedInput(in, MOST_BYTES)),
                    List.of("currencyID", "schemeID"),
                    (element, text) -> {});
            xml.toNextElement();
            DocumentType type = type(xml.name(), xml.namespace());
            Element root = children(xml);
            String code = root.textAt("DocumentCurrencyCode");
            return CurrencyCode.isWellFormed(code)
                    ? new EinvoiceReader(type, root, CurrencyCode.of(code)).einvoice()
                    : Outcome.rejected(
                            Problem.of(CURRENCY_INVALID).with("value", code).at(Place.field("DocumentCurrencyCode")));
        } catch (UnreadableException e) {
            return Outcome.rejected(e.problem());
        }
    }

    private static DocumentType type(String root, String namespace) {
        if (root.equals("Invoice") && namespace.equals(UBL + "Invoice-2")) {
            return DocumentType.INVOICE;
        }
        if (root.equals("CreditNote") && namespace.equals(UBL + "CreditNote-2")) {
            return DocumentType.CREDIT_MEMO;
        }
        throw new UnreadableException(Problem.of(EINVOICE_NOT_UBL).with("found", root));
    }

    private static Element children(XmlInput xml) throws IOException {
        List<Element> children = new ArrayList<>();
        int lines = 0;
        for (String name = xml.nextChild(); name != null; name = xml.nextChild()) {
            if (name.equals("AdditionalDocumentReference") || name.equals("UBLExtensions")) {
                xml.skip();
                continue;
            }
            if (name.endsWith("Line") && ++lines > MOST_LINES) {
                throw new UnreadableException(
                        Problem.of(EINVOICE_TOO_MANY_LINES).with("most", MOST_LINES));
            }
            children.add(xml.element());
        }
        // Reads to the end: what is cut off is no invoice.
        xml.toNextElement();
        return new Element("", "", "", children);
    }

    private Outcome<Einvoice> einvoice() {
        String no = values.required(root.textAt("ID"), "ID");
        LocalDate issued = values.date(values.required(root.textAt("IssueDate"), "IssueDate"), "IssueDate");
        String dueElement = root.textAt("DueDate").isEmpty() ? "PaymentDueDate" : "DueDate";
        String due = dueElement.equals("DueDate")
                ? root.textAt("DueDate")
                : first(root.all("PaymentMeans"), "PaymentDueDate");
        LocalDate dueDate = values.date(due, dueElement);
        List<Line> lines = lines();
        Element totals = root.at("LegalMonetaryTotal");
        Money rounding = values.amount(totals.at("PayableRoundingAmount"));
        Money total = checkTotals(lines, totals, rounding);
        if (!values.problems().isEmpty()) {
            return Outcome.rejected(values.problems().stream()
                    .map(problem ->
                            no.isEmpty() ? problem : problem.at(problem.place().withDocument(no)))
                    .toList());
        }
        boolean credits = rootType == DocumentType.CREDIT_MEMO
                || root.textAt("InvoiceTypeCode").equals("381");
        return Outcome.done(new Einvoice(
                credits ? DocumentType.CREDIT_MEMO : DocumentType.INVOICE,
                no,
                requireNonNull(issued),
                dueDate,
                currency,
                first(root.all("PaymentMeans"), "PaymentID"),
                customer(root.at("AccountingCustomerParty")),
                lines,
                rounding,
                total));
    }

    private static String first(List<Element> elements, String... path) {
        return elements.stream()
                .map(element -> element.textAt(path))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Einvoice.CustomerIds customer(Element customer) {
        Element party = customer.at("Party");
        return new Einvoice.CustomerIds(
                customer.textAt("SupplierAssignedAccountID"),
                Stream.of(
                                Stream.of(party.textAt("EndpointID"), party.textAt("PartyLegalEntity", "CompanyID")),
                                party.all("PartyIdentification").stream().map(id -> id.textAt("ID")),
                                party.all("PartyTaxScheme").stream().map(tax -> tax.textAt("CompanyID")))
                        .flatMap(ids -> ids)
                        .filter(id -> !id.isEmpty())
                        .distinct()
                        .toList());
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        String name = rootType == DocumentType.INVOICE ? "InvoiceLine" : "CreditNoteLine";
        for (Element line : root.all(name)) {
            int no = lines.size() + 1;
            values.enter(no);
            Money net = values.requiredAmount(line.at("LineExtensionAmount"), "LineExtensionAmount");
            Element item = line.at("Item");
            String text = item.textAt("Name").isEmpty() ? item.textAt("Description") : item.textAt("Name");
            lines.add(new Line(no, text, tax(item.at("ClassifiedTaxCategory")), net));
        }
        values.enter(null);
        for (Element allowance : root.all("AllowanceCharge")) {
            Money amount = values.requiredAmount(allowance.at("Amount"), "Amount");
            boolean charge = allowance.textAt("ChargeIndicator").equals("true")
                    || allowance.textAt("ChargeIndicator").equals("1");
            lines.add(new Line(
                    lines.size() + 1,
                    allowance.textAt("AllowanceChargeReason"),
                    tax(allowance.at("TaxCategory")),
                    charge ? amount : amount.negate()));
        }
        return lines;
    }

    private Tax tax(Element category) {
        String percent = category.textAt("Percent");
        BigDecimal number = percent.isEmpty() ? BigDecimal.ZERO : values.decimal(percent, "Percent");
        return new Tax(
                values.required(category.textAt("ID"), "TaxCategory"), number == null ? BigDecimal.ZERO : number);
    }

    /** Returns what is owed with VAT and rounding. */
    private Money checkTotals(List<Line> lines, Element totals, Money rounding) {
        int ofLines = root.all(rootType == DocumentType.INVOICE ? "InvoiceLine" : "CreditNoteLine")
                .size();
        values.mustBe(
                values.requiredAmount(totals.at("LineExtensionAmount"), "LineExtensionAmount"),
                sum(lines.subList(0, ofLines).stream().map(Line::net)),
                "LineExtensionAmount");
        Money net = sum(lines.stream().map(Line::net));
        values.mustBe(
                values.requiredAmount(totals.at("TaxExclusiveAmount"), "TaxExclusiveAmount"),
                net,
                "TaxExclusiveAmount");
        Money total = net.plus(checkVat(lines));
        values.mustBe(
                values.requiredAmount(totals.at("TaxInclusiveAmount"), "TaxInclusiveAmount"),
                total,
                "TaxInclusiveAmount");
        Money owed = total.plus(rounding);
        values.mustBe(
                values.requiredAmount(totals.at("PayableAmount"), "PayableAmount"),
                owed.minus(values.amount(totals.at("PrepaidAmount"))),
                "PayableAmount");
        return owed;
    }

    /** Returns the VAT of the document, in its currency; a second total may state it in the one of the tax. */
    private Money checkVat(List<Line> lines) {
        Map<Tax, Money> bases = new LinkedHashMap<>();
        lines.forEach(line -> bases.merge(line.tax(), line.net(), Money::plus));
        Element total = root.all("TaxTotal").stream()
                .filter(each -> each.at("TaxAmount").attribute().equals(currency.code()))
                .findFirst()
                .orElse(Element.NONE);
        Money sum = Money.zero(currency);
        Map<Tax, Money> stated = new LinkedHashMap<>();
        for (Element subtotal : total.all("TaxSubtotal")) {
            sum = sum.plus(values.requiredAmount(subtotal.at("TaxAmount"), "TaxAmount"));
            stated.merge(
                    tax(subtotal.at("TaxCategory")),
                    values.requiredAmount(subtotal.at("TaxableAmount"), "TaxableAmount"),
                    Money::plus);
        }
        bases.forEach(
                (tax, base) -> values.mustBe(stated.getOrDefault(tax, Money.zero(currency)), base, "TaxableAmount"));
        Money vat = values.requiredAmount(total.at("TaxAmount"), "TaxAmount");
        values.mustBe(vat, sum, "TaxAmount");
        return vat;
    }

    private Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.zero(currency), Money::plus);
    }
}
