package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClosedDatabaseTest extends ServerTest {
    @Test
    void a_closed_database_is_503_with_the_time_to_come_back() {
        database().close();

        Got got = get("/v1/listings", liaison);

        assertThat(got.status()).isEqualTo(503);
        assertThat(Integer.parseInt(got.header("Retry-After"))).isPositive();
        assertThat(get("/readyz", "").status()).isEqualTo(503);
    }
}
