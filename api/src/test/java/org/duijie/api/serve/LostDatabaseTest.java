package org.duijie.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.http.ServerTest;
import org.duijie.api.listing.ListingResourceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When PostgreSQL goes away under a running server, clients are asked to come back, and nothing is said to be done. */
@Tag("thorough")
class LostDatabaseTest extends ServerTest {
    private EmbeddedPostgres postgres;

    @Override
    protected DatabaseAddress address(Path folder) {
        try {
            postgres = EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DatabaseAddress address = DatabaseAddress.of(postgres.getJdbcUrl("postgres", "postgres"), 4);
        address.migrate();
        return address;
    }

    @AfterEach
    void stopPostgres() throws IOException {
        postgres.close();
    }

    @Test
    void a_lost_database_is_503_with_the_time_to_come_back() throws IOException {
        Member cooperative = member("cooperative", "合作社");
        assertThat(get("/readyz", "").status()).isEqualTo(200);

        postgres.close();

        assertAway(get("/v1/listings", liaison));
        assertAway(post("/v1/listings", cooperative.token(), ListingResourceTest.BROILERS, "Idempotency-Key", "k"));
        LockSupport.parkNanos(1_100_000_000); // the answer "ready" holds for a second
        assertAway(get("/readyz", ""));
        assertThat(get("/healthz", "").status()).isEqualTo(200);
    }

    private static void assertAway(Got got) {
        assertThat(got.status()).as(got.response().body()).isEqualTo(503);
        assertThat(got.json().get("type").textValue()).isEqualTo("urn:duijie:problem:unavailable");
        assertThat(Integer.parseInt(got.header("Retry-After"))).isPositive();
    }
}
