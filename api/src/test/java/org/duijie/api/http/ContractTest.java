package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.duijie.api.http.Routes.Route;
import org.duijie.api.serve.ServedApp;
import org.duijie.api.server.HttpServer;
import org.duijie.api.server.JoinedContract;
import org.junit.jupiter.api.Test;

/** Every route is in the contract, and back. */
class ContractTest extends ServerTest {
    private static final Set<String> METHODS = Set.of("get", "post", "patch", "put", "delete");

    @Test
    void every_route_is_in_the_contract_and_back() {
        assertThat(routes()).isEqualTo(contract());
    }

    @Test
    void the_contract_is_served() {
        assertThat(get("/openapi.json", "").json()).isEqualTo(Contract.DOCUMENT);
    }

    @Test
    void it_is_served_in_chinese_to_who_asks_for_it() {
        JsonNode chinese = JoinedContract.in(Locale.CHINESE);

        assertThat(chinese).isNotEqualTo(Contract.DOCUMENT);
        assertThat(get("/openapi.json?lang=zh", "").json()).isEqualTo(chinese);
        assertThat(send("GET", "/openapi.json", "", "", "Accept-Language", "zh-CN,zh;q=0.9")
                        .json())
                .isEqualTo(chinese);
        assertThat(send("GET", "/openapi.json?lang=en", "", "", "Accept-Language", "zh")
                        .json())
                .isEqualTo(Contract.DOCUMENT);
        assertThat(get("/openapi.json?lang=fr", "").status()).isEqualTo(400);
    }

    @Test
    void a_route_is_open_exactly_where_the_contract_says_so() {
        for (Route route : HttpServer.routes(ServedApp.of(app))) {
            JsonNode operation = Contract.DOCUMENT
                    .get("paths")
                    .get(route.path())
                    .get(route.method().toLowerCase(Locale.ROOT));
            assertThat(operation.has("security") && operation.get("security").isEmpty())
                    .as(route.path())
                    .isEqualTo(route.right().isOpen());
        }
    }

    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        List<Route> all = HttpServer.routes(ServedApp.of(app));
        all.forEach(route -> routes.add(route.method() + " " + route.path()));
        assertThat(routes).hasSameSizeAs(all);
        return routes;
    }

    private static Set<String> contract() {
        Set<String> operations = new TreeSet<>();
        Contract.DOCUMENT
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return operations;
    }
}
