package org.duijie.api.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A market that takes a round its whole time: lots and wishes of many sizes, places and prices, in a campaign of their own. */
final class MatchMarket {
    private static final int EACH = 30;

    private final Api liaison;
    private final SplittableRandom random;
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    MatchMarket(Api liaison, SplittableRandom random) {
        this.liaison = liaison;
        this.random = random;
    }

    /** Enters it; the campaign's id. */
    String enter(String name) throws IOException, InterruptedException {
        String seller = id(liaison.make("/v1/parties", "{\"kind\":\"cooperative\",\"name\":\"" + name + "\"}"));
        String buyer = id(
                liaison.make("/v1/parties", "{\"kind\":\"buyer\",\"buyerKind\":\"school\",\"name\":\"" + name + "\"}"));
        List<String> listings = new ArrayList<>();
        List<String> intents = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            listings.add(id(liaison.make("/v1/listings", listing(seller))));
            intents.add(id(liaison.make("/v1/intents", intent(buyer))));
        }
        JsonNode campaign = liaison.make(
                "/v1/campaigns",
                "{\"name\":\"" + name + "\",\"from\":\"" + today + "\",\"to\":\"" + today.plusDays(9) + "\"}");
        String path = "/v1/campaigns/" + id(campaign);
        String body = "{\"listings\":" + ids(listings) + ",\"intents\":" + ids(intents) + "}";
        long version = campaign.get("version").longValue();
        if (liaison.send(Write.doing(path + "/add", name, version, body)).status() != 200) {
            throw new Broken("nothing can be added to " + path);
        }
        return id(campaign);
    }

    private String listing(String party) {
        return "{\"party\":\"" + party + "\",\"product\":\"poultry/broiler\",\"stock\":\"" + random.nextInt(300, 3_000)
                + " head\",\"unitWeight\":{\"min\":\"6 jin\",\"max\":\"7 jin\"},\"ask\":\"4." + random.nextInt(10, 99)
                + " CNY/jin\"" + windowAndPlace();
    }

    private String intent(String party) {
        int most = random.nextInt(100, 4_000);
        return "{\"party\":\"" + party + "\",\"products\":[\"poultry\"],\"demand\":\"" + most + " head\",\"minimum\":\""
                + most / 2 + " head\",\"bid\":\"5." + random.nextInt(10, 99) + " CNY/jin\"" + windowAndPlace();
    }

    private String windowAndPlace() {
        return ",\"from\":\"" + today + "\",\"to\":\"" + today.plusDays(9) + "\",\"at\":{\"lat\":34."
                + random.nextInt(10, 99) + ",\"lon\":110." + random.nextInt(10, 99) + "}}";
    }

    private static String ids(List<String> ids) {
        return "[\"" + String.join("\",\"", ids) + "\"]";
    }

    private static String id(JsonNode thing) {
        return thing.get("id").textValue();
    }
}
