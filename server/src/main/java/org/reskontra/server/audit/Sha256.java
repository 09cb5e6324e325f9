package org.reskontra.server.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of texts and files. */
public final class Sha256 {

    private Sha256() {}

    static byte[] of(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** In hexadecimal digits; what audit rows say of a file. */
    public static String hex(byte[] file) {
        return HexFormat.of().formatHex(digest(file));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
