package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duijie.api.db.DatabaseAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prices at the edge of what can be written: one party's odd entry ends nothing for others, and no price gets round a floor. */
class HostilePricesTest extends DealTest {
    private static final String LARGEST = "99999999999.999999 CNY/999999999 g";
    private static final String EGGS =
            "{'product':'egg/chicken','stock':'3600 枚','pack':'30 枚','unitWeight':{'min':'1.1 liang','max':'1.3 liang'},"
                    + "'ask':'1 CNY/枚','from':'2026-12-19','to':'2026-12-31','at':{'lat':34.55,'lon':110.85}}";
    private static final String PACKED =
            "{'product':'poultry/broiler','stock':'1000 只','pack':'10 只','unitWeight':{'min':'6 jin','max':'7 jin'},"
                    + "'ask':'33 CNY/只','from':'2026-12-19','to':'2026-12-31','at':{'lat':34.55,'lon':110.85},"
                    + "'permits':[{'kind':'动物检疫合格证明','number':'JY-1','from':'2026-12-19','to':'2026-12-20'}]}";

    private Path file = Path.of("");

    @Override
    protected DatabaseAddress address(Path folder) {
        file = folder.resolve("duijie.db");
        return super.address(folder);
    }

    @Test
    void the_largest_dressed_prices_end_neither_exports_nor_rounds_nor_deals_of_others() {
        made(
                post(
                        "/v1/intents",
                        buyer.token(),
                        "{'products':['poultry/broiler'],'demand':'300 kg','bid':'" + LARGEST
                                + "','priceFor':'dressed','from':'2026-12-19','to':'2026-12-31','at':{'lat':34.5,'lon':110.9}}"));
        made(
                post(
                        "/v1/listings",
                        cooperative.token(),
                        "{'product':'poultry/broiler','stock':'10 head','unitWeight':{'min':'6 jin','max':'7 jin'},'ask':'"
                                + LARGEST
                                + "','priceFor':'dressed','from':'2026-12-19','to':'2026-12-31','at':{'lat':34.5,'lon':110.9}}"));
        String listing = listing(1_000);
        intent("100 head");

        JsonNode market = get("/v1/exports/market", liaison).json();
        assertThat(market.get("listings")).hasSize(2);
        assertThat(market.get("intents")).hasSize(2);
        assertThat(market.get("intents").findValuesAsText("bid"))
                .anyMatch(bid -> bid.matches("7[0-9.]+ CNY/999999999 g"));
        String round = id(post("/v1/match-rounds", liaison, "{'steps':20}"));
        assertThat(app.roundWork().doNext()).isTrue();
        assertThat(get("/v1/match-rounds/" + round, liaison)
                        .json()
                        .get("status")
                        .textValue())
                .isEqualTo("done");
        made(post("/v1/deals", buyer.token(), offer(listing, 10, "")));
    }

