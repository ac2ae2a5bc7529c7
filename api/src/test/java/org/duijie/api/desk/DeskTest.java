package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.duijie.api.http.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the pages of the desk are served. */
class DeskTest extends ServerTest {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                    + " require-trusted-types-for 'script'; trusted-types desk";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/l"})
    void the_page_runs_our_own_scripts_alone(String path) {
        Got page = get(path, "");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy")).isEqualTo(POLICY);
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(page.response().body()).contains("lang=\"zh-CN\"").doesNotContain("http:", "https:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/l?from=singlemessage",
                "/?from=singlemessage&isappinstalled=0",
                "/desk/VERSION/app.js?x=1",
                "/desk/VERSION/pages/people.js?x=1"
            })
    void what_a_chat_adds_to_a_link_does_not_matter(String path) throws IOException, InterruptedException {
        String asked = path.replace("VERSION", new DeskFiles().version());

        assertThat(bytes(asked, "identity").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/META-INF/resources/_static/htm/3.1.1/preact/standalone.module.js",
                "/desk/app.js",
                "/desk/index.html"
            })
    void without_one_of_its_files_the_service_does_not_start(String missing) {
        assertThatThrownBy(() ->
                        new DeskFiles(file -> file.equals(missing) ? null : DeskTest.class.getResourceAsStream(file)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(missing);
    }

    @Test
    void what_is_unchanged_keeps_its_policy() {
        String tag = get("/", "").header("ETag");
        Got again = send("GET", "/", "", null, "If-None-Match", tag);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("Content-Security-Policy")).isEqualTo(POLICY);
    }

    @Test
    void every_file_is_served_under_a_path_that_names_its_content() {
        DeskFiles files = new DeskFiles();
        for (String name : files.names()) {
            Got file = get("/desk/" + files.version() + "/" + name, "");
            assertThat(file.status()).as(name).isEqualTo(200);
            assertThat(file.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
            assertThat(file.header("Content-Type")).contains(name.endsWith(".js") ? "text/javascript" : "/");
        }
    }

    @Test
    void a_file_is_compressed_for_those_who_accept_it() throws IOException, InterruptedException {
        String path = DeskPaths.of("words/zh.js");
        HttpResponse<byte[]> packed = bytes(path, "br, gzip;q=0.8");

        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(bytes(path, "gzip;q=0").body());
        }
        assertThat(bytes(path, "gzip;q=0").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/VERSION/files.txt",
                "/desk/VERSION/index.html",
                "/desk/VERSION/..%2fopenapi%2fbase.yaml",
                "/desk/VERSION/..%5clogback.xml",
                "/desk/VERSION/pages/..%2f..%2flogback.xml",
                "/desk/VERSION/pages/%2e%2e%2flogback.xml",
                "/desk/VERSION/no.js",
                "/desk/0123456789abcdef/app.js"
            })
    void nothing_else_of_the_jar_is_served(String path) throws IOException, InterruptedException {
        String asked = path.replace("VERSION", new DeskFiles().version());

        assertThat(bytes(asked, "identity").statusCode()).isIn(400, 404);
    }

    private HttpResponse<byte[]> bytes(String path, String encoding) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Accept-Encoding", encoding)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }
}
