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

/**
 * Writes a file completely or not at all. It writes a temporary file in the same folder and forces it to the disk, then
 * renames it.
 */
public final class WholeFile {
    private WholeFile() {}

    /** Writes the content of a file. */
    public interface Body {
        /**
         * Writes the content to {@code out}, which stays open.
         *
         * @throws IOException when {@code out} fails
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes {@code file}. The old content stays until the new one is completely on the disk. A pipe or a device is
     * written to directly.
     *
     * @throws IOException when the content cannot be written; no partial file remains, even if the process ends
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

    /** Writes to a pipe or a terminal, which cannot be replaced by renaming. */
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
