package org.reskontra.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reskontra.server.TestDatabase;

/** What PostgreSQL knows when it plans queries. */
class StatisticsTest {

    @Test
    void no_table_has_statistics_of_its_companies_which_would_take_a_new_one_for_empty() {
        var tables = TestDatabase.create()
                .dsl()
                .fetch(
                        """
                        select c.relname, a.attstattarget
                        from pg_attribute a
                        join pg_class c on c.oid = a.attrelid
                        where c.relnamespace = 'reskontra'::regnamespace and c.relkind = 'r' and a.attname = 'company_id'
                        """);

        assertThat(tables).hasSizeGreaterThan(20);
        assertThat(tables).allMatch(table -> table.get(1) instanceof Short target && target == 0);
    }
}
