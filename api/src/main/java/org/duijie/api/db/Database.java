package org.duijie.api.db;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * The database. {@link #write} is the only way to write, {@link #read} the way to read. A call of {@link #write} is one
 * transaction; nested calls join it. So a request changes data and stores its answer for repeated requests in the same
 * transaction.
 */
public final class Database implements AutoCloseable {
    private static final int MOST_TRIES = 5;
    /** How long a writer waits for its turn, in milliseconds; equal to SQLite's own timeout. */
    private static final long TURN_WAIT_MS = 15_000;

    /** Parses each statement once for all databases of the process: parsing costs more than running most of them. */
    private static final SqlParser PARSER = new ColonPrefixSqlParser();

    private final Readiness readiness;
    private final Pools pools;
    private final Jdbi writer;
    private final Jdbi reader;
    /** Limits the writers to the number of connections; others wait in order of arrival. */
    private final Semaphore turns;

    @SuppressWarnings("ThreadLocalUsage") // one for each database: tests open several
    private final ThreadLocal<@Nullable Transaction> current = new ThreadLocal<>();

    /** The work of a transaction. It may be retried, so it must change nothing except the database. */
    public interface Work<T> {
        T in(Transaction transaction);
    }

    public Database(DatabaseAddress address, Pools pools) {
        this.readiness = new Readiness(this, address);
        this.pools = pools;
        this.writer = jdbi(pools.writer());
        this.reader = jdbi(pools.reader());
        this.turns = new Semaphore(pools.writer().getMaximumPoolSize(), true);
    }

    private static Jdbi jdbi(DataSource pool) {
        Jdbi jdbi = Jdbi.create(pool);
        jdbi.getConfig(SqlStatements.class).setSqlParser(PARSER);
        return jdbi;
    }

    /**
     * Opens the database and brings its tables up to date.
     *
     * @throws DatabaseAddress.CannotOpenException when it cannot be opened
     */
    public static Database open(DatabaseAddress address) {
        address.check();
        try {
            address.migrate();
            return new Database(address, address.pools());
        } catch (RuntimeException e) {
            throw OpenFailure.of(address, e);
        }
    }

    /**
     * Runs {@code work} in the transaction that is open on this thread, or else in a new one. An exception rolls it
     * back.
     *
     * @throws UnavailableException when the database cannot be written to now
     * @throws DuplicateKeyException when a unique key exists already
     */
    public <T> T write(Work<T> work) {
        Transaction open = current.get();
        return open != null ? work.in(open) : outermost(work);
    }

    /**
     * Runs {@code work} in the transaction that is open on this thread, or else on a read-only connection.
     *
     * @throws UnavailableException when the database cannot be reached
     */
    public <T> T read(Work<T> work) {
        Transaction open = current.get();
        if (open != null) {
            return work.in(open);
        }
        try {
            return reader.withHandle(handle -> work.in(new Transaction(handle)));
        } catch (RuntimeException e) {
            throw told(e);
        }
    }

    /**
     * Runs {@code work} as {@link #read} does, but on a snapshot: all its queries see the data of the same moment, even
     * if others write during the call.
     *
     * @throws UnavailableException when the database cannot be reached
     */
    public <T> T snapshot(Work<T> work) {
        try {
            return reader.inTransaction(
                    TransactionIsolationLevel.REPEATABLE_READ, handle -> work.in(new Transaction(handle)));
        } catch (RuntimeException e) {
            throw told(e);
        }
    }

    /**
     * Returns whether the database can be written to and is still the one that was opened. The result is cached
     * briefly.
     */
    public boolean isReady() {
        return readiness.isReady();
    }

    /** Returns how many connections are in use for writing. */
    public int busyWriters() {
        return busy(pools.writer());
    }

    /** Returns how many threads wait for a connection to write. */
    public int waitingWriters() {
        return turns.getQueueLength() + waiting(pools.writer());
    }

    /** Returns how many connections are in use for reading. */
    public int busyReaders() {
        return busy(pools.reader());
    }

    /** Returns how many threads wait for a connection to read. */
    public int waitingReaders() {
        return waiting(pools.reader());
    }

    private static int busy(HikariDataSource pool) {
        HikariPoolMXBean now = pool.getHikariPoolMXBean();
        return now == null ? 0 : now.getActiveConnections();
    }

    private static int waiting(HikariDataSource pool) {
        HikariPoolMXBean now = pool.getHikariPoolMXBean();
        return now == null ? 0 : now.getThreadsAwaitingConnection();
    }

    @Override
    public void close() {
        pools.close();
    }

    /** Runs {@code sql} in a transaction of its own, of which {@link Readiness} takes no note. */
    void touch(String sql) {
        inTurn(transaction -> transaction.handle().execute(sql));
    }

    private <T> T outermost(Work<T> work) {
        try {
            T result = inTurn(work);
            readiness.wrote();
            return result;
        } catch (UnavailableException e) {
            if (Failure.of(e) == Failure.UNAVAILABLE) {
                readiness.couldNotWrite();
            }
            throw e;
        }
    }

    private <T> T inTurn(Work<T> work) {
        awaitTurn();
        try {
            return tried(work);
        } finally {
            turns.release();
        }
    }

    private void awaitTurn() {
        try {
            if (turns.tryAcquire(TURN_WAIT_MS, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new UnavailableException("too many wait to write", new TimeoutException());
    }

    private <T> T tried(Work<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return writer.inTransaction(handle -> joined(handle, work));
            } catch (RuntimeException e) {
                if (Failure.of(e) != Failure.RETRY || tries == MOST_TRIES) {
                    throw told(e);
                }
            }
        }
    }

    private <T> T joined(Handle handle, Work<T> work) {
        Transaction opened = new Transaction(handle);
        current.set(opened);
        try {
            T result = work.in(opened);
            opened.finish();
            return result;
        } finally {
            current.remove();
        }
    }

    private RuntimeException told(RuntimeException e) {
        if (pools.areClosed()) {
            return new UnavailableException("the database is closed", e);
        }
        return switch (Failure.of(e)) {
            case RETRY, UNAVAILABLE -> new UnavailableException("the database cannot take it now", e);
            case DUPLICATE -> new DuplicateKeyException(e);
            case BUG -> e;
        };
    }

    /**
     * The connection pools.
     *
     * @param lock the lock on the database file, released after the pools are closed
     */
    public record Pools(HikariDataSource writer, HikariDataSource reader, DatabaseFile.Lock lock)
            implements AutoCloseable {
        boolean areClosed() {
            return writer.isClosed() || reader.isClosed();
        }

        @Override
        public void close() {
            reader.close();
            writer.close();
            lock.close();
        }
    }

    /** A row with the same key exists already. */
    public static final class DuplicateKeyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DuplicateKeyException(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** The database cannot be reached, or cannot make the change now. Nothing has changed; try again later. */
    public static sealed class UnavailableException extends RuntimeException
            permits DatabaseAddress.CannotOpenException {
        private static final long serialVersionUID = 1L;

        UnavailableException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
