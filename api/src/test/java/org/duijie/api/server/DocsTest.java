package org.duijie.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duijie.api.http.ServerTest;
import org.junit.jupiter.api.Test;

/** The contract as a page needs nothing from outside, and a browser that shows it would fetch nothing from there. */
class DocsTest extends ServerTest {
    private static final List<String> FILES = List.of("/docs", "/docs/page.css", "/docs/page.js");

    @Test
    void no_address_outside_stands_in_any_of_its_files() {
        for (String file : FILES) {
            assertThat(get(file, "").response().body())
                    .as(file)
                    .doesNotContain("http:", "https:", "//cdn", "'//", "\"//", "@import");
        }
    }

    @Test
    void its_style_needs_no_other_file() {
        assertThat(get("/docs/page.css", "").response().body()).doesNotContain("url(", "src(");
    }

    @Test
    void every_file_that_it_names_is_served_here() {
        String page = get("/docs", "").response().body();

        assertThat(page).contains("href=\"/docs/page.css\"", "src=\"/docs/page.js\"");
        assertThat(get("/docs/page.js", "").response().body()).contains("`/openapi.json?lang=", "fetch(ADDRESS)");
    }

    @Test
    void it_can_be_asked_for_in_either_language() {
        assertThat(get("/docs?lang=zh", "").status()).isEqualTo(200);
        assertThat(get("/docs?lang=en", "").status()).isEqualTo(200);
    }

    @Test
    void the_browser_is_told_to_take_nothing_else_and_to_run_nothing_that_stands_in_the_page() {
        for (String file : FILES) {
            assertThat(get(file, "").header("Content-Security-Policy"))
                    .as(file)
                    .startsWith("default-src 'self';")
                    .doesNotContain("unsafe", "http", "*", "data:");
        }
        assertThat(get("/docs", "").response().body()).doesNotContainPattern("<script>|<style|style=|onload=|onclick=");
    }

    @Test
    void nothing_of_the_contract_becomes_markup() {
        assertThat(get("/docs/page.js", "").response().body())
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
    }
}
