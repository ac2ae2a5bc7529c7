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

/** Backups of an SQLite database: whole files, made while it is written to. PostgreSQL has its own. */
public final class Backups {
    private static final byte[] HEAD = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /** Why there is no backup, or why none is put back. */
    public enum Stop {
        /** The address is PostgreSQL's. */
        NOT_A_FILE,
        /** There is no database to back up. */
        NO_DATABASE,
        /** Something stands where the new file would. */
        IN_THE_WAY,
        /** The folder of the new file is not there. */
        NO_FOLDER,
        /** A program has the database open. */
        IN_USE,
        /** What is to be put back is no database. */
        NO_BACKUP,
        /** What is to be put back is a plain copy, with a write-ahead log beside it that is not in it. */
        PLAIN_COPY,
        /** What is to be put back is not there. */
        NO_SUCH_FILE
    }

    private Backups() {}

    /**
     * Writes all of the database as it stands at one moment to a new file.
     *
     * @return why not; empty when it is done
     * @throws StoreUnavailableException when it cannot be read or written
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
            throw new StoreUnavailableException("cannot back up to " + to + ": " + e.getMessage(), e);
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
     * Puts a backup where there is no database yet.
     *
     * @return why not; empty when it is done
     * @throws StoreUnavailableException when it cannot be read or written
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
            throw new StoreUnavailableException("cannot restore " + from + ": " + e.getMessage(), e);
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
