package org.duijie.api.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The one PostgreSQL server of all tests, started when the first asks for it. It ends with the program. */
public final class Postgres {
    private static final String MIGRATED = "migrated";
    private static final AtomicInteger MADE = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private Postgres() {}

    /**
     * A new database with all its tables.
     *
     * @param connections how many there are in all
     * @param options what the server gets at each connection, as {@code -c enable_seqscan=off}
     */
    public static DatabaseAddress database(int connections, String options) {
        String name = "fresh_" + MADE.incrementAndGet();
        create(name + " TEMPLATE " + MIGRATED);
        return DatabaseAddress.of(
                SERVER.getJdbcUrl("postgres", name) + "&options=" + options.replace(" ", "%20"), connections);
    }

    /** The same with what the server does by default. */
    public static DatabaseAddress database(int connections) {
        return database(connections, "");
    }

    /** The URL of a new database without tables. */
    static String empty() {
        String name = "empty_" + MADE.incrementAndGet();
        create(name);
        return SERVER.getJdbcUrl("postgres", name);
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            create(server, MIGRATED);
            DatabaseAddress.of(server.getJdbcUrl("postgres", MIGRATED), 2).migrate();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(String database) {
        create(SERVER, database);
    }

    private static void create(EmbeddedPostgres server, String database) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database);
        } catch (SQLException e) {
            throw new AssertionError(database, e);
        }
    }
}
