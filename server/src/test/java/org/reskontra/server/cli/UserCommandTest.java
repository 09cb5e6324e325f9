package org.reskontra.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.server.TestDatabase;
import org.reskontra.server.company.store.CompanyStore;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.TestActors;

class UserCommandTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    @Test
    void addsAUserGivesARoleAndMakesAToken() {
        var company = new CompanyStore(DATABASE.dsl())
                .insert("acme", "Acme", CurrencyCode.of("SEK"), false)
                .orElseThrow();

        assertThat(run(0, "add", "bea", "--name", "Bea Berg", "--company", "acme", "--role", "CLERK"))
                .matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
        assertThat(run(0, "grant", "bea", "--company", "acme", "--role", "ACCOUNTANT"))
                .isEqualTo("bea\tBea Berg\tACCOUNTANT,CLERK");
        assertThat(run(0, "token", "bea", "--company", "acme", "--scope", "READ,POST"))
                .startsWith("rsk_");
        assertThat(TestActors.of(DATABASE.dsl())
                        .find("bea", company.id())
                        .orElseThrow()
                        .may(Permission.POST))
                .isTrue();
        run(0, "disable", "bea");
        assertThat(TestActors.of(DATABASE.dsl()).find("bea", company.id())).isEmpty();
        run(1, "grant", "nobody", "--company", "acme", "--role", "CLERK");
        run(2, "list", "--company", "none");
    }

    private static String run(int exitCode, String... arguments) {
        String[] all = new String[arguments.length + 5];
        all[0] = "user";
        all[1] = "--db";
        all[2] = DATABASE.access().url();
        all[3] = "--db-user";
        all[4] = DATABASE.access().user();
        System.arraycopy(arguments, 0, all, 5, arguments.length);
        PrintStream standard = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PrintStream captured = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            assertThat(ReskontraCommand.execute(all)).isEqualTo(exitCode);
        } finally {
            System.setOut(standard);
        }
        return out.toString(StandardCharsets.UTF_8).strip();
    }
}
