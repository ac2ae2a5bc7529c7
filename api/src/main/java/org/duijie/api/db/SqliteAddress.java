package org.duijie.api.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.db.Database.Pools;
import org.duijie.api.db.DatabaseAddress.CannotOpenException;
import org.duijie.api.db.DatabaseAddress.CannotOpenException.Kind;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * An SQLite file. One connection writes, in IMMEDIATE transactions. A deferred transaction that reads first and writes
 * later would fail at once if another transaction has written in between, whatever the busy timeout.
 */
record SqliteAddress(Path file, int readers) implements DatabaseAddress {
    private static final int BUSY_TIMEOUT_MS = 15_000;
    private static final Map<String, String> WORDS = Map.of(
            "text", "TEXT", "int", "INTEGER", "real", "REAL", "strict", "STRICT", "keyed", "STRICT, WITHOUT ROWID");

    @Override
    public boolean isThere() {
        return Files.exists(file);
    }

    @Override
    public Optional<Object> identity() {
        try {
            Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            return Optional.of(key == null ? file : key);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void check() {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new CannotOpenException(Kind.NO_FOLDER, String.valueOf(folder));
        }
        if (Files.isDirectory(file)) {
            throw new CannotOpenException(Kind.FOLDER, file.toString());
        }
        boolean isWritable = Files.isWritable(folder) && (!Files.exists(file) || Files.isWritable(file));
        if (!isWritable) {
            throw new CannotOpenException(Kind.READ_ONLY, file.toString());
        }
    }

    @Override
    public void migrate() {
        new DatabaseFile(file).create();
        Migrations.run(source(TransactionMode.DEFERRED), WORDS);
    }

    @Override
    public Pools pools() {
        DatabaseFile.Lock lock = new DatabaseFile(file).share();
        // Deleted data is overwritten, so that the free space of the file holds nothing of an erased person.
        return new Pools(pool("writer", 1, TransactionMode.IMMEDIATE, "PRAGMA secure_delete = ON"), reader(), lock);
    }

    /** Returns one connection to the file, without changing its tables. */
    Connection connect() throws SQLException {
        return source(TransactionMode.DEFERRED).getConnection();
    }

    private HikariDataSource reader() {
        return pool("reader", readers, TransactionMode.DEFERRED, "PRAGMA query_only = ON");
    }

    private HikariDataSource pool(String name, int size, TransactionMode mode, String first) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source(mode));
        config.setMaximumPoolSize(size);
        // A writer waits for its turn as long as SQLite itself would.
        config.setConnectionTimeout(size == 1 ? BUSY_TIMEOUT_MS : CONNECTION_WAIT_MS);
        if (!first.isEmpty()) {
            config.setConnectionInitSql(first);
        }
        return new HikariDataSource(config);
    }

    private SQLiteDataSource source(TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_TIMEOUT_MS);
        config.setTransactionMode(mode);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
