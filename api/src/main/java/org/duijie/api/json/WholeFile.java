package org.duijie.api.json;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file whole or not at all: beside its place first, to the disk, then into its place in one step. */
public final class WholeFile {
    private WholeFile() {}

    /** Writes all the bytes of a file. */
    public interface Body {
        /**
         * Writes them to {@code out}, which stays open.
         *
         * @throws IOException when {@code out} fails
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes {@code file}: what stood there stays as it was until the new content is complete and on the disk. A pipe
     * or a device is written to as it is.
     *
     * @throws IOException when the content cannot be written; nothing of it is left then, even when the process is
     *     ended
     */
    public static void write(Path file, Body body) throws IOException {
        Path place = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(place) && !Files.isRegularFile(place)) {
            writeThrough(place, body);
            return;
        }
        Path beside = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".part");
        beside.toFile().deleteOnExit();
        try {
            writeNew(beside, body);
            move(beside, place);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** A pipe or a terminal has no place to move anything into. */
    private static void writeThrough(Path place, Body body) throws IOException {
        try (OutputStream out = Files.newOutputStream(place, StandardOpenOption.WRITE)) {
            body.writeTo(out);
        }
    }

    private static void writeNew(Path beside, Body body) throws IOException {
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
            body.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
