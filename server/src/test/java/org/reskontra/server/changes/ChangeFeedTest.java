package org.reskontra.server.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.changes.store.ChangeStore;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.company.store.CompanyStore;
import org.reskontra.server.database.Schema;

/** Whoever polls the feed misses nothing, in whatever order transactions commit. */
class ChangeFeedTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T09:00:00Z"), ZoneOffset.UTC);
    private static final CompanyStore COMPANIES = new CompanyStore(DATABASE.dsl());

    private final ChangeFeed feed = new ChangeFeed(new ChangeStore(DATABASE.dsl()), CLOCK);
    private CompanyId company = CompanyId.NONE;

    @BeforeEach
    void aCompany() {
        company = COMPANIES
                .insert("c" + System.nanoTime(), "Acme", CurrencyCode.of("SEK"), false)
                .orElseThrow()
                .id();
    }

    @Test
    void whatCommitsLateIsNotMissedByWhoReadWhatCommittedEarly() throws SQLException {
        try (Connection early = connection();
                Connection late = connection()) {
            tell(late, "begun first, committed last");
            tell(early, "begun last, committed first");
            early.commit();

            List<Change> first = feed.after(company, ChangePosition.START, List.of(), 10);
            assertThat(first).isEmpty();

            late.commit();
            List<Change> second = feed.after(company, ChangePosition.START, List.of(), 10);
            assertThat(second)
                    .extracting(Change::subject)
                    .containsExactly("begun first, committed last", "begun last, committed first");
            assertThat(feed.after(company, second.getLast().position(), List.of(), 10))
                    .isEmpty();
        }
    }

    @Test
    void whoBeginsAtTheEndMissesNothingThatIsUnderWay() throws SQLException {
        feed.tell(company, "setup.save", "before", "anna");
        try (Connection open = connection()) {
            tell(open, "under way");
            ChangePosition end = feed.end();
            open.commit();

            assertThat(feed.after(company, end, List.of(), 10))
                    .extracting(Change::subject)
                    .containsExactly("under way");
        }
    }

    @Test
    void whatIsRolledBackIsNeverTold() throws SQLException {
        try (Connection undone = connection()) {
            tell(undone, "taken back");
            undone.rollback();
        }
        feed.tell(company, "setup.save", "kept", "anna");

        assertThat(feed.after(company, ChangePosition.START, List.of(), 10))
                .extracting(Change::subject)
                .containsExactly("kept");
    }

    @Test
    void pagesAreReadOnAndKindsChosenByTheirBeginnings() {
        feed.tellPosted(company, 7, "anna", "SALES", 11, 19);
        feed.tell(company, "settlement.application", "entry/3", "anna");
        feed.tell(company, "setup.save", "setup/gl-accounts", "bo");

        List<Change> page = feed.after(company, ChangePosition.START, List.of(), 2);
        assertThat(page).extracting(Change::kind).containsExactly(Change.POSTED, "settlement.application");
        assertThat(page.getFirst().subject()).isEqualTo("register/7");
        assertThat(page.getFirst().toTransaction()).isEqualTo(19);
        assertThat(feed.after(company, page.getLast().position(), List.of(), 2))
                .extracting(Change::actor)
                .containsExactly("bo");
        assertThat(feed.after(company, ChangePosition.START, List.of("settlement.", "setup."), 9))
                .hasSize(2);
        assertThat(feed.after(new CompanyId(company.value() + 1), ChangePosition.START, List.of(), 9))
                .isEmpty();
    }

    @Test
    void aPollerSeesEachChangeOfManyWritersOnce() throws Exception {
        int writers = 4;
        int each = 60;
        List<String> seen = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                int number = writer;
                writing.add(threads.submit(() -> {
                    Random pause = new Random(number);
                    try (Connection connection = connection()) {
                        for (int i = 0; i < each; i++) {
                            tell(connection, number + "/" + i);
                            Thread.sleep(pause.nextInt(4));
                            connection.commit();
                        }
                    }
                    return null;
                }));
            }
            ChangePosition position = ChangePosition.START;
            while (!writing.stream().allMatch(Future::isDone) || seen.size() < writers * each) {
                List<Change> page = feed.after(company, position, List.of(), 7);
                for (Change change : page) {
                    assertThat(change.position()).isGreaterThan(position);
                    position = change.position();
                    seen.add(change.subject());
                }
                if (page.isEmpty() && writing.stream().allMatch(Future::isDone)) {
                    break;
                }
            }
            for (Future<?> writer : writing) {
                writer.get();
            }
            feed.after(company, position, List.of(), 1000).forEach(change -> seen.add(change.subject()));
        }
        Set<String> distinct = new HashSet<>(seen);
        assertThat(distinct).hasSize(writers * each);
        assertThat(seen).hasSize(distinct.size());
    }

    @Test
    void afterABackupIsRestoredElsewhereNewChangesComeAfterThoseOfBefore() throws SQLException {
        feed.tell(company, "setup.save", "before", "anna");
        // As in a cluster whose transactions have lower numbers than those of the backup.
        try (Connection owner = DATABASE.owner().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("set session_replication_role = replica; set search_path to reskontra;"
                    + "update change_event set xid = xid + 1000000 where company_id = " + company.value()
                    + "; update change_epoch set history = 'elsewhere'");
        }
        ChangePosition last = ChangePosition.parse(
                        feed.end().epoch() + "-" + (feed.end().xid() + 1_000_000) + "-1")
                .orElseThrow();
        Schema.migrate(DATABASE.access());
        feed.tell(company, "setup.save", "after", "anna");

        assertThat(feed.after(company, ChangePosition.START, List.of(), 9))
                .extracting(Change::subject)
                .containsExactly("before", "after");
        assertThat(feed.after(company, last, List.of(), 9))
                .extracting(Change::subject)
                .containsExactly("after");
    }

    private void tell(Connection connection, String subject) {
        new ChangeFeed(new ChangeStore(DSL.using(connection, SQLDialect.POSTGRES)), CLOCK)
                .tell(company, "setup.save", subject, "anna");
    }

    private static Connection connection() throws SQLException {
        Connection connection = DATABASE.application().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }
}
