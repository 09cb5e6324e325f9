package org.reskontra.server.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.reskontra.server.security.store.SignInStore;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks a user's name and password. An unknown name, a wrong password, a locked or disabled user: all get the same answer and
 * take the same time. After {@value #FAILURES_TO_LOCK} failures the user is locked for a while.
 */
@Component
public class PasswordCheck {

    static final int FAILURES_TO_LOCK = 5;
    static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    private final SignInStore store;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final AddressLimit addresses = new AddressLimit();
    private final String hashOfNobody;

    PasswordCheck(SignInStore store, PasswordEncoder encoder, Clock clock) {
        this.store = store;
        this.encoder = encoder;
        this.clock = clock;
        this.hashOfNobody = encoder.encode("nobody");
    }

    /**
     * The user's name as we write it; empty where name and password are not accepted.
     *
     * @param address where the request comes from
     */
    public Optional<String> accept(String typedName, String password, String address) {
        Instant now = clock.instant();
        if (!addresses.tryAt(address, now)) {
            return Optional.empty();
        }
        String name = typedName.strip().toLowerCase(Locale.ROOT);
        // Counted before the password is checked: guesses sent in parallel find the user locked, too.
        Optional<String> hash = store.countAttempt(name, FAILURES_TO_LOCK, now, now.plus(LOCKED_FOR));
        boolean matches = encoder.matches(password, hash.orElse(hashOfNobody));
        if (hash.isEmpty() || !matches) {
            return Optional.empty();
        }
        store.forgiveAttempts(name);
        addresses.forgive(address);
        return Optional.of(name);
    }
}
