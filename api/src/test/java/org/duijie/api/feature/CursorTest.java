package org.duijie.api.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.duijie.api.http.ServerTest;
import org.junit.jupiter.api.Test;

/** Every list begins where a page of its own led to, and nowhere else. */
class CursorTest extends ServerTest {
    private static final List<String> INVENTED = List.of(
            "abc",
            "YWJj",
            "AA",
            "LTU",
            "KzE",
            "MDE",
            "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA",
            "bHN0Xw",
            "bHN0XzE",
            "%20",
            "MQ%3D%3D");

    @Test
    void a_cursor_that_was_made_up_is_400_on_every_list() {
        List<String> lists = registered().stream()
                .filter(route -> route.parameters().contains("cursor"))
                .map(route -> route.path().replace("{id}", "lst_01"))
                .toList();

        assertThat(lists).hasSizeGreaterThan(15);
        for (String list : lists) {
            for (String cursor : INVENTED) {
                Got got = get(list + "?cursor=" + cursor, liaison);

                assertThat(got.status()).as(list + " " + cursor).isEqualTo(400);
                assertThat(got.json().at("/errors/0/code").textValue()).isEqualTo("NOT_A_CURSOR");
            }
        }
    }

    @Test
    void a_cursor_of_another_list_is_400_too() {
        String party = member("buyer", "学校").party();
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(party.getBytes(StandardCharsets.UTF_8));

        assertThat(get("/v1/parties?cursor=" + cursor, liaison).status()).isEqualTo(200);
        assertThat(get("/v1/deals?cursor=" + cursor, liaison).status()).isEqualTo(400);
        assertThat(get("/v1/audit?cursor=" + cursor, liaison).status()).isEqualTo(400);
    }

    @Test
    void the_header_link_leads_through_every_page() {
        member("buyer", "学校");
        member("cooperative", "合作社");
        for (String list : List.of("/v1/parties", "/v1/users", "/v1/tokens", "/v1/audit", "/v1/places")) {
            Got first = get(list + "?limit=1", liaison);
            Got second = get(next(first), liaison);

            assertThat(second.json().get("items"))
                    .hasSize(1)
                    .isNotEqualTo(first.json().get("items"));
        }
    }

    private static String next(Got page) {
        String link = page.header("Link");
        return link.substring(1, link.indexOf('>'));
    }
}
