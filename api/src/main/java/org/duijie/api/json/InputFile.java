package org.duijie.api.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;

/** A file that a user names. Finds the faults that can be detected before any byte of it is read. */
public final class InputFile {
    private static final long BYTES_PER_MEGABYTE = 1_000_000L;
    private static final int LONGEST_NAME = 60;

    private InputFile() {}

    /**
     * Returns what {@code read} makes from the bytes of the file. If the file cannot be opened or is too large, returns
     * a complaint without reading it.
     *
     * @param read reads the content, and complains of it if it is invalid
     */
    public static <T> Part<T> read(
            Path file, long mostBytes, Complaints complaints, Function<InputStream, Part<T>> read) {
        String name = name(file);
        try {
            if (Files.isDirectory(file)) {
                complaints.add(Fault.FILE_IS_DIRECTORY, Pointer.ROOT, name);
            } else if (Files.size(file) > mostBytes) {
                complaints.add(Fault.FILE_TOO_LARGE, Pointer.ROOT, name, size(mostBytes));
            } else {
                try (InputStream in = Files.newInputStream(file)) {
                    return read.apply(in);
                }
            }
        } catch (NoSuchFileException e) {
            complaints.add(Fault.FILE_MISSING, Pointer.ROOT, name);
        } catch (IOException e) {
            complaints.add(Fault.FILE_UNREADABLE, Pointer.ROOT, name);
        }
        return Part.unread();
    }

    /** Returns the name of the file in complaints: its path, or the end of the path if it is too long for a message. */
    public static String name(Path file) {
        String path = file.toString();
        return path.length() <= LONGEST_NAME ? path : "…" + path.substring(path.length() - LONGEST_NAME + 1);
    }

    /** Formats a number of bytes for people. */
    static String size(long bytes) {
        return bytes < BYTES_PER_MEGABYTE ? bytes + " B" : bytes / BYTES_PER_MEGABYTE + " MB";
    }
}
