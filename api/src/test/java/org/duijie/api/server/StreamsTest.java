package org.duijie.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.duijie.api.http.ServerTest;
import org.duijie.api.offering.OfferingBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Streams of events take no thread, end with the right to read them, and are limited in number. */
class StreamsTest extends ServerTest {
    private static final int THREADS = 8;
    private static final int CONNECTIONS = 120;

    private final List<Socket> sockets = new ArrayList<>();

    @Override
    protected HttpServer.Limits limits() {
        return new HttpServer.Limits(
                1_000_000, THREADS, 10_000, 0, 0, new HttpServer.Pace(2_000, 1_000, 0, CONNECTIONS));
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void a_stream_tells_a_party_of_its_own_deals_and_listings_alone() throws IOException {
        Member cooperative = member("cooperative", "甲社");
        Member other = member("cooperative", "乙社");
        BufferedReader ours = open(cooperative.token(), "");
        BufferedReader theirs = open(other.token(), "?seconds=5");
        BufferedReader bureaus = open(liaison, "");

        made(post(
                "/v1/listings",
                cooperative.token(),
                OfferingBody.listing("1000 head").toString()));

        assertThat(next(ours, "changed")).isTrue();
        assertThat(next(bureaus, "changed")).isTrue();
        assertThat(next(theirs, "changed"))
                .as("the stream of another party ends without news")
                .isFalse();
    }

    @Test
    void far_more_streams_than_threads_hold_up_nobody() throws IOException {
        List<BufferedReader> all = new ArrayList<>();
        for (int i = 0; i < 3 * THREADS; i++) {
            all.add(open(member("cooperative", "第" + i + "社").token(), ""));
        }

        assertThat(get("/v1/notices", liaison).status()).isEqualTo(200);
        assertThat(all).hasSize(3 * THREADS);
    }

    @Test
    void a_stream_ends_with_its_token() throws IOException {
        String token = made(post("/v1/tokens", liaison, "{}")).get("token").textValue();
        String id = made(get("/v1/me", token)).get("tokenId").textValue();
        BufferedReader stream = open(token, "");

        made(post("/v1/tokens/" + id + "/revoke", liaison, null));

        assertThat(next(stream, "nothing")).as("it ends").isFalse();
    }

    @Test
    void a_stream_ends_with_its_user() throws IOException {
        String token = member("cooperative", "甲社").token();
        String user = made(get("/v1/me", token)).at("/user/id").textValue();
        BufferedReader stream = open(token, "");

        made(post("/v1/users/" + user + "/block", liaison, null, "If-Match", "\"1\""));

        assertThat(next(stream, "nothing")).as("it ends").isFalse();
    }

    @Test
    void a_user_has_few_streams_of_which_a_new_one_ends_the_oldest() throws IOException {
        BufferedReader oldest = open(liaison, "");
        for (int i = 0; i < Streams.MOST_OF_A_USER; i++) {
            open(liaison, "");
        }

        assertThat(next(oldest, "nothing")).as("it ends").isFalse();
    }

    @Test
    void all_streams_together_are_at_most_a_quarter_of_the_connections() throws IOException {
        String last = "";
        for (int i = 0; i <= CONNECTIONS / 4; i++) {
            last = ask(member("cooperative", "第" + i + "社").token(), "").readLine();
        }

        assertThat(last).startsWith("HTTP/1.1 503");
    }

    @Test
    void one_that_ends_makes_room_and_the_connection_serves_again() throws IOException {
        Socket socket = socket();
        BufferedReader in = ask(socket, liaison, "?seconds=1");
        assertThat(next(in, "hello")).isTrue();
        String line = in.readLine();
        while (!"0".equals(line)) {
            line = in.readLine();
        }
        in.readLine();
        ask(socket, liaison, "?seconds=0");

        assertThat(in.readLine()).startsWith("HTTP/1.1 200");
    }

    @Test
    void how_long_it_lasts_is_checked() {
        for (String wrong : List.of("601", "-1", "x", "")) {
            assertThat(get("/v1/notices/stream?seconds=" + wrong, liaison).status())
                    .isEqualTo(400);
        }
        assertThat(send("HEAD", "/v1/notices/stream", liaison, null).status()).isEqualTo(200);
    }

    @Test
    void a_server_that_stops_does_not_wait_for_its_streams() throws IOException {
        BufferedReader stream = open(liaison, "");
        long began = System.nanoTime();

        stopped();

        assertThat(next(stream, "nothing")).as("it ends").isFalse();
        assertThat(System.nanoTime() - began).isLessThan(60_000_000_000L);
    }

    private BufferedReader open(String token, String query) throws IOException {
        BufferedReader in = ask(token, query);
        assertThat(next(in, "hello")).isTrue();
        return in;
    }

    private BufferedReader ask(String token, String query) throws IOException {
        return ask(socket(), token, query);
    }

    private BufferedReader ask(Socket socket, String token, String query) throws IOException {
        socket.getOutputStream()
                .write(("GET /v1/notices/stream" + query + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                + token + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private Socket socket() throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()));
        socket.setSoTimeout(30_000);
        sockets.add(socket);
        return socket;
    }

    /** Waits for an event; false when the stream ends first. */
    private static boolean next(BufferedReader in, String event) throws IOException {
        for (String line = in.readLine(); line != null && !line.equals("0"); line = in.readLine()) {
            if (line.equals("event: " + event)) {
                return true;
            }
        }
        return false;
    }
}
