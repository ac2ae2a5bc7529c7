package org.duijie.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.duijie.api.http.ServerTest;
import org.junit.jupiter.api.Test;

/** Who guesses tokens is slowed down, and nobody else at the same address. */
class StrangersTest extends ServerTest {
    private static final int MOST = 5;

    @Override
    protected HttpServer.Limits limits() {
        return new HttpServer.Limits(1_000_000, 16, 10_000, 0, MOST);
    }

    @Test
    void one_guess_too_many_is_429_and_a_good_token_of_the_same_address_is_answered() {
        for (int i = 0; i < MOST; i++) {
            assertThat(get("/v1/products", liaison.replaceFirst(".$", "~")).status())
                    .isEqualTo(401);
        }

        Got slowed = get("/v1/products", "nonsense");

        assertThat(slowed.status()).isEqualTo(429);
        assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(1, 12);
        for (int i = 0; i <= MOST; i++) {
            assertThat(get("/v1/products", liaison).status()).isEqualTo(200);
        }
        assertThat(get("/v1/products", "").status()).isEqualTo(429);
    }

    @Test
    void an_ipv6_network_is_one_address() {
        assertThat(Strangers.network("2001:db8::1")).isEqualTo(Strangers.network("2001:db8:0:0:ffff::2"));
        assertThat(Strangers.network("2001:db8::1")).isNotEqualTo(Strangers.network("2001:db8:0:1::1"));
        assertThat(Strangers.network("10.0.0.1")).isNotEqualTo(Strangers.network("10.0.0.2"));
    }

    @Test
    void any_number_of_addresses_takes_bounded_memory_and_the_late_ones_share_a_bucket() {
        Strangers strangers = new Strangers(1_000_000_000);
        for (int i = 0; i < 3 * Strangers.MOST; i++) {
            strangers.count("10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255));
        }

        assertThat(strangers.kept()).isLessThanOrEqualTo(Strangers.MOST + 1);
    }
}
