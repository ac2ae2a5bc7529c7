package org.duijie.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.duijie.api.http.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is slow keeps nobody else waiting, and not for long. There are far more slow clients here than threads. */
class SlowClientsTest extends ServerTest {
    private static final int SLOW = 60;
    private static final long PATIENCE_MILLIS = 1_500;

    private final List<Socket> sockets = new ArrayList<>();

    @Override
    protected HttpServer.Limits limits() {
        return new HttpServer.Limits(
                1_000_000, 8, 1_000, 0, 0, new HttpServer.Pace(PATIENCE_MILLIS, 1_000, SLOW + 20, 2 * SLOW));
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void an_address_may_open_any_number_of_connections_one_after_the_other() throws IOException {
        for (int n = 0; n < 5 * SLOW; n++) {
            try (Socket socket = socket()) {
                send(socket, "GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
                assertThat(read(socket)).as("connection " + n).startsWith("HTTP/1.1 200");
            }
        }
    }

    @Test
    void a_body_that_comes_slowly_holds_up_nobody_and_is_408_in_the_end() throws IOException {
        Socket first = posting("/v1/listings", liaison);
        for (int i = 1; i < SLOW; i++) {
            posting("/v1/listings", liaison);
        }

        assertThat(get("/healthz", "").status()).isEqualTo(200);
        assertThat(get("/v1/listings", liaison).status()).isEqualTo(200);
        assertThat(read(first)).startsWith("HTTP/1.1 408").contains("urn:duijie:problem:too-slow");
    }

    @Test
    void a_body_without_a_token_is_not_waited_for() throws IOException {
        for (String path : List.of("/v1/listings", "/nope", "/healthz", "/v1/listings/lst_1")) {
            Socket socket = posting(path, "");

            assertThat(read(socket)).startsWith("HTTP/1.1 4").containsIgnoringCase("Connection: close");
        }
    }

    @Test
    void a_body_whose_chunks_are_broken_is_400() throws IOException {
        Socket socket = socket();
        send(socket, head("POST", "/v1/listings", liaison) + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n");

        assertThat(read(socket)).startsWith("HTTP/1.1 400").contains("urn:duijie:problem:bad-request");
    }

    @Test
    void an_answer_that_is_read_slowly_holds_up_nobody_and_is_cut_off() throws IOException {
        for (int i = 0; i < SLOW; i++) {
            Socket socket = socket(4_096);
            for (int j = 0; j < 20; j++) {
                send(socket, head("GET", "/openapi.json", "") + "\r\n");
            }
        }

        for (int i = 0; i < 3; i++) {
            assertThat(get("/healthz", "").status()).isEqualTo(200);
        }
    }

    @Test
    void more_connections_than_an_address_may_have_are_closed_at_once() throws IOException {
        int open = 0;
        for (int i = 0; i < SLOW + 40; i++) {
            open += isOpen(socket()) ? 1 : 0;
        }

        assertThat(open).isBetween(SLOW, SLOW + 20);
    }

    @Test
    void past_the_limit_of_all_the_connection_goes_that_has_been_idle_longest()
            throws IOException, InterruptedException {
        Socket idle = from("127.0.0.2");
        Socket working = from("127.0.0.2");
        send(working, head("POST", "/v1/listings", liaison) + "Content-Length: 1000\r\n\r\n{");
        Thread.sleep(1_100);
        for (int i = 0; i < SLOW; i++) {
            from("127.0.0.3");
        }
        for (int i = 0; i < SLOW - 2; i++) {
            from("127.0.0.4");
        }
        Socket last = from("127.0.0.4");

        assertThat(isOpen(idle)).isFalse();
        assertThat(isOpen(last)).isTrue();
        assertThat(read(working)).startsWith("HTTP/1.1 408");
    }

    private Socket from(String address) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port(), InetAddress.getByName(address), 0);
        sockets.add(socket);
        return socket;
    }

    private Socket posting(String path, String token) throws IOException {
        Socket socket = socket();
        send(socket, head("POST", path, token) + "Content-Length: 1000\r\n\r\n{");
        return socket;
    }

    private static String head(String method, String path, String token) {
        String shown = token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + shown;
    }

    private Socket socket() throws IOException {
        return socket(1 << 16);
    }

    private Socket socket(int receiveBuffer) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(receiveBuffer);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()));
        sockets.add(socket);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String read(Socket socket) throws IOException {
        socket.setSoTimeout(30_000);
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static boolean isOpen(Socket socket) throws IOException {
        try {
            socket.setSoTimeout(50);
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException stillThere) {
            return true;
        } catch (IOException reset) {
            return false;
        }
    }
}
