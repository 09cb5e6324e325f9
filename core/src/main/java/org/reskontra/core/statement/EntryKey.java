package org.reskontra.core.statement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.ledger.BankAccountNo;
import org.reskontra.core.money.Money;

/**
 * What makes two booked entries the same one (formats 0.5). Where the bank gives a reference, it is account, reference,
 * amount and date; else the texts and the running balance stand in for the reference. Several entries may have the same
 * key: identical rows of one file are as many payments, so keys are counted.
 *
 * @param bankReference empty where the bank gives none
 * @param amount signed
 * @param textHash SHA-256 of the texts in hexadecimal; empty where there is a reference
 * @param runningBalance null where there is a reference, or the format has none
 */
public record EntryKey(
        BankAccountNo account,
        String bankReference,
        Money amount,
        LocalDate bookingDate,
        String textHash,
        @Nullable Money runningBalance) {

    /** The key of a booked entry. */
    public static EntryKey of(BankAccountNo account, BankEntry entry) {
        boolean named = !entry.bankReference().isEmpty();
        return new EntryKey(
                account,
                entry.bankReference(),
                entry.signedAmount(),
                Objects.requireNonNull(entry.bookingDate(), "a booked entry has a date"),
                named ? "" : hash(entry),
                named ? null : entry.runningBalance());
    }

    private static String hash(BankEntry entry) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
        add(digest, entry.text());
        for (EntryDetail detail : entry.details()) {
            add(digest, detail.endToEndId());
            add(digest, detail.counterparty().name());
            add(digest, detail.counterparty().account());
            detail.unstructured().forEach(line -> add(digest, line));
            detail.structuredReferences().forEach(reference -> add(digest, reference.value()));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(UTF_8));
        digest.update((byte) 0);
    }
}
