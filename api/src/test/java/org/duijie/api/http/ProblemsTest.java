package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duijie.api.listing.ListingResourceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong is a problem, whoever finds it, with its status, its type, its way out, in Chinese or English. */
class ProblemsTest extends ServerTest {
    private static final String LISTINGS = "/v1/listings";

    @Test
    void a_path_that_is_not_there_is_404() {
        assertProblem(stray("GET", "/nope", ""), 404, "not-found");
        assertProblem(get("/v1/listings/lst_none", liaison), 404, "not-found");
        assertProblem(get("/v1/listings/%20", liaison), 404, "not-found");
        assertProblem(stray("GET", "/v1/listings/lst_1/nope", liaison), 404, "not-found");
    }

    @Test
    void a_method_that_the_path_does_not_know_is_405_and_tells_those_it_knows() {
        Got got = stray("DELETE", LISTINGS, liaison);

        assertProblem(got, 405, "method-not-allowed");
        assertThat(got.header("Allow")).isEqualTo("GET, HEAD, POST");
        assertThat(stray("PUT", "/v1/listings/lst_1", liaison).header("Allow")).isEqualTo("GET, HEAD, PATCH");
        assertThat(stray("GET", "/v1/listings/lst_1/withdraw", liaison).header("Allow"))
                .isEqualTo("POST");
    }

    @Test
    void without_a_usable_token_it_is_401_with_a_challenge_and_without_the_right_403() {
        assertProblem(get(LISTINGS, ""), 401, "not-authenticated");
        assertProblem(get(LISTINGS, "dj_nonsense"), 401, "not-authenticated");
        assertThat(get(LISTINGS, "").header("WWW-Authenticate")).startsWith("Bearer");
        assertProblem(get("/v1/users", member("buyer", "学校").token()), 403, "forbidden");
    }

