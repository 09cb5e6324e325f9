package org.reskontra.formats.camt;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.Money;
import org.reskontra.core.statement.BankEntry.Direction;
import org.reskontra.core.statement.EntryDetail;
import org.reskontra.core.statement.EntryDetail.Counterparty;
import org.reskontra.core.statement.EntryDetail.StructuredReference;
import org.reskontra.formats.xml.Element;

/** Reads {@code TxDtls}, one transaction of an entry. */
final class DetailElement {

    private final Values values;
    private final Pool<Counterparty> parties = new Pool<>();

    DetailElement(Values values) {
        this.values = values;
    }

    Draft read(Element details) {
        Element amounts = details.at("AmtDtls");
        Money own = amount(details.at("Amt"));
        return new Draft(
                own == null ? amount(amounts.at("TxAmt", "Amt")) : own,
                values.direction(details.at("CdtDbtInd")),
                amount(amounts.at("InstdAmt", "Amt")),
                Charges.read(details.at("Chrgs"), values),
                details.textAt("RtrInf", "Rsn", "Cd").isEmpty()
                        ? details.textAt("RtrInf", "Rsn", "Prtry")
                        : details.textAt("RtrInf", "Rsn", "Cd"),
                parties.shared(Party.debtor(details.at("RltdPties"))),
                parties.shared(Party.creditor(details.at("RltdPties"))),
                details.textAt("Refs", "AcctSvcrRef"),
                provided(details.textAt("Refs", "EndToEndId")),
                provided(details.textAt("Refs", "MndtId")),
                references(details.at("RmtInf")),
                unstructured(details.at("RmtInf")),
                additionalInfo(details));
    }

    private @Nullable Money amount(Element element) {
        return element.isMissing() ? null : values.amount(element);
    }

    /** What ISO 20022 has the payer write who gives none. */
    private static String provided(String reference) {
        return reference.equals("NOTPROVIDED") ? "" : reference;
    }

    private static String additionalInfo(Element details) {
        List<String> lines = new ArrayList<>();
        lines.add(details.textAt("AddtlTxInf"));
        details.at("RtrInf")
                .all("AddtlInf")
                .forEach(line -> lines.add(line.text().strip()));
        lines.removeIf(String::isEmpty);
        return String.join(" ", lines);
    }

    /** As written, blanks too: some banks cut words at 140 characters, others write real lines. */
    private static List<String> unstructured(Element remittance) {
        List<String> lines = new ArrayList<>();
        for (Element line : remittance.all("Ustrd")) {
            lines.add(line.text());
        }
        for (Element structured : remittance.all("Strd")) {
            structured.all("AddtlRmtInf").forEach(line -> lines.add(line.text()));
        }
        lines.removeIf(String::isBlank);
        return lines;
    }

    private List<StructuredReference> references(Element remittance) {
        List<StructuredReference> references = new ArrayList<>();
        for (Element structured : remittance.all("Strd")) {
            Element creditor = structured.at("CdtrRefInf");
            String type = creditor.at("Tp", "CdOrPrtry").code();
            String value = creditor.textAt("Ref");
            Money remitted = remitted(structured.at("RfrdDocAmt"));
            List<Element> documents = structured.all("RfrdDocInf");
            for (Element document : documents) {
                // One amount for several documents says nothing about each.
                references.add(new StructuredReference(
                        type, value, document.textAt("Nb"), documents.size() == 1 ? remitted : null));
            }
            if (documents.isEmpty() && !value.isEmpty()) {
                references.add(new StructuredReference(type, value, "", remitted));
            }
        }
        return references;
    }

    private @Nullable Money remitted(Element amounts) {
        Money remitted = amount(amounts.at("RmtdAmt"));
        if (remitted != null) {
            return remitted;
        }
        Money credited = amount(amounts.at("CdtNoteAmt"));
        return credited == null ? null : credited.negate();
    }

    /**
     * A transaction whose entry is not known yet, for it may end after its details.
     *
     * @param amount unsigned, null where the transaction has none of its own
     * @param direction null where it is that of the entry
     */
    record Draft(
            @Nullable Money amount,
            @Nullable Direction direction,
            @Nullable Money ordered,
            Charges charges,
            String returnReason,
            Counterparty debtor,
            Counterparty creditor,
            String bankReference,
            String endToEndId,
            String mandateId,
            List<StructuredReference> references,
            List<String> unstructured,
            String additionalInfo) {

        /**
         * @param only whether the entry has no other transaction: then it is of the entry's amount where it gives none,
         *     or gives one in another currency, which is what was ordered
         */
        EntryDetail detail(Money entryAmount, Direction entryDirection, boolean reversal, boolean only) {
            boolean foreign = amount != null && !amount.currency().equals(entryAmount.currency());
            // Mostly the entry's own: then one instance serves for both.
            Money unsigned = only && (amount == null || foreign) || entryAmount.equals(amount) ? entryAmount : amount;
            if (unsigned == null) {
                unsigned = Money.zero(entryAmount.currency());
            }
            Direction own = direction == null ? entryDirection : direction;
            Money instructed = ordered == null && foreign ? amount : ordered;
            return new EntryDetail(
                    own.sign(unsigned),
                    counterparty(own, reversal || !returnReason.isEmpty()),
                    bankReference,
                    endToEndId,
                    mandateId,
                    references,
                    unstructured,
                    additionalInfo,
                    returnReason,
                    unsigned.equals(instructed) ? null : instructed,
                    charges.deducted(unsigned, instructed));
        }

        /** Parties of a return are those of the payment that comes back, so they stand on the other side. */
        private Counterparty counterparty(Direction own, boolean comesBack) {
            boolean payer = (own == Direction.CREDIT) != comesBack;
            Counterparty expected = payer ? debtor : creditor;
            return expected.equals(Counterparty.UNKNOWN) && comesBack ? (payer ? creditor : debtor) : expected;
        }
    }
}
