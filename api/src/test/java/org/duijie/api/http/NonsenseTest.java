package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, it is never a fault of the program: it is done, or refused as a problem. */
class NonsenseTest extends ServerTest {
    private static final List<String> METHODS =
            List.of("GET", "GET", "HEAD", "POST", "PATCH", "PUT", "get", "FROB", "TRACE", "OPTIONS");
    private static final List<String> PATHS = List.of(
            "/v1/listings",
            "/v1/intents",
            "/v1/parties",
            "/v1/listings/lst_1",
            "/healthz",
            "/openapi.json",
            "/nope",
            "/v1/deals/%00",
            "*",
            "//",
            "/v1/listings/%zz",
            "/v1/%E4%BE%9B",
            "/v1/audit",
            "/docs",
            "/v1/rounds;a=b",
            "/v1/imports");
    private static final List<String> NAMES = List.of(
            "text", "limit", "cursor", "product", "from", "lat", "box", "x", "", "%", "%E4", "text%20", "status",
            "within");
    private static final List<String> VALUES = List.of(
            "%zz",
            "%",
            "%E4%BE",
            "%ED%A0%80",
            "%00",
            "%0D%0A",
            "-",
            "1",
            "NaN",
            "1e999",
            "\u9e21",
            "a+b",
            "\uD83D\uDE00",
            "%F0%9F%98%80",
            "=",
            "==;",
            "'",
            "\"",
            "2026-02-30",
            "1,2,3,4",
            "AA==");
    private static final List<String> HEADERS = List.of(
            "Accept-Language",
            "Accept",
            "Content-Type",
            "If-Match",
            "If-None-Match",
            "Idempotency-Key",
            "Content-Encoding",
            "Transfer-Encoding",
            "X-Request-Id",
            "X-HTTP-Method-Override",
            "Expect",
            "Range",
            "Cookie",
            "Authorization",
            "Connection",
            "Upgrade",
            "Origin",
            "Forwarded");
    private static final List<String> HEADER_VALUES = List.of(
            "-",
            "",
            "*",
            "*/*;q=",
            ";",
            ",",
            "en;q=2",
            "zh-",
            "x-",
            "application/json; charset=bogus",
            "application/json;charset=",
            "text/plain",
            "\"1\"",
            "W/\"1\"",
            "gzip",
            "chunked",
            "100-continue",
            "bytes=0-",
            "a=b; c",
            "DELETE",
            "Bearer ",
            "Bearer dj_x_y",
            "close",
            "h2c",
            "\u00e9",
            "%",
            "a".repeat(300),
            "json",
            "/",
            "application/");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_request_of_nonsense_is_never_answered_by_a_fault(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            String request = request(random);
            String answer = raw(request);

            assertThat(answer).as("seed %s: %s", seed, request).matches("(?s)(HTTP/1.1 (100 |[234]).*)?");
        }
    }

    @Test
    void a_language_that_is_none_is_answered_in_english() throws IOException {
        for (String path : List.of("/nope", "/v1/listings", "/healthz", "/%zz")) {
            String answer =
                    raw("GET " + path + " HTTP/1.1\r\nHost: a\r\nAccept-Language: -\r\nConnection: close\r\n\r\n");

            assertThat(answer).startsWith(path.equals("/healthz") ? "HTTP/1.1 200" : "HTTP/1.1 4");
        }
    }

    @Test
    void a_query_that_cannot_be_read_is_400_and_never_dropped() throws IOException {
        for (String query : List.of("text=%zz", "text=%zz&limit=1", "limit=1&text=%E4", "%=1", "text=%ED%A0%80")) {
            String answer = raw("GET /v1/listings?" + query + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + liaison
                    + "\r\nConnection: close\r\n\r\n");

            assertThat(answer).as(query).startsWith("HTTP/1.1 400").contains("urn:duijie:problem:bad-parameter");
        }
    }

    @Test
    void another_encoding_or_charset_is_415() {
        assertThat(post("/v1/listings", liaison, "{}", "Content-Type", "application/json; charset=bogus")
                        .status())
                .isEqualTo(415);
        assertThat(post("/v1/listings", liaison, "{}", "Content-Type", "application/json; charset=gbk")
                        .status())
                .isEqualTo(415);
        assertThat(post("/v1/listings", liaison, "{}", "Content-Encoding", "gzip")
                        .status())
                .isEqualTo(415);
        assertThat(post("/v1/listings", liaison, "{}", "Content-Type", "application/json; charset=\"UTF-8\"")
                        .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "; charset=utf-8; charset=gbk",
                "; charset=utf-8; charset=utf-8",
                "; charset=utf-8; CHARSET=gbk",
                "; x=\"",
                "; charset=\"utf-8",
                "; charset = utf-8",
                ", text/plain",
                "; =",
                "; charset=\"utf\\-8\"",
                "; x=\"\\"
            })
    void a_type_that_can_be_read_in_two_ways_or_in_none_is_415(String rest) throws IOException {
        String head = "POST /v1/listings HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 2\r\n"
                + "Authorization: Bearer " + liaison + "\r\nContent-Type: application/json";

        assertThat(raw(head + rest + "\r\n\r\n{}")).startsWith("HTTP/1.1 415").contains("unsupported-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", " ; charset=\"utf-8\"", "; x=\"; charset=gbk\"", "; charset=UTF-8; v=1"})
    void a_type_that_can_be_read_in_one_way_is_taken(String rest) {
        assertThat(post("/v1/listings", liaison, "{}", "Content-Type", "application/json" + rest)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_long_type_is_read_as_quickly_as_a_short_one() throws IOException {
        String head = "POST /v1/listings HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 2\r\n"
                + "Authorization: Bearer " + liaison + "\r\nContent-Type: application/json";

        assertThat(raw(head + "; x=\"" + "\\a".repeat(2_500) + "\r\n\r\n{}")).startsWith("HTTP/1.1 415");
        assertThat(raw(head + "; x=\"" + "a".repeat(5_000) + "\"\r\n\r\n{}")).startsWith("HTTP/1.1 422");
        assertThat(raw(head + ";".repeat(5_000) + "\r\n\r\n{}")).startsWith("HTTP/1.1 422");
    }

    @Test
    void a_header_that_stands_twice_is_400_where_one_alone_has_a_meaning() throws IOException {
        for (String header : List.of("Authorization: Bearer x", "Idempotency-Key: a", "If-Match: \"1\"")) {
            String answer = raw("POST /v1/listings HTTP/1.1\r\nHost: a\r\n" + header + "\r\n" + header
                    + "\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");

            assertThat(answer).startsWith("HTTP/1.1 400").contains(header.substring(0, header.indexOf(':')));
        }
    }

    @Test
    void a_method_is_the_one_that_stands_in_the_first_line() {
        assertThat(send("GET", "/v1/listings", liaison, null, "X-HTTP-Method-Override", "POST")
                        .status())
                .isEqualTo(200);
        assertThat(post("/v1/listings", liaison, "{}", "X-HTTP-Method-Override", "GET")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void invented_methods_and_paths_make_no_new_series() throws IOException {
        for (int i = 0; i < 50; i++) {
            raw("M" + i + " /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            raw("GET /invented" + i + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        }
        String metrics = raw("GET /metrics HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(metrics).doesNotContain("M1").doesNotContain("invented");
        assertThat(metrics.lines().filter(line -> line.startsWith("http_server_requests_seconds_count")))
                .hasSizeLessThan(5);
    }

    @Test
    void a_method_that_nobody_knows_is_405_and_told_which_are() throws IOException {
        String answer = raw("FROB /v1/listings HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 405").contains("Allow: GET, HEAD, POST");
        assertThat(raw("FROB /nope HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404");
    }

    private String request(Random random) {
        StringBuilder request =
                new StringBuilder(one(METHODS, random)).append(' ').append(one(PATHS, random));
        for (int i = random.nextInt(4); i > 0; i--) {
            request.append(request.indexOf("?") < 0 ? '?' : '&');
            request.append(one(NAMES, random)).append('=').append(one(VALUES, random));
        }
        request.append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        if (random.nextBoolean()) {
            request.append("Authorization: Bearer ").append(liaison).append("\r\n");
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            request.append(one(HEADERS, random))
                    .append(": ")
                    .append(one(HEADER_VALUES, random))
                    .append("\r\n");
        }
        boolean isChunked = request.indexOf("Transfer-Encoding") >= 0;
        String body = random.nextBoolean() ? "{\"note\":\"\"}" : "";
        if (!isChunked && !body.isEmpty()) {
            request.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        return request.append("\r\n").append(body).toString();
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** Sends this and no more, and reads until the server closes the connection. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
