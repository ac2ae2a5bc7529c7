package org.duijie.api.kill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/** A PostgreSQL server of its own, which keeps what it has acknowledged when its processes are killed. */
final class PostgresServer implements AutoCloseable {
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final int LOOK_MS = 50;
    private static final String BACKENDS = "SELECT pid FROM pg_stat_activity"
            + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() ORDER BY state <> 'active', backend_start";

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts it. The tests' server waits for no disk; this one does as PostgreSQL does by default. */
    static PostgresServer start() throws IOException {
        return new PostgresServer(EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start());
    }

    String address() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /**
     * Kills the process of one connection, a working one if there is one: PostgreSQL then ends all others and recovers from its log.
     *
     * @return whether there was one
     */
    boolean killBackend() throws SQLException {
        try (Connection connection = DriverManager.getConnection(address());
                Statement statement = connection.createStatement();
                ResultSet pids = statement.executeQuery(BACKENDS)) {
            return pids.next()
                    && ProcessHandle.of(pids.getLong(1))
                            .map(ProcessHandle::destroyForcibly)
                            .orElseThrow(() -> new IllegalStateException("the processes of PostgreSQL are not seen"));
        }
    }

    /** Waits until it accepts connections again. */
    void await() throws InterruptedException {
        Instant until = Instant.now().plus(RECOVERY);
        while (true) {
            try {
                DriverManager.getConnection(address()).close();
                return;
            } catch (SQLException e) {
                if (Instant.now().isAfter(until)) {
                    throw new IllegalStateException("PostgreSQL does not recover", e);
                }
                Thread.sleep(LOOK_MS);
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
