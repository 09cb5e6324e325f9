package org.reskontra.server.database;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

final class Checksum {

    private Checksum() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
