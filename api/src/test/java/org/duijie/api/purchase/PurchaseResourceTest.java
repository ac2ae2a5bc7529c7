package org.duijie.api.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.duijie.api.deal.DealRoad;
import org.duijie.api.deal.DealTest;
import org.junit.jupiter.api.Test;

/** A canteen says what it bought in a period, and sees the share that went to supported producers. */
class PurchaseResourceTest extends DealTest {
    private static final String PATH = "/v1/purchases";
    private static final String YEAR = "{'from':'2026-01-01','to':'2026-12-31','total':'60000 CNY'}";

    @Test
    void the_share_is_what_deals_with_marked_cooperatives_came_to() {
        Member other = trader("cooperative", "别的合作社", "", "13800000005");
        settled(cooperative, 200);
        settled(other, 100);
        String purchase = id(post(PATH, buyer.token(), YEAR));
        assertThat(share(purchase).get("supported").textValue()).isEqualTo("0 CNY");
        assertThat(share(purchase).get("missing").textValue()).isEqualTo("6000 CNY");

        mark("{'supportedProducer':{'programme':'832平台'}}");

        JsonNode share = share(purchase);
        assertThat(share.get("settled").textValue()).isEqualTo("9945 CNY");
        assertThat(share.get("supported").textValue()).isEqualTo("6630 CNY");
        assertThat(share.get("perMille").intValue()).isEqualTo(110);
        assertThat(share.get("reserved").textValue()).isEqualTo("6000 CNY");
        assertThat(share.get("missing").textValue()).isEqualTo("0 CNY");
        assertThat(share.get("producers")).hasSize(1);
        assertThat(share.at("/producers/0/programme").textValue()).isEqualTo("832平台");

        made(patch("/v1/reserve", liaison, "{'perMille':120}", "If-Match", "\"1\""));
        assertThat(share(purchase).get("missing").textValue()).isEqualTo("570 CNY");
    }

    @Test
    void only_the_days_of_the_mark_and_of_the_period_count() {
        settled(cooperative, 200);
        String purchase = id(post(PATH, buyer.token(), YEAR));
        String before = id(post(PATH, buyer.token(), YEAR.replace("12-31", "12-18")));

        mark("{'supportedProducer':{'programme':'832平台','from':'2026-12-20'}}");
        assertThat(share(purchase).get("supported").textValue()).isEqualTo("0 CNY");
        mark("{'supportedProducer':{'from':'2026-12-19','to':'2026-12-19'}}");
        assertThat(share(purchase).get("supported").textValue()).isEqualTo("6630 CNY");
        mark("{'supportedProducer':{'from':null,'to':'2026-12-18'}}");
        assertThat(share(purchase).get("supported").textValue()).isEqualTo("0 CNY");
        mark("{'supportedProducer':null}");
        assertThat(share(purchase).get("settled").textValue()).isEqualTo("6630 CNY");
        assertThat(share(before).get("settled").textValue()).isEqualTo("0 CNY");
    }

    @Test
    void a_reversed_settlement_does_not_count() {
        mark("{'supportedProducer':{'programme':'832平台'}}");
        String deal = settled(cooperative, 200);
        String purchase = id(post(PATH, buyer.token(), YEAR));
        assertThat(share(purchase).get("supported").textValue()).isEqualTo("6630 CNY");

        made(act(deal, "reverse", liaison, DealRoad.body("reverse", 200)));
        assertThat(share(purchase).get("supported").textValue()).isEqualTo("0 CNY");
    }

