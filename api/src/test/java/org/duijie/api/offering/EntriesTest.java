package org.duijie.api.offering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.duijie.api.http.ServerTest;
import org.duijie.api.listing.ListingResourceTest;
import org.junit.jupiter.api.Test;

/** An entry has a size, a list has a length, a page has both; a change is read as strictly as what is entered. */
class EntriesTest extends ServerTest {
    private static final String LISTINGS = "/v1/listings";
    private static final String LISTING = ListingResourceTest.BROILERS;
    private static final String PERMIT =
            "{'kind':'p','number':'" + "n".repeat(190) + "','from':'2026-01-01','to':'2026-01-02'}";

    @Test
    void a_list_in_an_entry_has_so_many_elements_at_most() {
        Got got = post(
                LISTINGS,
                owner(),
                with("'permits':["
                        + String.join(
                                ",",
                                Collections.nCopies(
                                        51, "{'kind':'p','number':'1','from':'2026-01-01','to':'2026-01-02'}"))
                        + "]"));

        assertRefused(got, "/permits", "LIST_TOO_LONG");
    }

    @Test
    void an_entry_has_so_many_bytes_at_most_also_when_it_is_changed_or_comes_in_a_file() {
        String owner = owner();
        String permits = "'permits':[" + String.join(",", Collections.nCopies(50, PERMIT)) + "]";
        String certificates = "'certificates':[" + certificates(60) + "]";
        Got tooLarge = post(LISTINGS, owner, with(permits + "," + certificates));
        String path = post(LISTINGS, owner, with(permits)).header("Location");
        Got changed = patch(path, owner, "{" + certificates + "}", "If-Match", "\"1\"");

        assertRefused(tooLarge, "", "ENTRY_TOO_LARGE");
        assertRefused(changed, "", "ENTRY_TOO_LARGE");
        assertThat(tooLarge.json().at("/errors/0/detail").textValue()).contains("16000");
    }

    @Test
    void a_page_ends_early_where_it_is_large_and_the_next_goes_on_there() {
        String owner = owner();
        String large = with("'permits':[" + String.join(",", Collections.nCopies(50, PERMIT)) + "]");
        for (int i = 0; i < 45; i++) {
            made(post(LISTINGS, owner, large));
        }
        Set<String> seen = new HashSet<>();
        int pages = 0;
        String next = LISTINGS + "?limit=200";
        while (!next.isEmpty()) {
            Got page = get(next, owner);
            assertThat(page.response().body().length()).isLessThan(520_000);
            for (JsonNode item : page.json().get("items")) {
                assertThat(seen.add(item.get("id").textValue())).isTrue();
            }
            pages++;
            String link = page.header("Link");
            next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
        }

        assertThat(seen).hasSize(45);
        assertThat(pages).isGreaterThan(1);
    }

    @Test
    void a_patch_is_read_as_strictly_as_what_is_entered() {
        String owner = owner();
        String path = post(LISTINGS, owner, LISTING).header("Location");

        assertRefused(patch(path, owner, "{'colour':null}", "If-Match", "\"1\""), "/colour", "UNKNOWN_FIELD");
        assertRefused(patch(path, owner, "{'at':{'height':null}}", "If-Match", "\"1\""), "/at/height", "UNKNOWN_FIELD");
        assertRefused(patch(path, owner, "{'note':'\\ud800'}", "If-Match", "\"1\""), "/note", "HIDDEN_CHARACTER");
        assertRefused(post(LISTINGS, owner, with("'note':'\\ud800'")), "/note", "HIDDEN_CHARACTER");
        assertRefused(
                patch(path, owner, "{'permits':[{'kind':'p','kind':'q'}]}", "If-Match", "\"1\""),
                "/permits/0/kind",
                "DUPLICATE_FIELD");
        assertThat(patch(path, owner, "{'note':null}", "If-Match", "\"1\"").status())
                .isEqualTo(200);
    }

    @Test
    void a_length_is_counted_in_characters_that_people_count() {
        String owner = owner();

        assertThat(post(LISTINGS, owner, with("'note':'" + "\uD83D\uDC14".repeat(200) + "'"))
                        .status())
                .isEqualTo(201);
        assertRefused(
                post(LISTINGS, owner, with("'note':'" + "\uD83D\uDC14".repeat(201) + "'")), "/note", "NOT_A_NAME");
    }

    @Test
    void what_a_client_has_is_304_by_a_weak_tag_a_list_or_a_star() {
        String path = post(LISTINGS, owner(), LISTING).header("Location");

        for (String tags : new String[] {"\"1\"", "W/\"1\"", "\"7\", W/\"1\"", "*"}) {
            Got got = send("GET", path, liaison, null, "If-None-Match", tags);
            assertThat(got.status()).as(tags).isEqualTo(304);
            assertThat(got.header("ETag")).isEqualTo("\"1\"");
        }
        assertThat(send("GET", path, liaison, null, "If-None-Match", "\"2\"").status())
                .isEqualTo(200);
    }

    @Test
    void a_change_takes_the_weak_form_of_our_own_tag_and_no_star() {
        String owner = owner();
        String path = post(LISTINGS, owner, LISTING).header("Location");

        assertThat(patch(path, owner, "{'note':'a'}", "If-Match", "W/\"1\"").status())
                .isEqualTo(200);
        Got any = patch(path, owner, "{'note':'b'}", "If-Match", "*");
        assertThat(any.status()).isEqualTo(400);
        assertThat(any.json().at("/errors/0/code").textValue()).isEqualTo("ANY_VERSION");
    }

    private String owner() {
        return member("cooperative", "合作社").token();
    }

    private static String with(String fields) {
        return LISTING.strip().replaceFirst("}$", "," + fields.replace("\\", "\\\\") + "}");
    }

    private static String certificates(int count) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < count; i++) {
            list.append(i == 0 ? "" : ",")
                    .append("'c")
                    .append(i)
                    .append("x".repeat(120))
                    .append("'");
        }
        return list.toString();
    }

    private static void assertRefused(Got got, String pointer, String code) {
        assertThat(got.status()).as(got.response().body()).isEqualTo(422);
        assertThat(got.json().at("/errors/0/pointer").textValue()).isEqualTo(pointer);
        assertThat(got.json().at("/errors/0/code").textValue()).isEqualTo(code);
    }
}
