package org.duijie.api.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.duijie.api.http.Routes.Route;
import org.duijie.api.http.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cookie counts only where nobody reads it on the way, and for a change only if our own page sent it. */
class CookieTest extends ServerTest {
    private static final String DOOR = "{'door':'liaison'}";

    @BeforeEach
    void door() {
        app.sessions()
                .open("liaison", app.tokens().principal(liaison).orElseThrow().withoutToken());
    }

    @Test
    void on_this_machine_it_is_out_of_reach_of_scripts_and_other_sites() {
        assertThat(SignedIn.signIn(this, DOOR).header("Set-Cookie"))
                .matches("duijie=ds_[0-9A-Z]{26}_[A-Za-z0-9_-]{43}; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax");
    }

    @Test
    void over_tls_it_is_secure_and_bound_to_its_host() {
        String user = app.tokens().principal(liaison).orElseThrow().user();
        String code = made(post("/v1/users/" + user + "/sign-in-links", liaison, "{}"))
                .at("/secret/path")
                .textValue()
                .substring("/l#".length());
        Got got = send("POST", "/v1/sessions", "", "{'code':'" + code + "'}", proxied("Sec-Fetch-Site", "same-origin"));

        assertThat(got.header("Set-Cookie")).startsWith("__Host-duijie=").endsWith("; HttpOnly; SameSite=Lax; Secure");
        String cookie = SignedIn.cookie(got);
        assertThat(send("GET", "/v1/me", "", null, proxied("Cookie", cookie)).status())
                .isEqualTo(200);
        assertThat(send("GET", "/v1/me", "", null, proxied("Cookie", cookie.replace("__Host-", "")))
                        .status())
                .isEqualTo(401);
        assertThat(send("GET", "/v1/me", "", null, "Cookie", cookie).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-For, 203.0.113.9",
        "X-Forwarded-Host, desk.example",
        "x-real-ip, 203.0.113.9",
        "Forwarded, for=203.0.113.9",
        "Via, 1.1 proxy"
    })
    void through_a_proxy_without_tls_nobody_signs_in(String name, String value) {
        Got got = send("POST", "/v1/sessions", "", DOOR, "Sec-Fetch-Site", "same-origin", name, value);

        assertThat(got.status()).isEqualTo(403);
        assertThat(got.json().get("type").textValue()).isEqualTo("urn:duijie:problem:not-secure");
    }

    @Test
    void under_a_name_that_only_leads_to_this_machine_nobody_signs_in() throws IOException {
        String body = "{\"door\":\"liaison\"}";
        String answer = raw("POST /v1/sessions HTTP/1.1\r\nHost: rebound.example\r\nSec-Fetch-Site: same-origin\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\nConnection: close\r\n\r\n"
                + body);

        assertThat(answer).startsWith("HTTP/1.1 403").contains("not-secure");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, none, 403",
        "Sec-Fetch-Site, same-origin, 200",
        "Origin, http://evil.example, 403",
        "Origin, null, 403",
        "Origin, https://127.0.0.1:PORT, 403",
        "Origin, http://127.0.0.1:PORT, 200",
        "X-Nothing, said, 403"
    })
    void a_change_is_accepted_from_our_own_page_alone(String name, String value, int status) {
        String cookie = SignedIn.by(this, DOOR).cookie();
        String said = value.replace("PORT", Integer.toString(port()));

        Got changed = send("POST", "/v1/tokens", "", "{}", "Cookie", cookie, name, said);
        assertThat(changed.status()).isEqualTo(status == 200 ? 201 : 403);
        assertThat(send("POST", "/v1/sessions", "", DOOR, name, said).status()).isEqualTo(status);
    }

    @Test
    void every_change_that_another_site_sends_with_the_cookie_is_refused() {
        String cookie = SignedIn.by(this, DOOR).cookie();
        List<Route> changes = registered().stream()
                .filter(route -> !route.method().equals("GET"))
                .toList();

        assertThat(changes).hasSizeGreaterThan(40);
        for (Route route : changes) {
            String path = route.path().replace("{id}", "xyz_0");
            Got got = send(
                    route.method(),
                    path,
                    "",
                    "{}",
                    "Cookie",
                    cookie,
                    "Sec-Fetch-Site",
                    "cross-site",
                    "If-Match",
                    "\"1\"");
            assertThat(got.status()).as(route.path()).isEqualTo(403);
            assertThat(got.json().get("type").textValue()).as(route.path()).endsWith("cross-site");
        }
    }

    @Test
    void a_token_needs_no_such_header_and_counts_before_a_cookie() {
        String cookie = SignedIn.by(this, DOOR).cookie();
        Member buyer = member("buyer", "学校");

        Got got = send("GET", "/v1/me", buyer.token(), null, "Cookie", cookie);

        assertThat(got.json().at("/role").textValue()).isEqualTo("buyer");
        assertThat(send("POST", "/v1/tokens", liaison, "{}", "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(201);
    }

    private static String[] proxied(String name, String value) {
        return new String[] {"X-Forwarded-Proto", "https", name, value};
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