    @Test
    void an_entry_is_replaced_and_the_history_keeps_both() {
        String purchase = id(post(PATH, buyer.token(), YEAR));
        String path = PATH + "/" + purchase;
        JsonNode replaced = made(patch(path, liaison, "{'total':'70000 元'}", "If-Match", "\"1\""));
        assertThat(replaced.get("total").textValue()).isEqualTo("70000 CNY");
        assertThat(patch(path, liaison, "{'total':'1 CNY'}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);

        JsonNode history = get(path + "/history", buyer.token()).json().get("items");
        assertThat(history.at("/0/after/total").textValue()).isEqualTo("60000 CNY");
        assertThat(history.at("/1/after/total").textValue()).isEqualTo("70000 CNY");
        assertThat(history.at("/1/onBehalfOf").textValue()).isEqualTo(buyer.party());
        assertThat(get("/v1/audit?limit=200", liaison).response().body())
                .contains("purchase.created", "purchase.replaced", "60000 CNY", "70000 CNY");
    }

    @Test
    void a_period_is_entered_once_and_is_a_year_at_most() {
        String first = id(post(PATH, buyer.token(), YEAR));

        Got again = post(PATH, buyer.token(), YEAR);
        assertThat(problem(again)).isEqualTo("409 duplicate");
        assertThat(again.json().at("/errors/0/detail").textValue()).contains(first);
        Got tooLong = post(PATH, buyer.token(), YEAR.replace("'to':'2026-", "'to':'2027-"));
        assertThat(tooLong.json().at("/errors/0/code").textValue()).isEqualTo("PERIOD_TOO_LONG");
        Got crumbs = post(PATH, buyer.token(), YEAR.replace("60000", "600.005"));
        assertThat(crumbs.json().at("/errors/0/code").textValue()).isEqualTo("NOT_WHOLE");
        Got moved = patch(PATH + "/" + first, liaison, "{'party':'pty_x'}", "If-Match", "\"1\"");
        assertThat(moved.json().at("/errors/0/code").textValue()).isEqualTo("PARTY_STAYS");
    }

    @Test
    void a_total_below_the_deals_is_doubted() {
        settled(cooperative, 200);

        JsonNode entered = made(post(PATH, buyer.token(), YEAR.replace("60000", "600")));
        assertThat(entered.at("/warnings/0/code").textValue()).isEqualTo("TOTAL_BELOW_DEALS");
        String id = entered.get("id").textValue();
        assertThat(get(PATH + "/" + id, buyer.token()).json().has("warnings")).isFalse();
    }

    @Test
    void the_mark_is_the_liaisons_to_set_and_of_cooperatives_alone() {
        String path = "/v1/parties/" + cooperative.party();
        String body = "{'supportedProducer':{'programme':'832平台'}}";

        Got own = patch(path, cooperative.token(), body, "If-Match", "\"1\"");
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.json().at("/errors/0/code").textValue()).isEqualTo("LIAISON_ONLY");
        Got ofBuyer = patch("/v1/parties/" + buyer.party(), liaison, body, "If-Match", "\"1\"");
        assertThat(ofBuyer.json().at("/errors/0/code").textValue()).isEqualTo("OF_COOPERATIVES_ALONE");
        Got reversed = patch(
                path,
                liaison,
                "{'supportedProducer':{'programme':'832平台','from':'2026-12-20','to':'2026-12-19'}}",
                "If-Match",
                "\"1\"");
        assertThat(reversed.json().at("/errors/0/code").textValue()).isEqualTo("DATES_REVERSED");
    }

    @Test
    void a_buyer_sees_its_own_entries_and_a_liaison_all() {
        String mine = id(post(PATH, buyer.token(), YEAR));
        Member school = trader("buyer", "城关中学", "school", "13800000006");
        String others = id(post(PATH, liaison, YEAR.replace("{", "{'party':'" + school.party() + "',")));

        assertThat(get(PATH, buyer.token()).response().body()).contains(mine).doesNotContain(others);
        assertThat(get(PATH, liaison).json().get("items")).hasSize(2);
        assertThat(get(PATH + "?party=" + school.party(), liaison).json().get("items"))
                .hasSize(1);
        assertThat(get(PATH + "?party=" + school.party(), buyer.token()).json().get("items"))
                .isEmpty();
    }

    private JsonNode share(String purchase) {
        return made(get(PATH + "/" + purchase + "/share", buyer.token()));
    }

    private void mark(String body) {
        String path = "/v1/parties/" + cooperative.party();
        made(patch(path, liaison, body, "If-Match", get(path, liaison).header("ETag")));
    }

    /** A settled deal: heads of 3.25 kg at 10.2 yuan a kilogram. */
    private String settled(Member seller, long heads) {
        Member usual = cooperative;
        cooperative = seller;
        String listing = listing(1_000);
        cooperative = usual;
        String buyers = ",'buyer':'" + buyer.party() + "'";
        String deal = id(post("/v1/deals", liaison, offer(listing, heads, buyers)));
        new DealRoad(this, liaison).lead(deal, heads, "pay");
        return deal;
    }
}
