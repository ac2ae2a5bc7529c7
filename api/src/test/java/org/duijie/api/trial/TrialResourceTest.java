package org.duijie.api.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.duijie.api.deal.DealTest;
import org.junit.jupiter.api.Test;

/** Changes that an explanation names, tried on paper. */
class TrialResourceTest extends DealTest {
    private static final String ROUNDS = "/v1/match-rounds/";

    @Test
    void a_higher_bid_is_tried_and_nothing_of_it_is_stored() {
        String listing = listing(1_000);
        String intent = wanted("300 head", "4.80 CNY/jin");
        String round = round();
        JsonNode entry = explained(round, listing);
        String before = get("/v1/audit", liaison).response().body();

        JsonNode tried = made(post(ROUNDS + round + "/trial", liaison, "{'n':" + entry.get("n") + "}"));

        assertThat(entry.at("/reasons/remedy/kind").textValue()).isEqualTo("raiseBid");
        assertThat(tried.get("heads").longValue()).isEqualTo(300);
        assertThat(tried.get("entryHeads").longValue()).isEqualTo(300);
        assertThat(tried.at("/changes/0/after/heads").longValue()).isEqualTo(300);
        assertThat(tried.at("/listings/" + listing).longValue()).isEqualTo(300);
        assertThat(tried.at("/intents/" + intent).longValue()).isEqualTo(300);
        assertThat(tried.get("amount").textValue()).endsWith(" CNY").doesNotStartWith("0");
        assertThat(get("/v1/audit", liaison).response().body()).isEqualTo(before);
        assertThat(get("/v1/intents/" + intent, liaison).json().get("bid").textValue())
                .isEqualTo("4.80 CNY/jin");
        assertThat(get("/v1/match-rounds", liaison).json().get("items")).hasSize(1);
    }

    @Test
    void an_entry_without_a_change_and_a_round_without_a_plan_are_refused() {
        String listing = listing(1_000);
        intent("300 head");
        String round = round();
        JsonNode entry = explained(round, listing);
        String waiting = id(post("/v1/match-rounds", liaison, "{}"));

        assertThat(entry.at("/reasons/remedy").isMissingNode()).isTrue();
        for (String n : new String[] {entry.get("n").toString(), "99"}) {
            Got got = post(ROUNDS + round + "/trial", liaison, "{'n':" + n + "}");
            assertThat(problem(got)).isEqualTo("422 invalid");
            assertThat(got.json().at("/errors/0/code").textValue()).isEqualTo("NOTHING_TO_TRY");
        }
        assertThat(problem(post(ROUNDS + round + "/trial", liaison, "{'n':0}"))).isEqualTo("422 invalid");
        assertThat(problem(post(ROUNDS + waiting + "/trial", liaison, "{'n':1}")))
                .isEqualTo("409 state");
        assertThat(problem(post(ROUNDS + round + "/trial", buyer.token(), "{'n':1}")))
                .isEqualTo("403 forbidden");
    }

    private String wanted(String demand, String bid) {
        return id(post(
                "/v1/intents",
                buyer.token(),
                "{'products':['poultry'],'demand':'" + demand + "','bid':'" + bid + "','from':'2026-12-19',"
                        + "'to':'2026-12-31','at':{'lat':34.52,'lon':110.9}}"));
    }

    private String round() {
        String round = id(post("/v1/match-rounds", liaison, "{}"));
        assertThat(app.roundWork().doNext()).isTrue();
        return round;
    }

    private JsonNode explained(String round, String id) {
        for (JsonNode entry :
                get(ROUNDS + round + "/explanation", liaison).json().get("items")) {
            if (entry.get("id").textValue().equals(id)) {
                return entry;
            }
        }
        throw new AssertionError(id);
    }
}
