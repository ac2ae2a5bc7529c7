package org.duijie.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.duijie.api.http.ServerTest;
import org.duijie.api.listing.ListingResourceTest;
import org.junit.jupiter.api.Test;

/** A token that asks too often has to wait, and no other with it. */
class RatesTest extends ServerTest {
    private static final int MOST = 12;

    @Override
    protected HttpServer.Limits limits() {
        return new HttpServer.Limits(1_000_000, 16, 10_000, MOST, 0);
    }

    @Test
    void a_token_has_its_requests_and_is_told_how_many_are_left() {
        Got first = get("/v1/products", liaison);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"user\";q=12;w=60");
        assertThat(first.header("RateLimit")).startsWith("\"user\";r=11;t=");
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
        assertThat(refused.header("RateLimit")).startsWith("\"user\";r=0;t=");
        assertThat(get("/v1/listings", liaison).json().get("items")).isEmpty();
    }

    @Test
    void a_user_with_many_tokens_has_no_more_requests_than_one_with_one() {
        String second = made(post("/v1/tokens", liaison, "{}")).get("token").textValue();
        for (int i = 1; i < MOST; i++) {
            assertThat(get("/v1/products", liaison).status()).isEqualTo(200);
        }

        assertThat(get("/v1/products", second).status()).isEqualTo(429);
    }

    @Test
    void what_needs_no_token_is_not_counted() {
        for (int i = 0; i <= MOST; i++) {
            assertThat(get("/healthz", "").status()).isEqualTo(200);
        }
        assertThat(get("/healthz", "").header("RateLimit")).isEmpty();
    }
}
