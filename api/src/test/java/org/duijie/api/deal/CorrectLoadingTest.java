package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** A plate or a permit that was entered wrongly for a load is warned of, and corrected by a liaison. */
class CorrectLoadingTest extends DeliverySteps {
    @Test
    void a_text_that_is_no_plate_is_warned_of_and_corrected_at_any_time_with_the_old_one_in_the_audit() {
        String deal = confirmed(listing(1_000), 100);
        JsonNode odd = made(collect(deal, 100, "火箭"));
        assertThat(odd.at("/warnings").findValuesAsText("code")).contains("PLATE_UNLIKELY");
        made(weigh(deal, 100, ""));
        made(act(deal, "settle", liaison, "{'dueOn':'2026-12-28'}"));

        JsonNode right = made(act(deal, "correct-loading", liaison, "{'vehicle':'豫M12346'}"));

        assertThat(right.get("state").textValue()).isEqualTo("settled");
        assertThat(right.at("/loads/0/loading/vehicle").textValue()).isEqualTo("豫M12346");
        assertThat(right.at("/loading/vehicle").textValue()).isEqualTo("豫M12346");
        assertThat(right.has("warnings")
                        && right.get("warnings").findValuesAsText("code").contains("PLATE_UNLIKELY"))
                .isFalse();
        assertThat(made(act(deal, "correct-loading", liaison, "{'vehicle':'豫M12346'}"))
                        .get("version"))
                .isEqualTo(right.get("version"));
        JsonNode lines = made(get("/v1/audit?limit=200", liaison)).get("items");
        JsonNode last = lines.get(lines.size() - 1);
        assertThat(last.get("action").textValue()).isEqualTo("deal.correctLoading");
        assertThat(last.at("/before/loads/0/loading/vehicle").textValue()).isEqualTo("火箭");
        assertThat(act(deal, "correct-loading", cooperative.token(), "{'vehicle':'豫M12347'}")
                        .status())
                .isEqualTo(403);
        assertThat(act(deal, "correct-loading", liaison, "{}")
                        .json()
                        .at("/errors/0/pointer")
                        .textValue())
                .isEqualTo("/vehicle");
        assertThat(app.audit().verify(bureau.bureau()).isWhole()).isTrue();
    }

    @Test
    void a_corrected_permit_is_one_of_the_listing_and_recall_finds_the_load_by_it() {
        String listing = listing(1_000);
        String deal = confirmed(listing, 100);
        made(collect(deal, 50, "豫M00001"));
        made(collect(deal, 50, "豫M00002"));
        String permit = "{'kind':'动物检疫合格证明','number':'NUMBER','form':'A','from':'2026-12-19','to':'2026-12-22'}";
        JsonNode doubted = made(patch(
                "/v1/listings/" + listing,
                liaison,
                "{'permits':[" + permit.replace("NUMBER", "JY-2") + "," + permit.replace("NUMBER", "哈哈哈") + "]}",
                "If-Match",
                get("/v1/listings/" + listing, liaison).header("ETag")));
        assertThat(doubted.get("warnings").findValuesAsText("code")).contains("CERTIFICATE_NUMBER_UNLIKELY");

        assertThat(rule(act(deal, "correct-loading", liaison, "{'permit':'JY-2'}")))
                .isEqualTo("LOAD_NOT_NAMED");
        assertThat(rule(act(deal, "correct-loading", liaison, "{'load':3,'permit':'JY-2'}")))
                .isEqualTo("LOAD_UNKNOWN");
        assertThat(act(deal, "correct-loading", liaison, "{'load':2,'permit':'JY-9'}")
                        .json()
                        .at("/errors/0/code")
                        .textValue())
                .isEqualTo("UNKNOWN_PERMIT");
        made(act(deal, "correct-loading", liaison, "{'load':2,'permit':'JY-2'}"));

        assertThat(get("/v1/recall?permit=JY-2", liaison).json().get("lines").findValuesAsText("load"))
                .containsExactly("2");
        assertThat(get("/v1/recall?permit=JY-1", liaison).json().get("lines").findValuesAsText("load"))
                .containsExactly("1");
        assertThat(app.audit().verify(bureau.bureau()).isWhole()).isTrue();
    }
}
