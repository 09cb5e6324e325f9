package org.reskontra.server.salesdocuments;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file of sales documents as somebody sends it. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares or changes it
public record IncomingDocuments(String name, byte[] contents) {

    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(contents));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
