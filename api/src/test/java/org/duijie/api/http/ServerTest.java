package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.duijie.api.db.Database;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.db.Fresh;
import org.duijie.api.deal.Proposals;
import org.duijie.api.http.Routes.Route;
import org.duijie.api.identity.Bureaus.Founded;
import org.duijie.api.round.RoundLimits;
import org.duijie.api.serve.App;
import org.duijie.api.serve.ServedApp;
import org.duijie.api.server.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server on a free port and a database of its own, with a bureau and its liaison; every exchange is held against the contract. */
public abstract class ServerTest {
    private static final Instant DAY = Instant.parse("2026-12-19T01:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();

    public String liaison = "";
    public Founded bureau = new Founded("", "", "");
    public App app;

    private final HttpClient client = HttpClient.newHttpClient();
    private Database database;
    private HttpServer server;

    @BeforeEach
    void start(@TempDir Path folder) {
        database = Fresh.open(address(folder));
        app = new App(database, clock(), RoundLimits.USUAL, holds());
        bureau = app.bureaus().found("灵宝市市场监管局", "李联络");
        liaison = bureau.token();
        server = HttpServer.start(ServedApp.of(app), limits(), "127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        server.close();
        database.close();
    }

    /** Where the database is: an SQLite file, unless a test says otherwise. */
    protected DatabaseAddress address(Path folder) {
        return Fresh.sqlite(folder.resolve("duijie.db"));
    }

    /** Ticks from a day on which all that the tests enter can be. */
    protected Clock clock() {
        return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), DAY));
    }

    /** What a buyer may hold by its own word. */
    protected Proposals.HoldLimits holds() {
        return Proposals.HoldLimits.USUAL;
    }

    protected HttpServer.Limits limits() {
        return new HttpServer.Limits(1_000_000, 16, 10_000);
    }

    public Database database() {
        return database;
    }

    public int port() {
        return server.port();
    }

    /** Stops the server before the test ends. */
    public void stopped() {
        server.close();
    }

    /** What the server itself says it can do. */
    public List<Route> registered() {
        return HttpServer.routes(ServedApp.of(app));
    }

    /** An answer, its body as a tree when it is JSON. */
    public record Got(int status, HttpResponse<String> response, JsonNode json) {
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        static Got of(Exchange exchange) {
            HttpResponse<String> response = exchange.response();
            return new Got(response.statusCode(), response, tree(response));
        }
    }

    public Got get(String path, String token) {
        return send("GET", path, token, null);
    }

    public Got post(String path, String token, String body, String... headers) {
        return send("POST", path, token, body, headers);
    }

    public Got patch(String path, String token, String body, String... headers) {
        return send("PATCH", path, token, body, headers);
    }

    /** Sends one request of the contract, which the whole exchange must obey; quotes in {@code body} may be single ones. */
    public Got send(String method, String path, String token, String body, String... headers) {
        Exchange exchange = exchange(method, path, token, body, headers);
        Contract.check(exchange);
        return Got.of(exchange);
    }

    /** Sends one request without a look into the contract, for a test of many that others check. */
    Got unchecked(String method, String path, String token, String body, String... headers) {
        return Got.of(exchange(method, path, token, body, headers));
    }

    /** Sends what the contract has no route for. */
    public Got stray(String method, String path, String token, String... headers) {
        Exchange exchange = exchange(method, path, token, null, headers);
        Contract.checkStray(exchange);
        return Got.of(exchange);
    }

    private Exchange exchange(String method, String path, String token, String body, String... headers) {
        String sent = body == null ? null : body.replace('\'', '"');
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, sent == null ? BodyPublishers.noBody() : BodyPublishers.ofString(sent));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (sent != null && !List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", path.startsWith("/v1/sheets?") ? "text/csv" : "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            HttpRequest built = request.build();
            return new Exchange(built, sent, client.send(built, BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(method + " " + path, e);
        }
    }

    /** Sends what must succeed. */
    public JsonNode made(Got got) {
        assertThat(got.status()).as(got.response().body()).isBetween(200, 299);
        return got.json();
    }

    /** A party of its own with one user; the user's token and the party's id. */
    public Member member(String kind, String name) {
        String buyerKind = kind.equals("buyer") ? ",'buyerKind':'school'" : "";
        String party = made(post(
                        "/v1/parties", liaison, "{'kind':'" + kind + "','name':'" + name + "'" + buyerKind + "}"))
                .get("id")
                .textValue();
        String token = made(post("/v1/users", liaison, "{'party':'" + party + "','name':'某人'}"))
                .get("token")
                .textValue();
        return new Member(party, token);
    }

    /** Someone who can speak. */
    public record Member(String party, String token) {}

    private static JsonNode tree(HttpResponse<String> response) {
        boolean isJson =
                response.headers().firstValue("Content-Type").orElse("").contains("json");
        try {
            return isJson && !response.body().isEmpty() ? JSON.readTree(response.body()) : JSON.nullNode();
        } catch (JsonProcessingException e) {
            throw new AssertionError(response.body(), e);
        }
    }
}