    @Test
    void a_parameter_that_is_unknown_twice_or_senseless_is_400() {
        for (String query :
                new String[] {"colour=red", "text=%00", "cursor=AA", "limit=0", "limit=1&limit=2", "box=1"}) {
            assertProblem(get(LISTINGS + "?" + query, liaison), 400, "bad-parameter");
        }
        Got key = post(LISTINGS, liaison, "{}", "Idempotency-Key", "not a key");
        assertProblem(key, 400, "bad-parameter");
        assertThat(key.json().at("/errors/0/code").textValue()).isEqualTo("NOT_A_KEY");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            /v1/listings?colour=red         | UNKNOWN_PARAMETER    | 'colour' is not a query parameter of this address; available: box campaign cursor
            /v1/policy?colour=red           | UNKNOWN_PARAMETER    | available: none
            /v1/listings?limit=1&limit=2    | DUPLICATE            | 'limit' occurs more than once
            /v1/listings?limit=100000       | OUT_OF_RANGE         | '100000' is not between 1 and 200
            /v1/listings?limit=ten          | OUT_OF_RANGE         | 'ten' is not between 1 and 200
            /v1/listings?party=             | NO_VALUE             | 'party' has no value
            /v1/listings?party=%07          | HIDDEN_CHARACTER     | U+0007
            /v1/deals?number=171            | NOT_A_DEAL_NUMBER    | '171' is no short number of a deal; write year, hyphen and at least four digits
            /v1/deals?listing=dea_1         | NOT_AN_ID            | 'dea_1' is no id of this kind; such ids begin with lst_
            /v1/deals?intent=7              | NOT_AN_ID            | int_
            /v1/listings?party=%E5%BC%A0 | NOT_AN_ID            | pty_
            /v1/intents?campaign=winter     | NOT_AN_ID            | cmp_
            /v1/calendars?party=usr_1       | NOT_AN_ID            | pty_
            /v1/purchases?party=school      | NOT_AN_ID            | pty_
            /v1/match-rounds?campaign=x     | NOT_AN_ID            | cmp_
            /v1/match-rounds/rnd_1/diff?with=2 | NOT_AN_ID         | rnd_
            /v1/recall?listing=JY-1         | NOT_AN_ID            | lst_
            /v1/audit?actor=%E5%BC%A0 | NOT_AN_ID            | usr_
            /v1/audit?subject=2026-0171     | NOT_AN_ID            | such ids begin with lst_, int_, dea_
            /v1/parties?kind=farm           | NOT_ONE_OF           | 'farm' is not a valid choice; use one of cooperative buyer bureau
            /v1/match-rounds/rnd_1/diff     | MISSING_FIELD        | is missing""")
    void a_bad_parameter_says_which_of_its_faults_it_is_and_what_may_stand_there(
            String path, String code, String says) {
        Got got = get(path, liaison);

        assertProblem(got, 400, "bad-parameter");
        assertThat(got.json().at("/errors/0/code").textValue()).isEqualTo(code);
        assertThat(got.json().at("/errors/0/detail").textValue()).contains(says);
    }

    @Test
    void all_parameters_that_are_wrong_are_named_in_one_answer() {
        Got got = get(LISTINGS + "?colour=red&limit=ten&cursor=AA&from=yesterday&lat=north&lon=110&box=1", liaison);

        assertProblem(got, 400, "bad-parameter");
        assertThat(got.json().get("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/colour", "/limit", "/cursor", "/from", "/lat", "/within", "/box");
        assertThat(get("/v1/listings/lst_none/history?limit=ten&cursor=AA", liaison)
                        .json()
                        .get("errors"))
                .hasSize(2);
        assertThat(get(LISTINGS + "?" + "abcdefghijklmnopqrstuvwxyz".replaceAll("[a-z]", "$0=1&"), liaison)
                        .json()
                        .get("errors"))
                .hasSize(20);
    }

    @Test
    void a_body_that_is_no_json_is_400() {
        for (String body : new String[] {"", "{", "{} {}", "[1,]", "{\"note\":\"\\ud800\"", "nonsense"}) {
            assertProblem(post(LISTINGS, liaison, body), 400, "malformed");
        }
    }

    @Test
    void a_body_that_says_what_cannot_be_is_422_and_points_to_each_field() {
        assertProblem(post(LISTINGS, liaison, "[]"), 422, "invalid");
        assertProblem(post(LISTINGS, liaison, "{'colour':'red'}"), 422, "invalid");
        Got twice = post(LISTINGS, liaison, "{'note':'a','note':'b'}");
        assertProblem(twice, 422, "invalid");
        assertThat(twice.json().at("/errors/0/code").textValue()).isEqualTo("DUPLICATE_FIELD");
        assertThat(twice.json().at("/errors/0/pointer").textValue()).isEqualTo("/note");
    }

    @Test
    void a_key_that_stands_twice_in_a_patch_is_named_too() {
        String listing = ListingResourceTest.BROILERS;
        String path =
                post(LISTINGS, member("cooperative", "合作社").token(), listing).header("Location");

        Got got = patch(path, liaison, "{'at':{'lat':1,'lat':2}}", "If-Match", "\"1\"");

        assertProblem(got, 422, "invalid");
        assertThat(got.json().at("/errors/0/pointer").textValue()).isEqualTo("/at/lat");
    }

    @Test
    void a_change_without_the_version_is_428_and_of_another_version_412() {
        String path = "/v1/parties/" + member("buyer", "学校").party();

        assertProblem(patch(path, liaison, "{}"), 428, "version-needed");
        assertProblem(patch(path, liaison, "{}", "If-Match", "\"9\""), 412, "stale");
        assertProblem(patch(path, liaison, "{}", "If-Match", "nonsense"), 412, "stale");
    }

    @Test
    void a_body_that_is_too_large_is_413_and_one_of_another_type_415() {
        assertProblem(post(LISTINGS, liaison, "{'note':'" + "a".repeat(1_000_000) + "'}"), 413, "too-large");
        assertProblem(post(LISTINGS, liaison, "a=b", "Content-Type", "text/plain"), 415, "unsupported-type");
    }

    @Test
    void an_answer_that_nobody_would_take_is_not_given() {
        assertProblem(send("GET", LISTINGS, liaison, null, "Accept", "text/html"), 406, "not-acceptable");
        assertProblem(post(LISTINGS, liaison, "{}", "Accept", "application/xml"), 406, "not-acceptable");
        assertThat(send("GET", "/metrics", "", null, "Accept", "text/plain").status())
                .isEqualTo(200);
    }

    @Test
    void what_the_container_refuses_before_any_route_is_a_problem_too() throws IOException {
        assertRaw("nonsense\r\n\r\n", 400, "bad-request", "Bad request");
        assertRaw("GET / HTTP/1.1\r\n\r\n", 400, "bad-request", "Bad request");
        assertRaw(request("/" + "a".repeat(20_000), ""), 414, "address-too-long", "Address too long");
        assertRaw(request("/healthz", "X-Long: " + "a".repeat(20_000)), 431, "headers-too-large", "Headers too large");
        assertRaw(request("/a/%2e%2e/b", "Accept-Language: zh"), 404, "not-found", "未找到");
    }

    @Test
    void a_problem_is_told_in_chinese_when_that_is_asked_for_and_names_the_request() {
        Got got = stray("GET", "/nope", "", "Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8", "X-Request-Id", "mine-1");

        assertThat(got.json().get("title").textValue()).isEqualTo("未找到");
        assertThat(got.json().get("instance").textValue()).isEqualTo("urn:duijie:request:mine-1");
        assertThat(got.header("X-Request-Id")).isEqualTo("mine-1");
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void every_problem_has_its_title_and_its_way_out_in_both_languages(ProblemType type) throws IOException {
        ProblemDocument problem = new ProblemDocument(type, "x", List.of(), Map.of());
        ObjectMapper json = new ObjectMapper();

        String chinese = json.readTree(problem.answer(Locale.CHINESE, "r").body())
                .get("detail")
                .textValue();
        String english = json.readTree(problem.answer(Locale.ENGLISH, "r").body())
                .get("detail")
                .textValue();

        assertThat(chinese).containsPattern("\\p{IsHan}").endsWith("。").doesNotContain("{0}");
        assertThat(english).doesNotContainPattern("\\p{IsHan}").endsWith(".").doesNotContain("{0}");
    }

    @Test
    void a_body_that_is_refused_is_not_waited_for_and_one_that_is_here_leaves_the_connection_to_the_next_request()
            throws IOException {
        String head = "POST /v1/listings HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n";
        String missing = raw(head);
        String here = raw(head + "{}" + request("/healthz", ""));

        assertThat(missing).startsWith("HTTP/1.1 401").containsIgnoringCase("Connection: close");
        assertThat(here).startsWith("HTTP/1.1 401").contains("HTTP/1.1 200");
    }

    @Test
    void a_client_that_asks_before_it_sends_its_body_is_refused_before_it_does() throws IOException {
        String head = "POST /v1/listings HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: ";
        String token = "Authorization: Bearer " + liaison + "\r\n";

        assertThat(raw(head + "2\r\n\r\n")).startsWith("HTTP/1.1 401");
        assertThat(raw(head + "9000000\r\n" + token + "\r\n")).startsWith("HTTP/1.1 413");
        assertThat(raw(head + "2\r\nContent-Type: application/json\r\nConnection: close\r\n" + token + "\r\n{}"))
                .contains("HTTP/1.1 422");
    }

    @Test
    void a_body_that_is_far_too_large_closes_the_connection_and_the_answer_says_so() throws IOException {
        String header = "POST /v1/listings HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000000\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream().write(header.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(new byte[100_000]);
            String answer = new String(socket.getInputStream().readNBytes(600), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 401").containsIgnoringCase("Connection: close");
        }
    }

    private static String request(String target, String header) {
        String more = header.isEmpty() ? "" : header + "\r\n";
        return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + more + "\r\n";
    }

    /** Sends this and no more, and reads until the server closes the connection. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Sends what no HTTP client would. */
    private void assertRaw(String request, int status, String slug, String title) throws IOException {
        String answer = raw(request);
        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json");
        var problem = new ObjectMapper().readTree(answer.substring(answer.indexOf("\r\n\r\n")));
        assertThat(problem.get("type").textValue()).isEqualTo("urn:duijie:problem:" + slug);
        assertThat(problem.get("title").textValue()).isEqualTo(title);
        assertThat(problem.get("status").intValue()).isEqualTo(status);
    }

    private static void assertProblem(Got got, int status, String slug) {
        assertThat(got.status()).as(got.response().body()).isEqualTo(status);
        assertThat(got.header("Content-Type")).startsWith("application/problem+json");
        assertThat(got.json().get("type").textValue()).isEqualTo("urn:duijie:problem:" + slug);
        assertThat(got.json().get("status").intValue()).isEqualTo(status);
    }

    @Test
    void refusals_are_counted_by_reason_and_the_build_and_the_connections_are_told() {
        get("/v1/listings/lst_none", liaison);
        get("/v1/listings", "");

        assertThat(send("GET", "/metrics", "", null, "Accept", "text/plain")
                        .response()
                        .body())
                .contains("duijie_refusals_total{type=\"not-found\"} 1")
                .contains("duijie_refusals_total{type=\"not-authenticated\"} 1")
                .contains("duijie_holds_expiring 0")
                .contains("duijie_database_waiting{pool=\"writer\"} 0")
                .contains("duijie_build{java=");
    }
}
