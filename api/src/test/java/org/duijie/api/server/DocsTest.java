package org.duijie.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.duijie.api.http.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource({
        "'',zh,zh-CN",
        "'',fr,en",
        "?lang=zh,en,zh-CN",
        "?lang=zh-CN,en,zh-CN",
        "?lang=ZH,en,zh-CN",
        "?lang=en-GB,zh,en"
    })
    void the_page_and_the_contract_come_in_the_language_that_is_asked_for(
            String query, String accepted, String language) {
        String page = send("GET", "/docs" + query, "", null, "Accept-Language", accepted)
                .response()
                .body();

        assertThat(page).contains("<html lang=\"" + language + "\">", "<p lang=\"en\">", "<p lang=\"zh-CN\">本页");
        assertThat(send("GET", "/openapi.json" + query, "", null, "Accept-Language", accepted)
                        .json())
                .isEqualTo(ContractDocument.in(Locale.forLanguageTag(language)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "z", "zho", "zh-", "zhcn", "zh_CN", "english", ""})
    void another_language_is_refused_on_both(String language) {
        assertThat(get("/docs?lang=" + language, "").status()).isEqualTo(400);
        assertThat(get("/openapi.json?lang=" + language, "").status()).isEqualTo(400);
    }

    @Test
    void the_script_shows_the_language_of_the_page_and_survives_any_fragment() {
        assertThat(get("/docs/page.js", "").response().body())
                .contains("document.documentElement.lang.startsWith(\"zh\")")
                .containsOnlyOnce("decodeURIComponent(")
                .containsPattern("try \\{\\s+return decodeURIComponent\\(")
                .doesNotContain("navigator.language");
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
