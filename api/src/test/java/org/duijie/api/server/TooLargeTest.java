package org.duijie.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.duijie.api.http.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies whose stated length is above the limit: nobody waits for them, and whoever sends one receives the answer. */
class TooLargeTest extends ServerTest {
    @ParameterizedTest
    @ValueSource(ints = {1_000_001, 3_900_000, 9_000_000})
    void a_body_that_states_that_it_is_too_large_is_413_at_once(int length) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(tooLarge(length).getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readNBytes(600), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 413").containsIgnoringCase("Connection: close");
        }
    }

    @Test
    void who_reads_only_after_sending_a_body_that_is_too_large_still_receives_the_answer()
            throws IOException, InterruptedException {
        for (int n = 0; n < 5; n++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
                socket.setSoTimeout(30_000);
                socket.getOutputStream().write(tooLarge(3_900_000).getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < 39; i++) {
                    socket.getOutputStream().write(new byte[100_000]);
                    Thread.sleep(2);
                }
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

                assertThat(answer).startsWith("HTTP/1.1 413").endsWith("}");
            }
        }
    }

    private String tooLarge(int length) {
        return "POST /v1/listings HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + liaison + "\r\nContent-Length: " + length + "\r\n\r\n";
    }
}
