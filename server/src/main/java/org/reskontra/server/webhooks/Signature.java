package org.reskontra.server.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves to the receiver that a call comes from here, is unchanged, and is not an old one sent again. */
final class Signature {

    static final String HEADER = "Reskontra-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /** {@code t=<seconds>,v1=<HMAC-SHA256 of "seconds.body" in hexadecimal>}. */
    static String of(byte[] secret, Instant at, String body) {
        long seconds = at.getEpochSecond();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            byte[] code = mac.doFinal((seconds + "." + body).getBytes(UTF_8));
            return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(code);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
