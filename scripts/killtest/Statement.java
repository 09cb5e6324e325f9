package killtest;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A bank statement of many payments; amounts in minor units.
 *
 * @param number no two of an account have the same
 * @param opening where the one before closed
 */
record Statement(int number, String iban, LocalDate date, long opening, List<Payment> payments) {

    /** Of a hundred payments so many refer to an invoice; nobody knows the others. */
    private static final int REFERRING = 60;

    private static final int SETTLING = 5;
    private static final int MOST_ON_ACCOUNT = 40_00;

    /** @param reference empty where the payer gives none */
    record Payment(long amount, String payer, String reference, String text) {}

    /** @param remaining what is open of it */
    record Invoice(String customer, String reference, long remaining) {}

    /** Small payments on account, so that the invoices last for many statements, and some that settle one. */
    static Statement random(
            Random random, int number, int lines, String iban, LocalDate date, long opening, List<Invoice> open) {
        List<Invoice> invoices = new ArrayList<>(open);
        Collections.shuffle(invoices, random);
        List<Payment> payments = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            boolean referring = random.nextInt(100) < REFERRING && !invoices.isEmpty();
            payments.add(referring ? of(invoices.removeLast(), random) : ofStranger(number, i, random));
        }
        return new Statement(number, iban, date, opening, payments);
    }

    private static Payment of(Invoice invoice, Random random) {
        long part = 1_00 + random.nextInt(MOST_ON_ACCOUNT);
        boolean whole = random.nextInt(100) < SETTLING;
        long amount = whole ? invoice.remaining() : Math.min(part, invoice.remaining());
        return new Payment(amount, invoice.customer(), invoice.reference(), "");
    }

    private static Payment ofStranger(int number, int line, Random random) {
        long amount = 1_00 + random.nextInt(900_00);
        boolean paid = random.nextInt(8) == 0;
        return new Payment(
                paid ? -amount : amount, "Quixotry " + number + "x" + line, "", "Gåva " + random.nextInt(99));
    }

    long total() {
        return payments.stream().mapToLong(Payment::amount).sum();
    }

    long closing() {
        return opening + total();
    }

    String fileName() {
        return "kill-test-" + number + ".xml";
    }

    /** As camt.053.001.08. */
    byte[] camt053() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append(
                        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><GrpHdr><MsgId>KT")
                .append(number)
                .append("</MsgId><CreDtTm>%sT22:00:00</CreDtTm></GrpHdr><Stmt><Id>KT-".formatted(date))
                .append(number)
                .append("</Id><CreDtTm>%sT22:00:00</CreDtTm>".formatted(date))
                .append("<FrToDt><FrDtTm>%sT00:00:00</FrDtTm><ToDtTm>%sT23:59:59</ToDtTm></FrToDt>"
                        .formatted(date, date))
                .append("<Acct><Id><IBAN>")
                .append(iban)
                .append("</IBAN></Id><Ccy>SEK</Ccy></Acct>");
        balance(xml, "OPBD", opening);
        balance(xml, "CLBD", closing());
        for (int i = 0; i < payments.size(); i++) {
            entry(xml, "KT%dN%d".formatted(number, i + 1), payments.get(i));
        }
        return xml.append("\n</Stmt></BkToCstmrStmt></Document>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void balance(StringBuilder xml, String type, long balance) {
        xml.append("\n<Bal><Tp><CdOrPrtry><Cd>").append(type).append("</Cd></CdOrPrtry></Tp>");
        amount(xml, balance);
        xml.append("<Dt><Dt>").append(date).append("</Dt></Dt></Bal>");
    }

    private void entry(StringBuilder xml, String bankReference, Payment payment) {
        xml.append("\n<Ntry>");
        amount(xml, payment.amount());
        xml.append("<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>").append(date).append("</Dt></BookgDt><AcctSvcrRef>");
        xml.append(bankReference).append("</AcctSvcrRef><BkTxCd/><NtryDtls><TxDtls>");
        amount(xml, payment.amount());
        String party = payment.amount() > 0 ? "Dbtr" : "Cdtr";
        xml.append("<RltdPties><%s><Pty><Nm>%s</Nm></Pty></%s></RltdPties>"
                .formatted(party, escaped(payment.payer()), party));
        xml.append("<RmtInf>");
        if (payment.reference().isEmpty()) {
            xml.append("<Ustrd>").append(escaped(payment.text())).append("</Ustrd>");
        } else {
            xml.append("<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>");
            xml.append(payment.reference()).append("</Ref></CdtrRefInf></Strd>");
        }
        xml.append("</RmtInf></TxDtls></NtryDtls></Ntry>");
    }

    private static void amount(StringBuilder xml, long amount) {
        long absolute = Math.abs(amount);
        xml.append("<Amt Ccy=\"SEK\">%d.%02d</Amt>".formatted(absolute / 100, absolute % 100));
        xml.append("<CdtDbtInd>").append(amount < 0 ? "DBIT" : "CRDT").append("</CdtDbtInd>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
