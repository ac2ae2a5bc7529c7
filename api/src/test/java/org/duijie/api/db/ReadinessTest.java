package org.duijie.api.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database whose file cannot grow, as on a full disk: there is still room to change a row, not for a new one. */
class ReadinessTest {
    private static final String ROOM_FOR = "PRAGMA max_page_count = ";

    @TempDir
    private Path folder;

    @Test
    void a_database_that_did_not_take_the_last_write_is_not_ready_until_it_takes_one() {
        try (Database database = Fresh.open(folder.resolve("duijie.db"))) {
            assertThat(database.isReady()).isTrue();
            database.write(transaction -> transaction.handle().execute("CREATE TABLE written (text TEXT)"));

            pages(database, 1);
            assertThatThrownBy(() -> fill(database)).isInstanceOf(Database.UnavailableException.class);
            assertThat(database.isReady()).isFalse();
            database.touch("UPDATE bureaus SET name = name");
            assertThat(database.isReady()).isFalse();

            pages(database, 1_000_000);
            fill(database);
            assertThat(database.isReady()).isTrue();
        }
    }

    @Test
    void what_a_request_itself_does_wrong_leaves_the_database_ready() {
        try (Database database = Fresh.open(folder.resolve("duijie.db"))) {
            assertThatThrownBy(() -> database.write(transaction -> {
                        throw new IllegalArgumentException("a refusal");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);

            assertThat(database.isReady()).isTrue();
        }
    }

    /** The maximum size is raised to the present one. */
    private static void pages(Database database, int most) {
        database.touch(ROOM_FOR + most);
    }

    private static void fill(Database database) {
        database.write(
                transaction -> transaction.handle().execute("INSERT INTO written VALUES (?)", "a".repeat(100_000)));
    }
}
