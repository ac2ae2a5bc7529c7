package org.duijie.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.LockSupport;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.db.Fresh;
import org.duijie.api.http.ServerTest;
import org.junit.jupiter.api.Test;

class ClosedDatabaseTest extends ServerTest {
    private Path file = Path.of("");

    @Override
    protected DatabaseAddress address(Path folder) {
        file = folder.resolve("duijie.db");
        return Fresh.sqlite(file);
    }

    @Test
    void a_file_that_was_taken_away_under_the_service_makes_it_not_ready() throws IOException {
        assertThat(get("/readyz", "").status()).isEqualTo(200);

        Files.move(file, file.resolveSibling("elsewhere.db"));

        await(503);
    }

    @Test
    void a_database_that_takes_no_write_makes_it_not_ready() throws SQLException {
        assertThat(get("/readyz", "").status()).isEqualTo(200);

        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "CREATE TRIGGER no_write BEFORE UPDATE ON bureaus BEGIN SELECT RAISE(FAIL, 'full'); END");
        }

        await(503);
    }

    /** An answer holds for a second. */
    private void await(int status) {
        for (int tries = 0; get("/readyz", "").status() != status; tries++) {
            assertThat(tries).isLessThan(100);
            LockSupport.parkNanos(100_000_000);
        }
    }

    @Test
    void a_closed_database_is_503_with_the_time_to_come_back() {
        database().close();

        Got got = get("/v1/listings", liaison);

        assertThat(got.status()).isEqualTo(503);
        assertThat(Integer.parseInt(got.header("Retry-After"))).isPositive();
        assertThat(get("/readyz", "").status()).isEqualTo(503);
    }
}
