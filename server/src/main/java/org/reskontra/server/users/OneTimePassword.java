package org.reskontra.server.users;

import java.security.SecureRandom;

/**
 * A password that must be changed at the first sign-in: 80 random bits, in letters and digits that are not mixed up when read
 * aloud. Shown once.
 */
public record OneTimePassword(String userName, String password) {

    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    static OneTimePassword random(String userName) {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new OneTimePassword(userName, password.toString());
    }
}
