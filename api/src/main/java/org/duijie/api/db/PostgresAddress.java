package org.duijie.api.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.db.Database.Pools;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL database. Its URL contains user and password, and is never shown. */
record PostgresAddress(String url, int connections) implements DatabaseAddress {
    static final String SCHEME = "jdbc:postgresql:";
    private static final int CONNECT_TIMEOUT_S = 3;
    private static final int SOCKET_TIMEOUT_S = 30;
    /**
     * The column types. Text is compared byte by byte, as in SQLite, because searches use index ranges of ids and
     * product paths.
     */
    static final Map<String, String> WORDS = Map.of(
            "text", "TEXT COLLATE \"C\"", "int", "BIGINT", "real", "DOUBLE PRECISION", "strict", "", "keyed", "");

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public Optional<Object> identity() {
        return Optional.of(SCHEME);
    }

    @Override
    public void check() {
        // this is only known after connecting
    }

    @Override
    public void migrate() {
        Migrations.run(source(), WORDS);
    }

    @Override
    public Pools pools() {
        return new Pools(pool("writer"), pool("reader"), () -> {});
    }

    private HikariDataSource pool(String name) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source());
        config.setMaximumPoolSize(Math.max(1, connections / 2));
        config.setConnectionTimeout(CONNECTION_WAIT_MS);
        return new HikariDataSource(config);
    }

    private PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setConnectTimeout(CONNECT_TIMEOUT_S);
        source.setSocketTimeout(SOCKET_TIMEOUT_S);
        return source;
    }

    @Override
    public String toString() {
        return "the PostgreSQL database";
    }
}
