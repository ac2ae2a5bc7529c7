package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What goes wrong is a problem, whoever finds it. */
class ProblemsTest extends ServerTest {
    @Test
    void what_is_not_there_and_what_is_not_allowed() {
        assertProblem(stray("GET", "/nope", ""), 404, "not-found");
        assertProblem(stray("DELETE", "/v1/listings", liaison), 405, "method-not-allowed");
        assertThat(stray("DELETE", "/v1/listings", liaison).header("Allow")).isEqualTo("GET, HEAD, POST");
        assertProblem(get("/v1/listings", ""), 401, "not-authenticated");
        assertProblem(get("/v1/listings", "dj_nonsense"), 401, "not-authenticated");
        assertProblem(get("/v1/users", member("buyer", "学校").token()), 403, "forbidden");
        assertProblem(get("/v1/listings?colour=red", liaison), 400, "bad-parameter");
        assertProblem(get("/v1/listings?text=%00", liaison), 400, "bad-parameter");
        assertProblem(get("/v1/listings?cursor=AA", liaison), 400, "bad-parameter");
        assertProblem(get("/v1/listings/%20", liaison), 404, "not-found");
    }

    @Test
    void bodies_that_are_no_json_or_say_what_cannot_be() {
        assertProblem(post("/v1/listings", liaison, "{"), 400, "malformed");
        assertProblem(post("/v1/listings", liaison, "{} {}"), 400, "malformed");
        assertProblem(post("/v1/listings", liaison, "{'note':'a','note':'b'}"), 422, "invalid");
        assertProblem(post("/v1/listings", liaison, "{'colour':'red'}"), 422, "invalid");
        assertProblem(post("/v1/listings", liaison, "{'note':'" + "a".repeat(1_000_000) + "'}"), 413, "too-large");
    }

    @Test
    void answers_that_nobody_would_take_are_not_given() {
        assertProblem(send("GET", "/v1/listings", liaison, null, "Accept", "text/html"), 406, "not-acceptable");
        assertThat(send("GET", "/metrics", "", null, "Accept", "text/plain").status())
                .isEqualTo(200);
    }

    @Test
    void a_problem_is_told_in_chinese_when_that_is_asked_for() {
        Got got = stray("GET", "/nope", "", "Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8");

        assertThat(got.json().get("title").textValue()).isEqualTo("未找到");
    }

    @Test
    void head_tells_the_length_of_what_get_sends() {
        Got head = send("HEAD", "/v1/products", liaison, null);

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length"))
                .isEqualTo(get("/v1/products", liaison).header("Content-Length"));
        assertThat(send("HEAD", "/v1/listings/lst_none", liaison, null).status())
                .isEqualTo(404);
    }

    @Test
    void the_request_id_of_the_client_comes_back() {
        assertThat(send("GET", "/healthz", "", null, "X-Request-Id", "mine-1").header("X-Request-Id"))
                .isEqualTo("mine-1");
    }

    private static void assertProblem(Got got, int status, String slug) {
        assertThat(got.status()).as(got.response().body()).isEqualTo(status);
        assertThat(got.json().get("type").textValue()).isEqualTo("urn:duijie:problem:" + slug);
    }
}
