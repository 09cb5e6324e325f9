package org.reskontra.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.core.problem.ProblemCode;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.audit.store.AuditStore;
import org.reskontra.server.audit.store.CommandStore;
import org.reskontra.server.changes.ChangeFeed;
import org.reskontra.server.changes.store.ChangeStore;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.company.store.CompanyStore;
import org.reskontra.server.rest.CoreTypesModule;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import tools.jackson.databind.json.JsonMapper;

class CommandsTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final DSLContext DB = DATABASE.dsl();
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final CurrencyCode SEK = CurrencyCode.of("SEK");
    private static final CompanyId COMPANY = new CompanyStore(DB)
            .insert("acme", "Acme", SEK, false)
            .orElseThrow()
            .id();

    private final CommandStore store = new CommandStore(DB);
    private final AuditStore audit = new AuditStore(DB);
    private final Commands commands = new Commands(
            store,
            audit,
            new ChangeFeed(new ChangeStore(DB), Clock.fixed(NOW, ZoneOffset.UTC)),
            new Attempts(DATABASE.transactions()),
            JsonMapper.builder().addModule(new CoreTypesModule()).build(),
            Clock.fixed(NOW, ZoneOffset.UTC));
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void theSameKeyTwiceInParallelRunsOnceAndBothGetTheSameOutcome() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        Supplier<Outcome<Receipt>> slow = () -> {
            inside.countDown();
            sleep(300);
            return receipt();
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Outcome<Receipt>> first = threads.submit(() -> commands.run(request("k1", 7), Receipt.class, slow));
            inside.await();
            Future<Outcome<Receipt>> second =
                    threads.submit(() -> commands.run(request("k1", 7), Receipt.class, this::receipt));

            assertThat(second.get()).isEqualTo(first.get()).isEqualTo(done(1));
        }
        assertThat(runs).hasValue(1);
    }

    @Test
    void theSameKeyWithAnotherRequestIsAConflict() {
        commands.run(request("k2", 7), Receipt.class, this::receipt);

        assertThat(codes(commands.run(request("k2", 8), Receipt.class, this::receipt)))
                .containsExactly(CommandProblem.IDEMPOTENCY_KEY_REUSED);
        assertThat(runs).hasValue(1);
    }

    @Test
    void aRejectedCommandLeavesNothingAndItsKeyIsFree() {
        Outcome<Receipt> rejected = commands.run(request("k3", 7), Receipt.class, () -> {
            rename("changed");
            return Outcome.rejected(Problem.of(CommandProblem.CHANGED_MEANWHILE));
        });

        assertThat(rejected).isInstanceOf(Rejected.class);
        assertThat(name()).isNotEqualTo("changed");
        assertThat(audit.of(COMPANY, "thing/k3", 10)).isEmpty();
        assertThat(commands.run(request("k3", 8), Receipt.class, this::receipt)).isEqualTo(done(1));
    }

    @Test
    void theAuditRowIsWrittenInTheTransactionOfTheCommand() {
        assertThatThrownBy(() -> commands.run(request("k4", 7), Receipt.class, () -> {
                    rename("changed");
                    throw new IllegalStateException("a bug");
                }))
                .hasMessage("a bug");
        assertThat(audit.of(COMPANY, "thing/k4", 10)).isEmpty();
        assertThat(name()).isNotEqualTo("changed");

        commands.run(request("k4", 7), Receipt.class, this::receipt);
        assertThat(audit.of(COMPANY, "thing/k4", 10)).singleElement().satisfies(row -> {
            assertThat(row.at()).isEqualTo(NOW);
            assertThat(row.actor()).isEqualTo("anna");
            assertThat(row.action()).isEqualTo("thing.do");
            assertThat(row.details()).isEqualTo("{\"number\": 7}");
        });
    }

    @Test
    void aDryRunAnswersTheSameAndChangesNothing() {
        Outcome<Receipt> outcome = commands.dryRun(request("k5", 7), () -> {
            rename("changed");
            return receipt();
        });

        assertThat(outcome).isEqualTo(done(1));
        assertThat(name()).isNotEqualTo("changed");
        assertThat(audit.of(COMPANY, "thing/k5", 10)).isEmpty();
    }

    @Test
    void aStaleVersionIsTriedAgainThreeTimesThenRefused() {
        assertThat(commands.run(request(null, 7), Receipt.class, () -> {
                    if (runs.get() < 2) {
                        runs.incrementAndGet();
                        throw new ChangedMeanwhile("thing/1");
                    }
                    return receipt();
                }))
                .isEqualTo(done(3));

        assertThat(codes(commands.run(request(null, 7), Receipt.class, () -> {
                    throw new ChangedMeanwhile("thing/1");
                })))
                .containsExactly(CommandProblem.CHANGED_MEANWHILE);
    }

    @Test
    void aDeadlockIsTriedAgain() throws Exception {
        CompanyId other = new CompanyStore(DB)
                .insert("other", "Other", SEK, false)
                .orElseThrow()
                .id();
        CountDownLatch bothHoldOne = new CountDownLatch(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Outcome<Receipt>> one = threads.submit(() -> lockBoth(COMPANY, other, bothHoldOne));
            Future<Outcome<Receipt>> two = threads.submit(() -> lockBoth(other, COMPANY, bothHoldOne));
            assertThat(List.of(one.get(), two.get())).allMatch(Done.class::isInstance);
        }
        assertThat(runs).hasValueGreaterThanOrEqualTo(2);
    }

    @Test
    void withoutThePermissionNothingRuns() {
        Actor reader = new Actor("rut", COMPANY, EnumSet.of(Permission.READ));
        CommandRequest request = new CommandRequest(reader, Permission.POST, "thing.do", "thing/1", new Told(7), "k6");

        assertThat(codes(commands.run(request, Receipt.class, this::receipt)))
                .containsExactly(CommandProblem.PERMISSION_MISSING);
        assertThat(codes(commands.dryRun(request, this::receipt))).containsExactly(CommandProblem.PERMISSION_MISSING);
        assertThat(runs).hasValue(0);
    }

    private Outcome<Receipt> lockBoth(CompanyId first, CompanyId second, CountDownLatch bothHoldOne) {
        return commands.run(request(null, 7), Receipt.class, () -> {
            lock(first);
            bothHoldOne.countDown();
            await(bothHoldOne);
            lock(second);
            return receipt();
        });
    }

    private static void lock(CompanyId company) {
        DB.execute("select from company where company_id = ? for update", company.value());
    }

    private static void rename(String name) {
        DB.execute("update company set name = ? where company_id = ?", name, COMPANY.value());
    }

    private static @Nullable String name() {
        return new CompanyStore(DB).find(COMPANY).orElseThrow().name();
    }

    private Outcome<Receipt> receipt() {
        return done(runs.incrementAndGet());
    }

    private static Outcome<Receipt> done(int number) {
        return Outcome.done(new Receipt(number, Money.of("12.50", SEK), NOW));
    }

    private static CommandRequest request(@Nullable String key, int number) {
        Actor anna = new Actor("anna", COMPANY, EnumSet.allOf(Permission.class));
        return new CommandRequest(anna, Permission.POST, "thing.do", "thing/" + key, new Told(number), key);
    }

    private static List<ProblemCode> codes(Outcome<?> outcome) {
        return switch (outcome) {
            case Done<?> done -> List.of();
            case Rejected<?> rejected ->
                rejected.problems().stream().map(Problem::code).toList();
        };
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Told(int number) {}

    private record Receipt(int number, Money amount, Instant at) {}
}
