package org.reskontra.server.demo.statement;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.reskontra.core.money.Money;
import org.reskontra.server.demo.books.DemoBooks;
import org.reskontra.server.demo.statement.Booking.Counterparty;
import org.reskontra.server.demo.statement.Booking.Payment;

/** Writes a statement as camt.053.001.08, with the elements in the order of the schema. */
public final class Camt053File {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";

    private final XMLStreamWriter xml;
    private final DayStatement statement;
    private int bookings;
    private int payments;

    private Camt053File(XMLStreamWriter xml, DayStatement statement) {
        this.xml = xml;
        this.statement = statement;
    }

    public static byte[] bytes(DayStatement statement) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new Camt053File(xml, statement).write();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private interface Content {
        void write() throws XMLStreamException;
    }

    private void write() throws XMLStreamException {
        String day = statement.date().toString();
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(NAMESPACE);
        element("BkToCstmrStmt", () -> {
            element("GrpHdr", () -> {
                text("MsgId", "MSG-" + day);
                text("CreDtTm", day + "T21:30:00");
            });
            element("Stmt", () -> {
                text("Id", "STMT-" + day);
                text("ElctrncSeqNb", Integer.toString(statement.date().getDayOfYear()));
                text("CreDtTm", day + "T21:30:00");
                element("FrToDt", () -> {
                    text("FrDtTm", day + "T00:00:00");
                    text("ToDtTm", day + "T23:59:59");
                });
                account();
                balance("OPBD", statement.opening());
                balance("CLBD", statement.closing());
                for (Booking booking : statement.bookings()) {
                    entry(booking);
                }
            });
        });
        xml.writeEndDocument();
    }

    private void account() throws XMLStreamException {
        element("Acct", () -> {
            element("Id", () -> text("IBAN", DemoBooks.BANK_SEK.iban()));
            text("Ccy", DemoBooks.SEK.code());
            element("Ownr", () -> text("Nm", DemoBooks.COMPANY_NAME));
        });
    }

    private void balance(String type, Money balance) throws XMLStreamException {
        element("Bal", () -> {
            element("Tp", () -> element("CdOrPrtry", () -> text("Cd", type)));
            amount(balance);
            date("Dt", statement.date());
        });
    }

    private void entry(Booking booking) throws XMLStreamException {
        bookings++;
        xml.writeCharacters("\n");
        element("Ntry", () -> {
            text("NtryRef", Integer.toString(bookings));
            amount(booking.amount());
            element("Sts", () -> text("Cd", "BOOK"));
            date("BookgDt", statement.date());
            date("ValDt", statement.date());
            text("AcctSvcrRef", "B%s%05d".formatted(compactDate(), bookings));
            transactionCode(booking.kind());
            element("NtryDtls", () -> {
                if (booking.payments().size() > 1) {
                    element(
                            "Btch",
                            () -> text(
                                    "NbOfTxs",
                                    Integer.toString(booking.payments().size())));
                }
                for (Payment payment : booking.payments()) {
                    payment(payment);
                }
            });
            text("AddtlNtryInf", booking.kind().text);
        });
    }

    private void transactionCode(Booking.Kind kind) throws XMLStreamException {
        element(
                "BkTxCd",
                () -> element("Domn", () -> {
                    text("Cd", kind == Booking.Kind.FEE || kind == Booking.Kind.INTEREST ? "ACMT" : "PMNT");
                    element("Fmly", () -> {
                        text("Cd", kind.family);
                        text("SubFmlyCd", kind.subFamily);
                    });
                }));
    }

    private void payment(Payment payment) throws XMLStreamException {
        payments++;
        element("TxDtls", () -> {
            element("Refs", () -> text("AcctSvcrRef", "T%s%05d".formatted(compactDate(), payments)));
            amount(payment.amount());
            parties(payment);
            remittance(payment);
            if (!payment.returnReason().isEmpty()) {
                element("RtrInf", () -> element("Rsn", () -> text("Cd", payment.returnReason())));
            }
        });
    }

    /** Who paid, or was paid; of a payment that comes back, whom it was meant for. */
    private void parties(Payment payment) throws XMLStreamException {
        Counterparty party = payment.counterparty();
        if (party.equals(Counterparty.BANK)) {
            return;
        }
        boolean payer = payment.amount().isPositive() && payment.returnReason().isEmpty();
        String role = payer ? "Dbtr" : "Cdtr";
        element("RltdPties", () -> {
            element(
                    role,
                    () -> element("Pty", () -> {
                        text("Nm", party.name());
                        if (!party.city().isEmpty()) {
                            element("PstlAdr", () -> {
                                text("StrtNm", party.street());
                                text("TwnNm", party.city());
                            });
                        }
                    }));
            element(role + "Acct", () -> element("Id", () -> accountNumber(party.account())));
        });
    }

    private void accountNumber(String account) throws XMLStreamException {
        if (Character.isLetter(account.charAt(0))) {
            text("IBAN", account);
        } else {
            element("Othr", () -> {
                text("Id", account);
                element("SchmeNm", () -> text("Prtry", "BGNR"));
            });
        }
    }

    private void remittance(Payment payment) throws XMLStreamException {
        element("RmtInf", () -> {
            if (!payment.text().isEmpty()) {
                text("Ustrd", payment.text());
            }
            if (!payment.reference().isEmpty()) {
                element(
                        "Strd",
                        () -> element("CdtrRefInf", () -> {
                            element("Tp", () -> element("CdOrPrtry", () -> text("Cd", "SCOR")));
                            text("Ref", payment.reference());
                        }));
            }
        });
    }

    private void amount(Money amount) throws XMLStreamException {
        xml.writeStartElement("Amt");
        xml.writeAttribute("Ccy", amount.currency().code());
        xml.writeCharacters(amount.abs().toDecimal().toPlainString());
        xml.writeEndElement();
        text("CdtDbtInd", amount.isNegative() ? "DBIT" : "CRDT");
    }

    private void date(String name, LocalDate date) throws XMLStreamException {
        element(name, () -> text("Dt", date.toString()));
    }

    private String compactDate() {
        return statement.date().toString().replace("-", "");
    }

    private void text(String name, String text) throws XMLStreamException {
        element(name, () -> xml.writeCharacters(text));
    }

    private void element(String name, Content content) throws XMLStreamException {
        xml.writeStartElement(name);
        content.write();
        xml.writeEndElement();
    }
}
