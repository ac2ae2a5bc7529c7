package org.duijie.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duijie.api.cases.Cases;
import org.duijie.api.http.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Hundreds of slow clients of one address, half of which send a body a byte at a time, half of which ask and do not read, some with a token and some
 * without, before a server with its usual limits, and then hundreds of large bodies at once; and all the while {@code /healthz} answers and
 * honest requests are served. How long they wait is reported, not judged: it depends on what else the machine does.
 */
class AttackTest extends ServerTest {
    private static final int SLOW = Cases.count(100, 1_000);
    private static final int ROUNDS = Cases.count(5, 20);
    private static final int ASKED_AT_ONCE = 3;
    private static final int WARM = Cases.count(20, 100);
    private static final int LARGE = Cases.count(40, 200);
    private static final int LARGE_BYTES = 990_000;
    /** Far above what any machine takes (1.2 s were seen): who waits this long waits for those who never finish. */
    private static final Duration STUCK = Duration.ofSeconds(30);

    private final List<Socket> sockets = new ArrayList<>();

    @Override
    protected HttpServer.Limits limits() {
        return new HttpServer.Limits(1_000_000, 64, 1_000);
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void hundreds_of_slow_clients_keep_nobody_waiting(TestReporter reporter) throws IOException {
        warmUp();
        List<Duration> waited = new ArrayList<>();
        for (int i = 0; i < SLOW; i++) {
            Socket socket = open();
            boolean isReader = i % 2 == 0;
            String token = i % 3 == 0 ? "" : "Authorization: Bearer " + liaison + "\r\n";
            send(socket, isReader ? asked().repeat(ASKED_AT_ONCE) : posted(token));
            if (i % (SLOW / 10) == 0) {
                waited.add(health());
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Socket socket : sockets) {
                send(socket, "{");
            }
            waited.add(health());
            assertThat(get("/v1/listings", liaison).status()).isEqualTo(200);
        }

        assertNobodyIsStuck(waited, reporter);
    }

    /** A program that has just started is slow by itself. */
    private void warmUp() {
        for (int i = 0; i < WARM; i++) {
            made(get("/v1/listings", liaison));
            made(get("/openapi.json", ""));
            health();
        }
    }

    @Test
    void large_bodies_at_once_are_worked_on_a_few_at_a_time_and_keep_nobody_waiting(TestReporter reporter)
            throws Exception {
        warmUp();
        byte[] request =
                posted("Authorization: Bearer " + liaison + "\r\n", LARGE_BYTES).getBytes(StandardCharsets.UTF_8);
        ExecutorService clients = Executors.newFixedThreadPool(20);
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < LARGE; i++) {
            answers.add(clients.submit(() -> answer(request)));
        }
        List<Duration> waited = new ArrayList<>();
        while (!answers.stream().allMatch(Future::isDone)) {
            waited.add(health());
            assertThat(get("/v1/listings", liaison).status()).isEqualTo(200);
        }
        clients.shutdown();

        assertNobodyIsStuck(waited, reporter);
        for (Future<String> each : answers) {
            assertThat(each.get()).matches("|(?s)HTTP/1.1 (422|503).*");
        }
    }

    private static void assertNobodyIsStuck(List<Duration> waited, TestReporter reporter) {
        Duration longest = Collections.max(waited);
        reporter.publishEntry("longest wait in ms", Long.toString(longest.toMillis()));
        assertThat(longest).isLessThan(STUCK);
    }

    /** What is answered to it; empty where the connection was closed before. */
    private String answer(byte[] request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request);
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
        } catch (IOException closed) {
            return "";
        }
    }

    private static String posted(String token, int bytes) {
        return "POST /v1/imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + token
                + "Content-Length: " + bytes + "\r\n\r\n[" + "{},".repeat(bytes / 3 - 2) + "{}]"
                + " ".repeat(2 + bytes % 3);
    }

    private Duration health() {
        long began = System.nanoTime();
        assertThat(get("/healthz", "").status()).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static String asked() {
        return "GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }

    private static String posted(String token) {
        return "POST /v1/listings HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + token
                + "Content-Length: 100000\r\n\r\n{";
    }

    private Socket open() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()));
        sockets.add(socket);
        return socket;
    }

    /** Sends what the server still takes. */
    private static void send(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException closed) {
            // it has been refused, as it should be
        }
    }
}
