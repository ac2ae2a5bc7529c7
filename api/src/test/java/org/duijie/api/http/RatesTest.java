package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A token that asks too often is told to wait, and no other with it. */
class RatesTest extends ServerTest {
    private static final int MOST = 12;

    @Override
    protected HttpServer.Limits limits() {
        return new HttpServer.Limits(1_000_000, 16, 10_000, MOST);
    }

    @Test
    void a_token_has_its_requests_and_is_told_how_many_are_left() {
        Got first = get("/v1/products", liaison);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"token\";q=12;w=60");
        assertThat(first.header("RateLimit")).startsWith("\"token\";r=11;t=");
    }

    @Test
    void one_too_many_is_429_with_the_seconds_to_wait_and_does_nothing() {
        String cooperative = member("cooperative", "合作社").token();
        for (int i = 0; i < MOST; i++) {
            get("/v1/products", cooperative);
        }

        Got refused = post("/v1/listings", cooperative, ListingResourceTest.BROILERS);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().get("type").textValue()).isEqualTo("urn:duijie:problem:too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 5);
        assertThat(refused.header("RateLimit")).startsWith("\"token\";r=0;t=");
        assertThat(get("/v1/listings", liaison).json().get("items")).isEmpty();
    }

    @Test
    void what_needs_no_token_is_not_counted() {
        for (int i = 0; i <= MOST; i++) {
            assertThat(get("/healthz", "").status()).isEqualTo(200);
        }
        assertThat(get("/healthz", "").header("RateLimit")).isEmpty();
    }
}
