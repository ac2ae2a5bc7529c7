package org.duijie.api.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Empty databases with all their tables: the migrations run once, and every database after the first is a copy. */
public final class Fresh {
    private static final byte[] MIGRATED = migrated();

    private Fresh() {}

    /** Opens a new SQLite file at {@code file}, with two readers. */
    public static Database open(Path file) {
        return open(sqlite(file));
    }

    /** Opens what {@link #sqlite} or {@link Postgres} made. */
    public static Database open(DatabaseAddress address) {
        return new Database(address, address.pools());
    }

    /** A new SQLite file at {@code file}, not yet opened. */
    public static DatabaseAddress sqlite(Path file) {
        try {
            new DatabaseFile(file).create();
            Files.write(file, MIGRATED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DatabaseAddress.of(file.toString(), 2);
    }

    private static byte[] migrated() {
        try {
            Path folder = Files.createTempDirectory("duijie");
            Path file = folder.resolve("duijie.db");
            Database.open(DatabaseAddress.of(file.toString(), 1)).close();
            byte[] bytes = Files.readAllBytes(file);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path each : files.toList()) {
                    Files.delete(each);
                }
            }
            Files.delete(folder);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
