package org.reskontra.formats.camt;

import java.util.ArrayList;
import java.util.List;
import org.reskontra.core.statement.EntryDetail.Counterparty;
import org.reskontra.formats.xml.Element;

/** A party of {@code RltdPties} with its account and the one for whom it acts. */
final class Party {

    private Party() {}

    static Counterparty debtor(Element parties) {
        return party(parties, "Dbtr");
    }

    static Counterparty creditor(Element parties) {
        return party(parties, "Cdtr");
    }

    private static Counterparty party(Element parties, String role) {
        Element party = inner(parties.at(role));
        Element ultimate = inner(parties.at("Ultmt" + role));
        Element address = party.at("PstlAdr");
        Element account = parties.at(role + "Acct", "Id");
        String iban = account.textAt("IBAN");
        return new Counterparty(
                party.textAt("Nm"),
                ultimate.textAt("Nm"),
                (iban.isEmpty() ? account.textAt("Othr", "Id") : iban).replaceAll("\\s", ""),
                street(address),
                address.textAt("TwnNm"));
    }

    /** The person or company itself up to version 7; a choice of one or a bank since. */
    private static Element inner(Element party) {
        if (!party.at("Pty").isMissing()) {
            return party.at("Pty");
        }
        Element bank = party.at("Agt", "FinInstnId");
        return bank.isMissing() ? party : bank;
    }

    private static String street(Element address) {
        List<String> lines = new ArrayList<>();
        lines.add((address.textAt("StrtNm") + " " + address.textAt("BldgNb")).strip());
        address.all("AdrLine").forEach(line -> lines.add(line.text().strip()));
        lines.removeIf(String::isEmpty);
        return String.join(", ", lines);
    }
}
