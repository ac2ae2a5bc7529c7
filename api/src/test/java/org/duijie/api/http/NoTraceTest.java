package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.duijie.api.server.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The client learns what it did wrong: the log has a line of it, and never a stack trace. */
class NoTraceTest extends ServerTest {
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream usual = System.err;
    private Level level = Level.INFO;

    /** A request, and the status that it gets. */
    private record Wrong(int status, String method, String path, String headers, String body) {}

    @Override
    protected HttpServer.Limits limits() {
        return new HttpServer.Limits(100_000, 8, 1_000, 0, 0, new HttpServer.Pace(300, 1_000_000, 0, 0));
    }

    @BeforeEach
    void listen() {
        logged.start();
        level = root().getLevel();
        root().setLevel(Level.INFO);
        root().addAppender(logged);
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setErr(usual);
        root().detachAppender(logged);
        root().setLevel(level);
    }

    @Test
    void nothing_that_a_client_does_wrong_leaves_a_stack_trace() throws IOException {
        for (Wrong each : wrong()) {
            assertThat(raw(each)).as(each.toString()).startsWith("HTTP/1.1 " + each.status());
        }
        for (String cut : List.of("", "POST", "POST /v1/listings HTTP/1.1\r\nContent-Le")) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
                socket.getOutputStream().write(cut.getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(logged.list).isNotEmpty();
        assertThat(logged.list).noneMatch(event -> event.getThrowableProxy() != null);
        assertThat(logged.list).noneMatch(event -> event.getFormattedMessage().contains("\tat "));
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("\tat ");
    }

    private List<Wrong> wrong() {
        String listings = "/v1/listings";
        String party = "/v1/parties/" + member("buyer", "学校").party();
        String first = "If-Match: \"1\"\r\n" + JSON;
        return List.of(
                new Wrong(404, "GET", "/nope", "Accept-Language: -\r\n", ""),
                new Wrong(400, "GET", "/%zz", "Accept-Language: -\r\n", ""),
                new Wrong(400, "GET", listings + "?text=%zz&limit=1", "", ""),
                new Wrong(400, "GET", listings + "?text=%zz", "", ""),
                new Wrong(400, "GET", listings + "?text=%ED%A0%80", "", ""),
                new Wrong(400, "GET", listings + "?cursor=YWJj", "", ""),
                new Wrong(400, "POST", listings, JSON + CHUNKED, "zz\r\n{}\r\n0\r\n\r\n"),
                new Wrong(408, "POST", listings, JSON + CHUNKED, "5\r\n{"),
                new Wrong(408, "POST", listings, JSON + "Content-Length: 100\r\n", "{"),
                new Wrong(415, "POST", listings, "Content-Type: application/json; charset=bogus\r\n", "{}"),
                new Wrong(415, "POST", listings, "Content-Type: application/json; charset=\"utf\\-8\"\r\n", "{}"),
                new Wrong(415, "POST", listings, "Content-Type: application/json; x=\"\r\n", "{}"),
                new Wrong(415, "POST", listings, JSON + "Content-Encoding: gzip\r\n", "{}"),
                new Wrong(415, "POST", listings, "Content-Type: text/plain\r\n", "{}"),
                new Wrong(422, "POST", listings, JSON, "{\"note\":\"\\ud800\"}"),
                new Wrong(422, "PATCH", party, first, "{\"name\":\"\\ud800\"}"),
                new Wrong(400, "PATCH", party, first, "\u0000{\u0000}\u0000"),
                new Wrong(422, "PATCH", party, first, "{\"colour\":null}"),
                new Wrong(400, "PATCH", party, "If-Match: *\r\n" + JSON, "{}"),
                new Wrong(428, "PATCH", party, JSON, "{}"),
                new Wrong(412, "PATCH", party, "If-Match: W/\"9\"\r\n" + JSON, "{}"),
                new Wrong(400, "POST", listings, JSON + "Idempotency-Key: a\r\nIdempotency-Key: a\r\n", "{}"),
                new Wrong(400, "GET", listings, "Authorization: Bearer x\r\n", ""),
                new Wrong(422, "POST", listings, JSON + "X-HTTP-Method-Override: GET\r\n", "{}"),
                new Wrong(413, "POST", listings, JSON, "[" + " ".repeat(100_000) + "]"),
                new Wrong(413, "POST", listings, JSON + "Content-Length: 9000000\r\nExpect: 100-continue\r\n", ""),
                new Wrong(431, "GET", listings, "X-Long: " + "a".repeat(20_000) + "\r\n", ""),
                new Wrong(414, "GET", "/" + "a".repeat(20_000), "", ""),
                new Wrong(405, "FROB", listings, "", ""),
                new Wrong(405, "DELETE", listings, "", ""),
                new Wrong(406, "GET", listings, "Accept: text/html\r\n", ""));
    }

    private String raw(Wrong wrong) throws IOException {
        boolean isMeasured = wrong.body().isEmpty()
                || wrong.headers().contains("Content-Length")
                || wrong.headers().contains(CHUNKED);
        int length = wrong.body().getBytes(StandardCharsets.UTF_8).length;
        String request = wrong.method() + " " + wrong.path() + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                + "Authorization: Bearer " + liaison + "\r\n" + wrong.headers()
                + (isMeasured ? "" : "Content-Length: " + length + "\r\n") + "\r\n" + wrong.body();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
