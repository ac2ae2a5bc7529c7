package org.duijie.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duijie.api.http.ServerTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Odd requests, byte by byte as a stranger may send them: each is answered at once and counted exactly once. */
class OddRequestsTest extends ServerTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(30);
    private static final Pattern COUNTED =
            Pattern.compile("(?m)^http_server_requests_seconds_count\\{(.*)} ([0-9.E]+)$");
    private static final Pattern OF_THIS_TEST = Pattern.compile("route=\"/metrics\"");
    private static final Pattern STATUS = Pattern.compile("HTTP/1.1 (\\d+) ");
    private static final String KEY = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    private static final String HANDSHAKE = "Connection: Upgrade\r\nUpgrade: websocket\r\n" + KEY;

    @TestFactory
    Stream<DynamicTest> an_odd_request_is_answered_at_once_and_counted_once() {
        return odd().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> assertAnsweredOnce(each.getValue())));
    }

    @Test
    void a_request_for_a_websocket_is_refused_and_starts_no_session_of_the_container() throws IOException {
        for (String asks : new String[] {"Sec-WebSocket-Version: 13\r\n", "sec-websocket-version: 8\r\n", KEY}) {
            String answer = sent(asking("/healthz", asks));

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("NO_WEB_SOCKETS")
                    .doesNotContainIgnoringCase("Set-Cookie");
        }
    }

    @Test
    void a_token_in_another_case_is_another_token_also_on_the_connection_of_the_right_one() throws IOException {
        String right = bearer(liaison);
        String wrong = bearer(liaison.toUpperCase(Locale.ROOT));
        String end = asking("/healthz", "");

        assertThat(STATUS.matcher(sent(right + wrong + right + wrong + end)).results())
                .extracting(each -> each.group(1))
                .containsExactly("200", "401", "200", "401", "200");
        assertThat(STATUS.matcher(sent(wrong + right + end)).results())
                .extracting(each -> each.group(1))
                .containsExactly("401", "200", "200");
    }

    private static String bearer(String token) {
        return "GET /v1/me HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + token + "\r\n\r\n";
    }

    private void assertAnsweredOnce(String request) throws IOException, InterruptedException {
        long before = counted();
        long began = System.nanoTime();
        String answer = sent(request);
        Duration took = Duration.ofNanos(System.nanoTime() - began);

        assertThat(answer).matches("(?s)HTTP/1.1 [2345].*").doesNotContainIgnoringCase("JSESSIONID");
        assertThat(took).isLessThan(AT_ONCE);
        for (int i = 0; i < 40 && counted() == before; i++) {
            Thread.sleep(25);
        }
        Thread.sleep(25);
        assertThat(counted()).isEqualTo(before + 1);
    }

    private Map<String, String> odd() {
        Map<String, String> odd = new TreeMap<>();
        for (String version : new String[] {"13", "8", "0", "-1", "", "x"}) {
            odd.put("websocket version " + version, asking("/healthz", "Sec-WebSocket-Version: " + version + "\r\n"));
        }
        odd.put("websocket version, posted", posting("/v1/listings", "Sec-WebSocket-Version: 13\r\n", "{}"));
        odd.put(
                "websocket version, HEAD",
                asking("/healthz", "Sec-WebSocket-Version: 13\r\n").replace("GET ", "HEAD "));
        odd.put("websocket version, no such path", asking("/nope", "Sec-WebSocket-Version: 13\r\n"));
        odd.put("websocket version, HTTP 1.0", "GET / HTTP/1.0\r\nSec-WebSocket-Version: 13\r\n\r\n");
        odd.put("websocket key", asking("/healthz", KEY));
        odd.put("websocket protocol", asking("/healthz", "Sec-WebSocket-Protocol: chat\r\n"));
        odd.put("websocket handshake", asking("/v1/notices/stream", HANDSHAKE + "Sec-WebSocket-Version: 13\r\n"));
        odd.put("websocket upgrade alone", asking("/healthz", "Connection: Upgrade\r\nUpgrade: websocket\r\n"));
        odd.put("h2c upgrade", asking("/healthz", "Connection: Upgrade\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMA\r\n"));
        odd.put("h2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        odd.put("HTTP 0.9", "GET /healthz\r\n\r\n");
        odd.put("HTTP 1.0", "GET /healthz HTTP/1.0\r\n\r\n");
        odd.put("HTTP 1.0, no such path", "GET /nope HTTP/1.0\r\n\r\n");
        odd.put("HTTP 3.7", "GET /healthz HTTP/3.7\r\nHost: a\r\n\r\n");
        odd.put("no host", "GET /healthz HTTP/1.1\r\n\r\n");
        odd.put("two hosts", asking("/healthz", "Host: b\r\n"));
        odd.put("bad host", "GET /healthz HTTP/1.1\r\nHost: [::1\r\nConnection: close\r\n\r\n");
        odd.put("bad escape", asking("/v1/%zz", ""));
        odd.put("escaped slash", asking("/v1%2fme", ""));
        odd.put("escaped dots", asking("/desk/%2e%2e/%2e%2e/x", ""));
        odd.put("dots above the root", asking("/../../x", ""));
        odd.put("semicolon", asking("/v1/me;x=1", ""));
        odd.put("bytes that are not UTF-8", asking("/v1/%c0%ae", ""));
        odd.put("absolute address", asking("http://evil/v1/me", ""));
        odd.put("long address", asking("/" + "a".repeat(20_000), ""));
        odd.put("long header", asking("/healthz", "X: " + "a".repeat(20_000) + "\r\n"));
        odd.put("space before the colon", asking("/healthz", "X : y\r\n"));
        odd.put("folded header", asking("/healthz", "X:\r\n y\r\n"));
        odd.put("TRACE", asking("/healthz", "").replace("GET ", "TRACE "));
        odd.put("CONNECT", "CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\nConnection: close\r\n\r\n");
        odd.put("OPTIONS *", "OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        odd.put("invented method", asking("/healthz", "").replace("GET ", "BREW "));
        odd.put("Expect unknown", posting("/v1/listings", "Expect: 200-ok\r\n", "{}"));
        odd.put("Expect twice", posting("/v1/listings", "Expect: 100-continue\r\nExpect: x\r\n", "{}"));
        odd.put("Range", asking("/openapi.json", "Range: bytes=0-\r\n"));
        odd.put("Range that cannot be", asking("/openapi.json", "Range: bytes=9-1,-0,x\r\nIf-Range: \"x\"\r\n"));
        odd.put("If-Match on a page", asking("/healthz", "If-Match: \"x\"\r\nIf-Modified-Since: x\r\n"));
        odd.put("length and chunks", posting("/v1/listings", "Transfer-Encoding: chunked\r\n", "0\r\n\r\n"));
        odd.put("length twice", posting("/v1/listings", "Content-Length: 90\r\n", "{}"));
        odd.put("negative length", asking("/healthz", "Content-Length: -1\r\n"));
        odd.put("unknown transfer coding", asking("/healthz", "Transfer-Encoding: gzip\r\n"));
        odd.put("form without a length", asking("/healthz", "Content-Type: multipart/form-data\r\n"));
        odd.put("garbage", "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n");
        return odd;
    }

    private static String asking(String target, String headers) {
        return "GET " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + headers + "\r\n";
    }

    private String posting(String target, String headers, String body) {
        return "POST " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + liaison + "\r\nContent-Length: " + body.length() + "\r\n" + headers
                + "\r\n" + body;
    }

    /** Sends this and reads until the server closes the connection; to CONNECT, after which it stays open, the answer. */
    private String sent(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout((int) AT_ONCE.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            byte[] answer = request.startsWith("CONNECT") ? in.readNBytes(100) : in.readAllBytes();
            return new String(answer, StandardCharsets.UTF_8);
        }
    }

    /** How many requests have been answered, but for those that ask for this number. */
    private long counted() throws IOException {
        return COUNTED.matcher(sent(asking("/metrics", "")))
                .results()
                .filter(each -> !OF_THIS_TEST.matcher(each.group(1)).find())
                .mapToLong(each -> (long) Double.parseDouble(each.group(2)))
                .sum();
    }
}
