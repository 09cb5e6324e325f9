package org.reskontra.formats.camt;

import static org.reskontra.core.statement.StatementProblem.AMOUNT_MISSING;
import static org.reskontra.core.statement.StatementProblem.CURRENCY_INVALID;
import static org.reskontra.core.statement.StatementProblem.DATE_MISSING;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.statement.BankEntry;
import org.reskontra.core.statement.BankEntry.Direction;
import org.reskontra.core.statement.BankStatement;
import org.reskontra.formats.reading.FileProblems;
import org.reskontra.formats.xml.Element;
import org.reskontra.formats.xml.XmlInput;

/** Reads {@code Stmt}: the account, its balances, and its entries one by one. */
final class StatementElement {

    private final XmlInput xml;
    private final FileProblems problems;
    private final Values values;
    private final EntryElement entry;
    private int entryNo;

    StatementElement(XmlInput xml, FileProblems problems) {
        this.xml = xml;
        this.problems = problems;
        this.values = new Values(problems);
        this.entry = new EntryElement(xml, problems, values);
    }

    /** Null where it has problems, which are reported. */
    @Nullable
    BankStatement read(Element messagePagination) throws IOException {
        List<Element> head = new ArrayList<>();
        List<BankEntry> entries = new ArrayList<>();
        Balances balances = new Balances();
        for (@Nullable String child = xml.nextChild(); child != null; child = xml.nextChild()) {
            switch (child) {
                case "Bal" -> balances.add(xml.element());
                case "Ntry" -> {
                    BankEntry read = entry.read(++entryNo);
                    if (read != null) {
                        entries.add(read);
                    }
                }
                default -> head.add(xml.element());
            }
        }
        return statement(new Element("Stmt", "", "", head), messagePagination, balances, entries);
    }

    private @Nullable BankStatement statement(
            Element head, Element messagePagination, Balances balances, List<BankEntry> entries) {
        Element pagination = head.at("StmtPgntn").isMissing() ? messagePagination : head.at("StmtPgntn");
        LocalDate from = period(head, "Fr");
        LocalDate to = period(head, "To");
        LocalDate balanceDate = balances.date == null ? to : balances.date;
        CurrencyCode currency = currency(head, balances, entries);
        entries.replaceAll(each -> dated(each, balanceDate));
        if (problems.hasErrors() || currency == null) {
            return null;
        }
        return new BankStatement(
                account(head),
                currency,
                head.textAt("Id"),
                sequenceNo(head),
                pagination.textAt("LastPgInd").isEmpty() || Values.isTrue(pagination.textAt("LastPgInd")),
                from,
                to,
                balances.opening,
                balances.closing,
                entries);
    }

    private static String account(Element head) {
        Element id = head.at("Acct", "Id");
        String iban = id.textAt("IBAN");
        return (iban.isEmpty() ? id.textAt("Othr", "Id") : iban).replaceAll("\\s", "");
    }

    private static @Nullable Long sequenceNo(Element head) {
        String number = head.textAt("ElctrncSeqNb");
        if (number.isEmpty()) {
            number = head.textAt("LglSeqNb");
        }
        return number.matches("\\d{1,18}") ? Long.valueOf(number) : null;
    }

    /** Dates since version 8, times always. */
    private @Nullable LocalDate period(Element head, String end) {
        String text = head.textAt("FrToDt", end + "DtTm");
        if (text.isEmpty()) {
            text = head.textAt("FrToDt", end + "Dt");
        }
        return text.isEmpty() ? null : values.date(text, "FrToDt");
    }

    /** Of the account, else of its balances, else of its first entry. */
    private @Nullable CurrencyCode currency(Element head, Balances balances, List<BankEntry> entries) {
        String code = head.textAt("Acct", "Ccy");
        if (!code.isEmpty()) {
            return values.currency(code, "Acct/Ccy");
        }
        Money balance = balances.closing == null ? balances.opening : balances.closing;
        if (balance != null) {
            return balance.currency();
        }
        if (!entries.isEmpty()) {
            return entries.getFirst().amount().currency();
        }
        if (!problems.hasErrors()) {
            problems.report(CURRENCY_INVALID, "Acct/Ccy", "");
        }
        return null;
    }

    /** Some banks date only the balances; a booking has a date, if only that on which it was made. */
    private BankEntry dated(BankEntry read, @Nullable LocalDate balanceDate) {
        if (!read.isBooked() || read.bookingDate() != null) {
            return read;
        }
        LocalDate date = balanceDate == null ? read.valueDate() : balanceDate;
        if (date == null) {
            problems.enterEntry(read.no());
            problems.report(DATE_MISSING, "BookgDt");
            problems.leaveEntry();
        }
        return new BankEntry(
                read.no(),
                read.amount(),
                read.direction(),
                read.reversal(),
                read.status(),
                date,
                read.valueDate(),
                read.bankReference(),
                read.transactionCode(),
                read.text(),
                read.details(),
                null);
    }

    /** The booked balances; those of available money and interim ones are not compared with entries. */
    private final class Balances {

        private @Nullable Money opening;
        private @Nullable Money closing;
        private @Nullable LocalDate date;
        private String openingType = "";
        private String closingType = "";

        void add(Element balance) {
            String type = balance.at("Tp", "CdOrPrtry").code();
            switch (type) {
                // The balance before: that of the statement rather than the closing one of the previous.
                case "OPBD", "PRCD" -> {
                    if (openingType.isEmpty() || (openingType.equals("PRCD") && type.equals("OPBD"))) {
                        opening = money(balance);
                        openingType = type;
                    }
                }
                // Several closing balances are those of several days, the last one counts; an interim one is better
                // than none.
                case "CLBD", "ITBD" -> {
                    if (type.equals("CLBD") || !closingType.equals("CLBD")) {
                        closing = money(balance);
                        closingType = type;
                        date = values.date(balance.at("Dt"));
                    }
                }
                default -> {
                    // Of no use here.
                }
            }
        }

        /** Without an indicator it is a credit balance: such files are of accounts that cannot be overdrawn. */
        private @Nullable Money money(Element balance) {
            Element element = balance.at("Amt");
            if (element.isMissing()) {
                problems.report(AMOUNT_MISSING, "Bal/Amt");
                return null;
            }
            Money amount = values.amount(element);
            Direction direction = values.direction(balance.at("CdtDbtInd"));
            return amount == null || direction == null ? amount : direction.sign(amount);
        }
    }
}
