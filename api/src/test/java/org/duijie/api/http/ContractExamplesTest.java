package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duijie.api.deal.DealRoad;
import org.duijie.api.offering.OfferingBody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every example of a request in the contract is sent, and done; the answer has the fields of the example beside it. */
class ContractExamplesTest extends ServerTest {
    private static final Set<String> WITH_SECRETS = Set.of("/v1/sessions", "/v1/second-factor/confirm");
    private static final String ID = "/{id}";
    private static final String DEALS = "/v1/deals";
    private static final Set<String> KNOWN_BY_THE_SERVICE = Set.of("id", "version", "createdAt", "token");

    private static final long HEADS = 200;

    private Member cooperative = new Member("", "");
    private Member school = new Member("", "");

    /** The examples are of these days. */
    @Override
    protected Clock clock() {
        return new MovableClock(Instant.parse("2026-12-19T01:00:00Z"));
    }

    @BeforeEach
    void enter() {
        cooperative = member("cooperative", "合作社");
        school = member("buyer", "学校");
    }

    @Test
    void every_example_of_a_request_runs() {
        int ran = 0;
        for (Map.Entry<String, JsonNode> path : Contract.DOCUMENT.get("paths").properties()) {
            for (String method : List.of("post", "patch")) {
                JsonNode operation = path.getValue().path(method);
                JsonNode examples = operation.at("/requestBody/content/application~1json/examples");
                if (WITH_SECRETS.contains(path.getKey())) {
                    continue; // their codes are secrets: SessionTest and SecondFactorTest have real ones
                }
                for (JsonNode example : examples) {
                    run(method.toUpperCase(Locale.ROOT), path.getKey(), operation, value(example));
                    ran++;
                }
            }
        }
        assertThat(ran).isGreaterThanOrEqualTo(15);
    }

    private void run(String method, String path, JsonNode operation, JsonNode example) {
        String body = ours(example);
        Got got = path.contains(ID)
                ? sendTo(method, path, body)
                : send(
                        method,
                        path,
                        body.contains("\"kind\":\"listings\"") ? cooperative.token() : who(path),
                        body,
                        "If-Match",
                        "\"1\"");

        assertThat(got.status()).as(got.response().body()).isBetween(200, 299);
        JsonNode answers = operation.at("/responses/" + got.status() + "/content/application~1json/examples");
        assertThat(answers).as(path).isNotEmpty();
        Set<String> shown = names(value(answers.iterator().next()));
        shown.removeIf(name -> !example.has(name) && !KNOWN_BY_THE_SERVICE.contains(name));
        assertThat(names(got.json())).as(path).containsAll(shown);
    }

    /** Sends to a new thing of its kind, which is such that the verb can be done to it. */
    private Got sendTo(String method, String path, String body) {
        String resource = path.substring(0, path.indexOf(ID));
        String rest = path.substring(resource.length() + ID.length());
        String thing = made(resource);
        if (resource.equals(DEALS)) {
            new DealRoad(this, liaison).lead(thing.substring(DEALS.length() + 1), HEADS, rest.substring(1));
        }
        if (rest.equals("/trial")) {
            enterADearListing();
            thing = made(resource);
        }
        boolean isRoundToDo = rest.equals("/adopt") || rest.equals("/trial");
        while (isRoundToDo) {
            isRoundToDo = app.roundWork().doNext();
        }
        if (rest.endsWith("/lift")) {
            made(send(method, thing + rest.replace("/lift", ""), who(path), body));
        }
        String sent = rest.equals("/join-campaign") ? body.replaceAll("cmp_[0-9A-Z]{26}", campaignOf(thing)) : body;
        String version =
                resource.equals("/v1/tokens") ? "" : get(thing, liaison).header("ETag");
        return send(method, thing + rest, who(path), sent, "If-Match", version);
    }

    /** Opens a campaign of the listing of a deal that is older, and returns its id. */
    private String campaignOf(String deal) {
        String campaign = post("/v1/campaigns", liaison, "{'name':'腊月助销','from':'2026-12-19','to':'2026-12-31'}")
                .json()
                .get("id")
                .textValue();
        String listing = get(deal, liaison).json().get("listing").textValue();
        post("/v1/campaigns/" + campaign + "/add", liaison, "{'listings':['" + listing + "']}", "If-Match", "\"1\"");
        return campaign;
    }

    /** A listing that needs a higher bid, and is left first: a change to try. */
    private void enterADearListing() {
        post(
                "/v1/listings",
                cooperative.token(),
                OfferingBody.listing("900000 head").with("ask", "6 CNY/jin").toString());
        post(
                "/v1/intents",
                school.token(),
                OfferingBody.intent("300000 head").with("bid", "5 CNY/jin").toString());
    }

    /** What the first example of how to make one makes: where it is. */
    private String made(String resource) {
        JsonNode examples = Contract.DOCUMENT
                .get("paths")
                .path(resource)
                .at("/post/requestBody/content/application~1json/examples");
        String body = ours(value(examples.iterator().next()));
        String unique = ofAnotherYear(resource, body.replaceAll("\"creditCode\":\"[^\"]*\",", ""));
        String byLiaison = unique.replace("{\"listing\"", "{\"buyer\":\"" + school.party() + "\",\"listing\"");
        return resource.equals(DEALS)
                ? post(resource, liaison, byLiaison).header("Location")
                : post(resource, who(resource), unique).header("Location");
    }

    /** A buyer enters the purchases of a period once. */
    private static String ofAnotherYear(String resource, String body) {
        return resource.equals("/v1/purchases") ? body.replaceAll("\"(from|to)\":\"2[0-9]{3}", "\"$1\":\"2024") : body;
    }

    /** With the school as the party that it names, and new listings and intents. */
    private String ours(JsonNode example) {
        String text = example.toString().replaceAll("pty_[0-9A-Z]{26}", school.party());
        return withNew(withNew(text, "lst", "/v1/listings"), "int", "/v1/intents");
    }

    private String withNew(String text, String prefix, String resource) {
        return text.contains("\"" + prefix + "_")
                ? text.replaceAll(prefix + "_[0-9A-Z]{26}", made(resource).substring(resource.length() + 1))
                : text;
    }

    private String who(String path) {
        if (path.startsWith("/v1/listings") || path.equals("/v1/quotes")) {
            return cooperative.token();
        }
        return path.startsWith("/v1/intents") || path.startsWith("/v1/calendars") || path.equals(DEALS)
                ? school.token()
                : liaison;
    }

    private static JsonNode value(JsonNode example) {
        return Contract.resolved(example).get("value");
    }

    private static Set<String> names(JsonNode json) {
        Set<String> names = new TreeSet<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
