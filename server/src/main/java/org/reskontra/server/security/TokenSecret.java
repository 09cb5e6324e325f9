package org.reskontra.server.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret part of an API token: 256 random bits, shown once; only its SHA-256 is kept, which needs no salt for that. */
public final class TokenSecret {

    /** Tells people and secret scanners what it is. */
    private static final String PREFIX = "rsk_";

    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenSecret() {}

    public static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
