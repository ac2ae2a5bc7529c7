package org.duijie.api.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.duijie.api.feature.Principal;
import org.duijie.api.file.MarketFile;
import org.duijie.api.json.Body;
import org.duijie.core.market.Market;
import org.duijie.core.market.Window;

/**
 * The Lingbao case, moved to the current day, in a bureau of its own, with three users.
 *
 * @param cooperative the token of the cooperative with the three sheds
 * @param buyer the token of the first supermarket
 * @param liaison the token of the bureau's liaison
 */
public record Demo(String cooperative, String buyer, String liaison) {
    private static final String CASE = "market.json";

    /** Enters the case in {@code app}, with {@code today} as its first day. */
    static Demo open(App app, LocalDate today) {
        String liaison = app.bureaus().found("灵宝市市场监管局（示意）", "李联络").token();
        Principal principal = app.tokens().principal(liaison).orElseThrow();
        String imported = app.imports()
                .market(principal, bytes(moved(lingbao(), today)), false)
                .text();
        JsonNode parties = Body.tree(imported).get("parties");
        Demo demo = new Demo(
                token(app, principal, parties, "cooperative", "张社长"),
                token(app, principal, parties, "buyer", "王经理"),
                liaison);
        demo.openDoors(app);
        return demo;
    }

    /** Lets anyone on this machine sign in as one of the three users. */
    private void openDoors(App app) {
        Map<String, String> doors = new LinkedHashMap<>();
        doors.put("cooperative", cooperative);
        doors.put("buyer", buyer);
        doors.put("liaison", liaison);
        doors.forEach((door, token) -> app.sessions()
                .open(door, app.tokens().principal(token).orElseThrow().withoutToken()));
    }

    private static String token(App app, Principal liaison, JsonNode parties, String kind, String name) {
        for (JsonNode party : parties) {
            if (party.get("kind").textValue().equals(kind)) {
                ObjectNode user = JsonNodeFactory.instance.objectNode();
                user.put("party", party.get("id").textValue()).put("name", name);
                byte[] body = user.toString().getBytes(StandardCharsets.UTF_8);
                return app.users().invite(liaison, body).json().get("token").textValue();
            }
        }
        throw new IllegalStateException("the case has no " + kind);
    }

    private static Market lingbao() {
        try (InputStream in = Demo.class.getResourceAsStream(CASE)) {
            return MarketFile.read(Objects.requireNonNull(in, CASE), CASE, MarketFile.MOST_BYTES)
                    .result()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(CASE, e);
        }
    }

    private static Market moved(Market market, LocalDate to) {
        long days = ChronoUnit.DAYS.between(market.asOf(), to);
        return new Market(
                to,
                market.policy(),
                market.listings().stream()
                        .map(each -> each.withWindow(moved(each.window(), days)))
                        .toList(),
                market.intents().stream()
                        .map(each -> each.withWindow(moved(each.window(), days)))
                        .toList());
    }

    private static Window moved(Window window, long days) {
        return new Window(window.from().plusDays(days), window.to().plusDays(days));
    }

    private static byte[] bytes(Market market) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            MarketFile.write(market, out, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
