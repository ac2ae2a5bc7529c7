package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bodies that the page on deals shows are accepted as they are written there. */
class BodiesOfThePageTest extends DealTest {
    private static final Path DOCS = Files.exists(Path.of("docs")) ? Path.of("docs") : Path.of("../docs");

    @Test
    void weigh_ins_in_batches_and_with_losses_and_both_reversals_are_taken() throws IOException {
        JsonNode batches = weighed(shown("weigh-in` with batches"));
        assertThat(batches.get("payable").textValue()).isEqualTo("648 kg");

        JsonNode losses = weighed(shown("weigh-in` with dead"));
        assertThat(losses.get("payable").textValue()).isEqualTo("640.8 kg");

        String deal = losses.get("number").textValue();
        made(act(deal, "settle", liaison, DealRoad.body("settle", 200)));
        JsonNode paid = made(act(deal, "pay", liaison, DealRoad.body("pay", 200)));
        String payment = paid.at("/payments/0/id").textValue();
        String back = shown("reverse-payment`").replaceAll("pay_[0-9A-Z]+", payment);
        assertThat(made(act(deal, "reverse-payment", liaison, back)).get("open"))
                .isEqualTo(paid.get("amount"));
        JsonNode reversed = made(act(deal, "reverse", liaison, shown("reverse`").replace("2026-0171", deal)));
        assertThat(reversed.get("state").textValue()).isEqualTo("disputed");
    }

    @Test
    void the_rest_is_released() throws IOException {
        String deal = made(propose(listing(1_000), "200 head", "5.10 CNY/jin"))
                .get("number")
                .textValue();
        new DealRoad(this, liaison).lead(deal, 200, "release");

        JsonNode released = made(act(deal, "release", liaison, shown("release`")));
        assertThat(released.at("/heads/released").longValue()).isEqualTo(1);
    }

    @Test
    void goods_sold_by_jin_are_weighed_in_by_jin() throws IOException {
        String cabbage = id(post(
                "/v1/listings",
                cooperative.token(),
                "{'product':'大白菜','stock':'3000 斤','ask':'0.5 元/斤','from':'2026-12-19','to':'2026-12-31',"
                        + "'at':{'lat':34.55,'lon':110.85}}"));
        String deal = made(propose(cabbage, "500 斤", "0.5 元/斤")).get("number").textValue();
        new DealRoad(this, liaison).ofPacks().lead(deal, 250, "weigh-in");

        JsonNode weighed = made(act(deal, "weigh-in", liaison, shown("weigh-in` of 500 斤")));
        assertThat(weighed.get("payable").textValue()).isEqualTo("250 kg");
    }

    private JsonNode weighed(String body) {
        String deal = made(propose(listing(1_000), "200 head", "5.10 CNY/jin"))
                .get("number")
                .textValue();
        new DealRoad(this, liaison).lead(deal, 200, "weigh-in");
        return made(act(deal, "weigh-in", liaison, body));
    }

    private Got propose(String listing, String heads, String price) {
        return post(
                "/v1/deals",
                liaison,
                "{'listing':'" + listing + "','buyer':'" + buyer.party() + "','heads':'" + heads + "','price':'" + price
                        + "','pickUpOn':'2026-12-19'}");
    }

    /** Returns the body in the row of the table that begins with {@code row}. */
    private static String shown(String row) throws IOException {
        List<String> found = Files.readAllLines(DOCS.resolve("deals.md")).stream()
                .filter(line -> line.startsWith("| `" + row))
                .filter(line -> line.contains("{\""))
                .toList();
        assertThat(found).hasSize(1);
        String line = found.get(0);
        return line.substring(line.indexOf('{'), line.lastIndexOf('}') + 1);
    }
}
