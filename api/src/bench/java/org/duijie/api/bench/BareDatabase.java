package org.duijie.api.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** JDBC with nothing above it, on a file that the service has made, with the service's pools and pragmas. */
final class BareDatabase implements AutoCloseable {
    private final HikariDataSource writer;
    private final HikariDataSource reader;

    BareDatabase(Path file, int readers) {
        this.writer = pool(file, 1, TransactionMode.IMMEDIATE);
        this.reader = pool(file, readers, TransactionMode.DEFERRED);
    }

    /** A few statements on one connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    <T> T read(Work<T> work) throws SQLException {
        try (Connection connection = reader.getConnection()) {
            return work.on(connection);
        }
    }

    <T> T write(Work<T> work) throws SQLException {
        try (Connection connection = writer.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = bound(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    static void updateEach(Connection connection, String sql, List<Object[]> all) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] values : all) {
                bind(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** The first {@code columns} of every row, as text. */
    static List<String[]> query(Connection connection, String sql, int columns, Object... values) throws SQLException {
        List<String[]> rows = new ArrayList<>();
        try (PreparedStatement statement = bound(connection, sql, values);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                String[] row = new String[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = found.getString(i + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        bind(statement, values);
        return statement;
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static HikariDataSource pool(Path file, int size, TransactionMode mode) {
        SQLiteConfig pragmas = new SQLiteConfig();
        pragmas.setJournalMode(JournalMode.WAL);
        pragmas.setSynchronous(SynchronousMode.FULL);
        pragmas.enforceForeignKeys(true);
        pragmas.setBusyTimeout(15_000);
        pragmas.setTransactionMode(mode);
        SQLiteDataSource source = new SQLiteDataSource(pragmas);
        source.setUrl("jdbc:sqlite:" + file);
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
    }
}
