package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.duijie.api.audit.RecordCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A price for a quantity goes as it is written from the listing through a round, a deal and its weigh-in to the settlement. */
class PriceForQuantityTest extends DealTest {
    private static final String POTATOES =
            "{'product':'vegetable/potato','stock':'9000 kg','pack':'45 jin','ask':'ASK','from':'2026-12-19',"
                    + "'to':'2026-12-31','at':{'lat':34.55,'lon':110.85}}";
    private static final String EGGS =
            "{'product':'egg/chicken','stock':'36000 枚','pack':'45 枚','unitWeight':{'min':'1.1 liang','max':'1.3 liang'},"
                    + "'ask':'ASK','from':'2026-12-19','to':'2026-12-31','at':{'lat':34.55,'lon':110.85}}";

    @Test
    void sixty_yuan_for_a_pack_of_45_jin_stay_sixty_yuan() {
        String listing = listing(POTATOES, "60 CNY/45 jin");
        assertThat(get("/v1/listings/" + listing, buyer.token())
                        .json()
                        .at("/exact/ask")
                        .textValue())
                .isEqualTo("60 CNY/22500 g");

        intent("vegetable/potato", "4500 kg", "62 CNY/45 jin");
        String deal = agreed("60 CNY/22500 g");
        deliver(deal, 200, "4499.9 kg");

        assertThat(deal(deal).at("/amount").textValue()).isEqualTo("11999.73 CNY");
        assertThat(page(deal, "zh")).contains("60 元/22.5 公斤（45 斤）", "4,499.9 公斤 × 60 元 ÷ 22.5 公斤");
        assertThat(page(deal, "en")).contains("60 CNY for 22.5 kg (45 jin)", "4,499.9 kg × 60 CNY ÷ 22.5 kg");
    }

    @Test
    void twenty_eight_yuan_for_thirty_eggs_are_forty_two_a_pack_of_45_and_as_much_by_a_direct_word() {
        String listing = listing(EGGS, "28 CNY/30 枚");
        assertThat(get("/v1/listings/" + listing, buyer.token())
                        .json()
                        .at("/exact/ask")
                        .textValue())
                .isEqualTo("28 CNY/30 head");
        intent("egg/chicken", "9000 枚", "29 CNY/30 枚");
        String deal = agreed("42 CNY/pack");
        deliver(deal, 200, "540 kg");

        assertThat(deal(deal).at("/amount").textValue()).isEqualTo("8400 CNY");
        assertThat(page(deal, "zh")).contains("42 元/件", "200 件 × 42 元/件");

        String direct = id(post(
                "/v1/deals",
                buyer.token(),
                "{'listing':'" + listing + "','heads':'7 件','price':'20 CNY/7 枚','pickUpOn':'2026-12-19'}"));
        assertThat(deal(direct).at("/terms/price").textValue()).isEqualTo("900 CNY/7 pack");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void any_price_for_a_quantity_is_settled_exactly(long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        long many = dice.nextLong(2, 30_000);
        BigDecimal yuan = BigDecimal.valueOf(many * dice.nextLong(120, 400), 5).setScale(2, RoundingMode.CEILING);
        String price = yuan.toPlainString() + " CNY/" + many + " g";
        listing(POTATOES, price);
        BigDecimal net = BigDecimal.valueOf(dice.nextLong(4_100_000, 4_500_000), 3);

        intent("vegetable/potato", "4500 kg", price);
        String deal = agreed("");
        deliver(deal, 200, net.toPlainString() + " kg");

        BigDecimal exact =
                yuan.multiply(net.movePointRight(3)).divide(BigDecimal.valueOf(many), 2, RoundingMode.HALF_UP);
        assertThat(new BigDecimal(deal(deal).get("amount").textValue().replace(" CNY", "")))
                .as("seed %d: %s kg at %s", seed, net, price)
                .isEqualByComparingTo(exact);
    }

    private String listing(String body, String ask) {
        return id(post("/v1/listings", cooperative.token(), body.replace("ASK", ask)));
    }

    private String intent(String product, String demand, String bid) {
        return id(post(
                "/v1/intents",
                buyer.token(),
                "{'products':['" + product + "'],'demand':'" + demand + "','bid':'" + bid
                        + "','from':'2026-12-19','to':'2026-12-19','at':{'lat':34.52,'lon':110.9}}"));
    }

    /** The deal of a round's one line, which has this price; the record holds what the plan says. */
    private String agreed(String price) {
        String round = id(post("/v1/match-rounds", liaison, "{'steps':20,'policy':{'agreedPrice':'ask'}}"));
        assertThat(app.roundWork().doNext()).isTrue();
        String path = "/v1/match-rounds/" + round;
        JsonNode line = get(path + "/lines", liaison).json().at("/items/0");
        JsonNode planned = get(path + "/plan", liaison).json().at("/allocations/0");
        assertThat(line.get("price")).isEqualTo(planned.get("price"));
        if (!price.isEmpty()) {
            assertThat(line.get("price").textValue()).isEqualTo(price);
        }
        String version = get(path, liaison).header("ETag");
        JsonNode adopted = made(post(path + "/adopt", liaison, "{}", "If-Match", version));
        List<RecordCheck.Finding> found = new ArrayList<>();
        app.recordCheck().verify(bureau.bureau(), found::add, () -> {});
        assertThat(found).isEmpty();
        return adopted.at("/lines/0/deal").textValue();
    }

    private void deliver(String deal, long heads, String net) {
        BigDecimal kilograms = new BigDecimal(net.replace(" kg", ""));
        String tare = new BigDecimal("9000").subtract(kilograms).toPlainString();
        new DealRoad(this, liaison).ofPacks().lead(deal, heads, "weigh-in");
        made(act(
                deal,
                "weigh-in",
                liaison,
                "{'on':'2026-12-19','gross':'9000 kg','tare':'" + tare + " kg','heads':'" + heads
                        + " pack','acceptors':['王','刘']}"));
        made(act(deal, "settle", liaison, "{'dueOn':'2026-12-28'}"));
    }

    private String page(String deal, String language) {
        return get("/v1/deals/" + deal + "/settlement-sheet.html?lang=" + language, liaison)
                .response()
                .body();
    }
}
