package org.duijie.api.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import org.duijie.api.db.DatabaseAddress.CannotOpenException;

/** Backs up an SQLite database to one file. The database can be in use. PostgreSQL has its own tools. */
public final class Backups {
    private static final byte[] HEAD = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /** The reasons why a backup cannot be made or restored. */
    public enum Stop {
        /** The address is that of a PostgreSQL database, not a file. */
        NOT_A_FILE,
        /** There is no database to back up. */
        NO_DATABASE,
        /** The target file exists already. */
        IN_THE_WAY,
        /** The folder of the target file does not exist. */
        NO_FOLDER,
        /** Another program has the database open. */
        IN_USE,
        /** The file to restore is not a database. */
        NO_BACKUP,
        /**
         * The file to restore is a plain copy of a database in use: some changes are only in the write-ahead log beside
         * it.
         */
        PLAIN_COPY,
        /** The file to restore does not exist. */
        NO_SUCH_FILE
    }

    private Backups() {}

    /**
     * Writes a snapshot of the whole database to a new file.
     *
     * @return the reason for a failure; empty on success
     * @throws Database.UnavailableException when a file cannot be read or written
     */
    public static Optional<Stop> make(DatabaseAddress address, Path to) {
        if (!(address instanceof SqliteAddress sqlite)) {
            return Optional.of(Stop.NOT_A_FILE);
        }
        if (!address.isThere()) {
            return Optional.of(Stop.NO_DATABASE);
        }
        if (Files.exists(to)) {
            return Optional.of(Stop.IN_THE_WAY);
        }
        Path folder = to.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return Optional.of(Stop.NO_FOLDER);
        }
        refuseFolder(sqlite.file());
        new SqliteAddress(to, 1).check();
        Path part = to.resolveSibling(to.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            new DatabaseFile(part).create();
            copy(sqlite, part);
            new DatabaseFile(to).moved(part);
            return Optional.empty();
        } catch (SQLException e) {
            throw OpenFailure.of(sqlite, e);
        } catch (IOException | UncheckedIOException e) {
            throw new Database.UnavailableException("cannot back up to " + to + ": " + e.getMessage(), e);
        } finally {
            remove(part);
        }
    }

    private static void refuseFolder(Path file) {
        if (Files.isDirectory(file)) {
            throw new CannotOpenException(CannotOpenException.Kind.FOLDER, file.toString());
        }
    }

    /**
     * Restores a backup to a place where there is no database yet.
     *
     * @return the reason for a failure; empty on success
     * @throws Database.UnavailableException when a file cannot be read or written
     */
    public static Optional<Stop> restore(Path from, DatabaseAddress address) {
        if (!(address instanceof SqliteAddress sqlite)) {
            return Optional.of(Stop.NOT_A_FILE);
        }
        DatabaseFile file = new DatabaseFile(sqlite.file());
        Optional<DatabaseFile.Lock> lock = file.alone();
        if (lock.isEmpty()) {
            return Optional.of(Stop.IN_USE);
        }
        try {
            Optional<Stop> stop = stop(from, file);
            if (stop.isEmpty()) {
                file.copyOf(from);
            }
            return stop;
        } catch (IOException | UncheckedIOException e) {
            throw new Database.UnavailableException("cannot restore " + from + ": " + e.getMessage(), e);
        } finally {
            lock.get().close();
        }
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Stop> stop(Path from, DatabaseFile to) throws IOException {
        if (!to.there().isEmpty()) {
            return Optional.of(Stop.IN_THE_WAY);
        }
        if (!Files.exists(from)) {
            return Optional.of(Stop.NO_SUCH_FILE);
        }
        if (!isDatabase(from)) {
            return Optional.of(Stop.NO_BACKUP);
        }
        return Files.exists(new DatabaseFile(from).log()) ? Optional.of(Stop.PLAIN_COPY) : Optional.empty();
    }

    private static boolean isDatabase(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(HEAD.length), HEAD);
        }
    }

    private static void copy(SqliteAddress address, Path to) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM INTO '" + to.toString().replace("'", "''") + "'");
        }
    }
}
