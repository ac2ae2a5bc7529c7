package org.duijie.api.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duijie.api.deal.DealTest;
import org.duijie.api.file.MarketFile;
import org.duijie.api.file.PlanFile;
import org.duijie.core.market.Market;
import org.duijie.core.match.check.BoundProof;
import org.duijie.core.match.check.BoundProof.Standing;
import org.duijie.core.match.check.PlanCheck;
import org.duijie.core.match.check.PlanClaim;
import org.junit.jupiter.api.io.TempDir;

/** How rounds are asked for, done and read. */
abstract class RoundTest extends DealTest {
    static final String ROUNDS = "/v1/match-rounds";

    @TempDir
    Path files;

    /** A round that was asked for and done. */
    String roundOf(String body) {
        String round = id(post(ROUNDS, liaison, body));
        work();
        return round;
    }

    /** Judges a plan and its bound from the two files alone, as {@code check} does. */
    void assertProved(String round) throws IOException {
        Market market = MarketFile.read(saved(round, "market"), MarketFile.MOST_BYTES)
                .result()
                .orElseThrow();
        PlanClaim claim = PlanFile.read(saved(round, "plan"), PlanFile.MOST_BYTES)
                .result()
                .orElseThrow();
        assertThat(PlanCheck.judge(market, claim).isGood()).isTrue();
        assertThat(BoundProof.of(market, claim).standing()).isNotEqualTo(Standing.TIGHTER);
    }

    void work() {
        assertThat(app.roundWork().doNext()).isTrue();
    }

    static String of(String round, String part) {
        return ROUNDS + "/" + round + (part.isEmpty() ? "" : "/" + part);
    }

    JsonNode lines(String round) {
        return made(get(of(round, "lines"), liaison)).get("items");
    }

    JsonNode adopt(String round, String body) {
        String version = get(of(round, ""), liaison).header("ETag");
        return made(post(of(round, "adopt"), liaison, body, "If-Match", version));
    }

    /** The line of which the answer says {@code what}. */
    static JsonNode line(JsonNode adopted, String what) {
        for (JsonNode line : adopted.get("lines")) {
            if (line.has(what)) {
                return line;
            }
        }
        throw new AssertionError(adopted);
    }

    String campaign(String listing, String intent) {
        String campaign = id(post("/v1/campaigns", liaison, "{'name':'助销','from':'2026-12-19','to':'2026-12-24'}"));
        String goods = "{'listings':['" + listing + "'],'intents':['" + intent + "']}";
        made(post("/v1/campaigns/" + campaign + "/add", liaison, goods, "If-Match", "\"1\""));
        return campaign;
    }

    String sizes(String body) {
        JsonNode market = made(post(ROUNDS, liaison, body)).get("market");
        return market.get("listings") + " " + market.get("intents");
    }

    static String locked(String listing, String intent, long heads) {
        return "{'locked':[{'listing':'" + listing + "','intent':'" + intent + "','heads':" + heads
                + ",'deliverOn':'2026-12-22'}]}";
    }

    Path saved(String round, String name) throws IOException {
        return Files.writeString(
                files.resolve(name + ".json"),
                get(of(round, name), liaison).response().body());
    }
}
