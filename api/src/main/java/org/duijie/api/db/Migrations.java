package org.duijie.api.db;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings tables up to date: one set of files for every kind of database, with its column types filled in. */
final class Migrations {
    private static final String FILES = "classpath:org/duijie/api/db/migrations";

    private Migrations() {}

    static void run(DataSource source, Map<String, String> words) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations(FILES)
                .placeholders(words)
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }
}
