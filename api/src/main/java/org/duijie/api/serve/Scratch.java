package org.duijie.api.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of a temporary database. */
record Scratch(Path folder) implements AutoCloseable {
    static Scratch make() {
        try {
            return new Scratch(Files.createTempDirectory("duijie-demo"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String database() {
        return folder.resolve("duijie.db").toString();
    }

    /** Deletes the folder with everything in it. */
    @Override
    public void close() {
        for (Path each : inside()) {
            try {
                Files.deleteIfExists(each);
            } catch (IOException e) {
                each.toFile().deleteOnExit();
            }
        }
    }

    private List<Path> inside() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
