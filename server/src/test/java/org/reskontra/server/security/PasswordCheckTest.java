package org.reskontra.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.security.store.SignInStore;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordCheckTest {

    private static final DSLContext DB = TestDatabase.create().dsl();
    private static final PasswordEncoder ENCODER = new BCryptPasswordEncoder(4);
    private static final String RIGHT = "correct horse";

    private final SetClock clock = new SetClock(Instant.parse("2026-11-25T09:00:00Z"));
    private final PasswordCheck check = new PasswordCheck(new SignInStore(DB), ENCODER, clock);

    @BeforeEach
    void anna() {
        DB.execute("delete from app_user");
        DB.execute(
                "insert into app_user (name, display_name, password_hash) values ('anna', 'Anna', ?)",
                ENCODER.encode(RIGHT));
    }

    @Test
    void nameIsAcceptedHoweverItIsWritten() {
        assertThat(check.accept(" Anna ", RIGHT, "192.0.2.1")).contains("anna");
    }

    @Test
    void unknownDisabledAndWrongAreRefusedAlike() {
        assertThat(check.accept("nobody", RIGHT, "192.0.2.1")).isEmpty();
        assertThat(check.accept("anna", "wrong", "192.0.2.1")).isEmpty();
        DB.execute("update app_user set disabled = true");
        assertThat(check.accept("anna", RIGHT, "192.0.2.1")).isEmpty();
    }

    @Test
    void fiveFailuresLockTheUserForAQuarterOfAnHour() {
        for (int i = 0; i < 5; i++) {
            assertThat(check.accept("anna", "wrong", "192.0.2." + i)).isEmpty();
        }
        assertThat(check.accept("anna", RIGHT, "192.0.2.9")).isEmpty();

        clock.pass(PasswordCheck.LOCKED_FOR);
        assertThat(check.accept("anna", "wrong", "192.0.2.9")).isEmpty();
        assertThat(check.accept("anna", RIGHT, "192.0.2.9")).contains("anna");
    }

    @Test
    void aRightPasswordForgivesEarlierFailures() {
        for (int i = 0; i < 12; i++) {
            assertThat(check.accept("anna", i % 4 == 3 ? RIGHT : "wrong", "192.0.2.1")
                            .isPresent())
                    .isEqualTo(i % 4 == 3);
        }
    }

    @Test
    void guessesSentInParallelDoNotGetPastTheLock() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> guesses = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                String address = "192.0.2." + i;
                guesses.add(threads.submit(
                        () -> check.accept("anna", "wrong", address).isPresent()));
            }
            for (Future<Boolean> guess : guesses) {
                assertThat(guess.get()).isFalse();
            }
        }
        assertThat(DB.fetchValue("select failed_logins from app_user")).isEqualTo(5);
    }

    @Test
    void anAddressThatFailsTooOftenMustWaitWhateverNamesItTries() {
        for (int i = 0; i < AddressLimit.MOST_FAILURES; i++) {
            assertThat(check.accept("user" + i, "wrong", "192.0.2.1")).isEmpty();
        }
        assertThat(check.accept("anna", RIGHT, "192.0.2.1")).isEmpty();
        assertThat(check.accept("anna", RIGHT, "192.0.2.2")).contains("anna");

        clock.pass(AddressLimit.WHILE);
        assertThat(check.accept("anna", RIGHT, "192.0.2.1")).contains("anna");
    }

    private static final class SetClock extends Clock {

        private Instant now;

        SetClock(Instant now) {
            this.now = now;
        }

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
