package org.duijie.api.db;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the tables up to date. One set of migration files serves both kinds of database: placeholders are replaced by
 * the column types of each.
 */
final class Migrations {
    static final String FILES = "classpath:org/duijie/api/db/migrations";

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