    @Test
    void an_entry_that_cannot_be_read_is_left_out_of_exports_and_rounds() throws Exception {
        String spoilt = listing(500);
        String sound = listing(1_000);
        String spoiltIntent = intent("50 head");
        intent("100 head");
        spoil("listings", spoilt);
        spoil("intents", spoiltIntent);

        JsonNode market = get("/v1/exports/market", liaison).json();
        assertThat(market.get("listings")).hasSize(1);
        assertThat(market.at("/listings/0/id").textValue()).isEqualTo(sound);
        assertThat(market.get("intents")).hasSize(1);
        made(post("/v1/match-rounds", liaison, "{'steps':20}"));
        assertThat(app.roundWork().doNext()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 CNY/1000000000 head", "1 CNY/999999999 pack", "100000 CNY/999999999 枚"})
    void a_price_for_more_than_can_be_counted_in_heads_is_refused_by_name(String price) {
        Got got = post("/v1/deals", buyer.token(), ofEggs(price));

        assertThat(got.status()).as(got.response().body()).isEqualTo(422);
        assertThat(got.json().at("/errors/0/pointer").textValue()).isEqualTo("/price");
    }

    @ParameterizedTest
    @CsvSource({
        "360 枚,       1000000000000 件, 1 CNY/枚",
        "100000000 枚, 1000000000000 件, 1 CNY/枚",
        "360 枚,       999999999 件,     0.000001 CNY/999999999 件",
        "360 枚,       11 件,            1 CNY/枚"
    })
    void more_heads_than_there_are_is_refused_before_anything_is_reckoned(String pack, String heads, String price) {
        String body = ofPacks(eggsIn(pack), price).replace("10 件", heads);

        assertThat(problem(post("/v1/deals", buyer.token(), body))).isEqualTo("409 not-enough-stock");
        assertThat(problem(post(
                        "/v1/deals",
                        buyer.token(),
                        body.replace("'heads'", "'intent':'" + intent("100 head") + "','heads'"))))
                .startsWith("4");
    }

    @ParameterizedTest
    @CsvSource({"100000000 枚, 92234 CNY/枚", "100000000 枚, 99999999999.999999 CNY/7 枚", "10000 枚,     99999999999 CNY/枚"
    })
    void a_price_by_the_head_at_which_no_pack_could_be_paid_is_refused_by_name(String pack, String price) {
        Got got = post("/v1/deals", buyer.token(), ofPacks(eggsIn(pack), price));

        assertThat(got.status()).as(got.response().body()).isEqualTo(422);
        assertThat(got.json().at("/errors/0/pointer").textValue()).isEqualTo("/price");
        assertThat(got.json().at("/errors/0/code").textValue()).isEqualTo("TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000000000 CNY/pack", "1000 CNY/g"})
    void a_salvage_worth_more_than_any_market_is_refused_by_name(String salvage) {
        String potatoes = "{'product':'vegetable/potato','stock':'5000 t','pack':'100 t','ask':'1 CNY/kg','salvage':'"
                + salvage + "','from':'2026-12-19','to':'2026-12-31','at':{'lat':34.55,'lon':110.85}}";

        Got got = post("/v1/listings", cooperative.token(), potatoes);

        assertThat(got.status()).as(got.response().body()).isEqualTo(422);
        assertThat(got.json().at("/errors/0/pointer").textValue()).isEqualTo("/salvage");
    }

    private String eggsIn(String pack) {
        long each = Long.parseLong(pack.replace(" 枚", ""));
        return id(post(
                "/v1/listings",
                cooperative.token(),
                EGGS.replace("30 枚", pack)
                        .replace("3600 枚", 10 * each + " 枚")
                        .replace("1.1 liang", "1 g")
                        .replace("1.3 liang", "1 g")));
    }

    @ParameterizedTest
    @CsvSource({
        "740,  73999999999.999999 CNY/999999999 g",
        "999,  99899999999.999999 CNY/999999999 g",
        "1000, 99999999999.999999 CNY/999999999 g"
    })
    void a_dressed_price_however_large_is_bid_exactly(int perMille, String bid) {
        String body = offer(listing(1_000), 1, ",'dressedPerMille':" + perMille);

        JsonNode deal = made(post("/v1/deals", buyer.token(), body.replace("5.10 CNY/jin", LARGEST)));

        String intent = get("/v1/deals/" + deal.get("id").textValue(), liaison)
                .json()
                .get("intent")
                .textValue();
        assertThat(get("/v1/intents/" + intent, liaison).json().get("bid").textValue())
                .isEqualTo(bid);
    }

    @Test
    void a_deal_that_comes_to_nothing_is_refused_with_the_way_out() {
        String body = offer(listing(1_000), 499, "").replace("5.10 CNY/jin", "0.01 CNY/1000 head");

        Got nothing = post("/v1/deals", buyer.token(), body);

        assertThat(rule(nothing)).isEqualTo("AMOUNT_IS_NOTHING");
        assertThat(nothing.json().at("/errors/0/detail").textValue()).contains("0.00001 CNY/head", "raise it");
        made(post("/v1/deals", buyer.token(), body.replace("499 head", "500 head")));
    }

    @Test
    void no_floor_a_head_is_got_round_by_packs() {
        floor("{'product':'poultry','price':'30 元/只'},{'product':'egg','price':'0.5 元/枚'}");
        String birds = id(post("/v1/listings", cooperative.token(), PACKED));

        for (String low : List.of("3.1 元/只", "31 CNY/pack", "299.999999 CNY/pack")) {
            assertThat(rule(post("/v1/deals", buyer.token(), ofPacks(birds, low))))
                    .as(low)
                    .isEqualTo("UNDER_FLOOR");
        }
        assertThat(rule(post("/v1/deals", buyer.token(), ofEggs("0.6 CNY/pack"))))
                .isEqualTo("UNDER_FLOOR");
        assertThat(post("/v1/deals", buyer.token(), ofPacks(birds, "31 CNY/pack"))
                        .json()
                        .at("/errors/0/detail")
                        .textValue())
                .contains("31 CNY/pack brings 3.1 CNY/head", "the floor price 30 CNY/head");
        made(post("/v1/deals", buyer.token(), ofPacks(birds, "300 CNY/pack")));
        made(post("/v1/deals", buyer.token(), ofEggs("15 CNY/pack")));
    }

    @Test
    void a_floor_set_meanwhile_holds_at_acceptance_and_confirmation() {
        String birds = id(post("/v1/listings", cooperative.token(), PACKED));
        String deal = id(post("/v1/deals", buyer.token(), ofPacks(birds, "299 CNY/pack")));
        floor("{'product':'poultry','price':'30 元/只'}");
        assertThat(rule(act(deal, "accept", cooperative.token(), NO_WORD))).isEqualTo("UNDER_FLOOR");

        made(patch("/v1/floor-prices", liaison, "{'prices':[]}", "If-Match", "\"2\""));
        made(act(deal, "accept", cooperative.token(), NO_WORD));
        made(patch(
                "/v1/floor-prices",
                liaison,
                "{'prices':[{'product':'poultry','price':'30 元/只'}]}",
                "If-Match",
                "\"3\""));
        assertThat(rule(act(deal, "confirm", liaison, NO_WORD))).isEqualTo("UNDER_FLOOR");
    }

    @Test
    void no_floor_is_got_round_by_a_shrink_that_the_cooperative_bears() {
        floor("{'product':'poultry','price':'10 CNY/kg'}");
        String half = ",'conditions':{'weighedAt':'farmScale','shrink':{'perMille':500,'bornBy':'cooperative'}}";
        String body = offer(listing(1_000), 10, half);

        assertThat(rule(post("/v1/deals", buyer.token(), body))).isEqualTo("UNDER_FLOOR");
        made(post("/v1/deals", buyer.token(), body.replace("5.10 CNY/jin", "20 CNY/kg")));
    }

    /** Spoils a row past the service, as a fault of a version before might have. */
    private void spoil(String table, String id) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE " + table + " SET entered = '{}' WHERE id = '" + id + "'");
        }
    }

    private void floor(String floors) {
        made(patch("/v1/floor-prices", liaison, "{'prices':[" + floors + "]}", "If-Match", "\"1\""));
    }

    private String ofEggs(String price) {
        return ofPacks(id(post("/v1/listings", cooperative.token(), EGGS)), price);
    }

    private static String ofPacks(String listing, String price) {
        return "{'listing':'" + listing + "','heads':'10 件','price':'" + price + "','pickUpOn':'2026-12-19'}";
    }
}
