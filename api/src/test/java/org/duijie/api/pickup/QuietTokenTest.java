package org.duijie.api.pickup;

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
import org.duijie.api.http.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A token in an address is in no log and no metric, whatever becomes of the request. */
class QuietTokenTest extends ServerTest {
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream usual = System.err;
    private Level level = Level.INFO;

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
    void neither_a_good_request_nor_a_bad_one_leaves_the_token_behind() throws IOException {
        String token = made(post("/v1/tokens", liaison, "{'scopes':['calendar']}"))
                .get("token")
                .textValue();
        String path = "/v1/pick-ups.ics?token=" + token;
        List<String> requests = List.of(
                "GET " + path,
                "HEAD " + path,
                "POST " + path,
                "FROB " + path,
                "GET " + path + "&lang=fr",
                "GET " + path + "&other=1",
                "GET " + path + "%zz",
                "GET " + path + "&token=" + token,
                "GET " + path + "x",
                "GET " + path + "&lang=" + "a".repeat(20_000),
                "GET /v1/deals?token=" + token,
                "GET /v1/nowhere/" + token);
        for (String request : requests) {
            assertThat(raw(request)).startsWith("HTTP/1.1 ");
        }

        assertThat(logged.list).hasSizeGreaterThan(requests.size() / 2);
        assertThat(logged.list)
                .allSatisfy(event -> assertThat(event.getFormattedMessage()
                                + event.getKeyValuePairs()
                                + event.getMDCPropertyMap()
                                + event.getThrowableProxy())
                        .doesNotContain(token));
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain(token);
        assertThat(get("/metrics", "").response().body()).doesNotContain(token);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(30_000);
            String text = request + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
