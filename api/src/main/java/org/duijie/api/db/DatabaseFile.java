package org.duijie.api.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The file of an SQLite database. Only its owner can read it, and SQLite gives its log files the same rights. A lock
 * file beside it protects it: programs that have the database open share the lock, and a program that replaces the
 * database needs it exclusively.
 */
record DatabaseFile(Path path) {
    private static final String OWNER_ALONE = "rw-------";
    private static final String LOCK = "-lock";
    private static final List<String> BESIDE = List.of("-wal", "-shm", "-journal");

    /** A lock that is held until it is closed. */
    public interface Lock extends AutoCloseable {
        @Override
        void close();
    }

    /** Creates an empty file if there is none. */
    void create() {
        try {
            Files.createFile(path, ownerAlone(path));
        } catch (FileAlreadyExistsException there) {
            // it exists already
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the shared lock: nobody can replace the file until it is closed. */
    Lock share() {
        return lock(true).orElse(() -> {});
    }

    /**
     * Takes the exclusive lock: nobody else can open the file until it is closed. Returns empty when somebody has the
     * file open.
     */
    Optional<Lock> alone() {
        return lock(false);
    }

    /** Copies {@code from} to this file, completely or not at all. The file must not exist yet. */
    void copyOf(Path from) throws IOException {
        Path part = beside(".part");
        Files.deleteIfExists(part);
        try {
            new DatabaseFile(part).create();
            try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
                    FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
                for (long done = 0; done < in.size(); ) {
                    done += in.transferTo(done, in.size() - done, out);
                }
            }
            moved(part);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Moves {@code whole} to this file, after all of it has been written to the disk. */
    void moved(Path whole) throws IOException {
        try (FileChannel file = FileChannel.open(whole, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(whole, path, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Returns the existing files of the database, including its log files. */
    List<Path> there() {
        return Stream.concat(Stream.of(path), BESIDE.stream().map(this::beside))
                .filter(Files::exists)
                .toList();
    }

    /**
     * Returns the write-ahead log, which has the changes that are not in the database file yet. It exists while the
     * database is open, and remains if it was not closed properly.
     */
    Path log() {
        return beside("-wal");
    }

    private Path beside(String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }

    /** Returns a lock, or empty where locks are impossible, such as in a read-only folder. */
    private Optional<Lock> lock(boolean isShared) {
        try {
            new DatabaseFile(beside(LOCK)).create();
            FileChannel channel = FileChannel.open(beside(LOCK), StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tried(channel, isShared);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(() -> close(channel));
        } catch (IOException | UncheckedIOException e) {
            return isShared ? Optional.empty() : Optional.of(() -> {});
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tried(FileChannel channel, boolean isShared) throws IOException {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, isShared);
        } catch (OverlappingFileLockException ofThisProgram) {
            return null;
        }
    }

    private static FileAttribute<?>[] ownerAlone(Path path) {
        boolean isPosix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return isPosix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ALONE))
                }
                : new FileAttribute<?>[0];
    }
}
