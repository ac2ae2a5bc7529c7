package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.duijie.api.http.Counted.Kind;

/** A client that proposes deals, brings its own on, one by one and several in one request, changes calendars, and reads. */
final class HistoryClient {
    private static final Set<String> BULK = Set.of("accept", "confirm", "collect", "settle", "pay");
    private static final int SEVERAL = 4;

    private final SeenHistories seen;
    private final List<String> listings;
    private final List<String> intents;
    private final HistoryCalendars calendars;
    private final SplittableRandom random;
    private final RoadAhead road = new RoadAhead(LocalDate.parse("2026-12-19"));
    private final List<JsonNode> open = new ArrayList<>();

    HistoryClient(
            SeenHistories seen,
            List<String> listings,
            List<String> intents,
            HistoryCalendars calendars,
            SplittableRandom random) {
        this.seen = seen;
        this.listings = listings;
        this.intents = intents;
        this.calendars = calendars;
        this.random = random;
    }

    /** Does {@code operations}, one after another; how many it did. */
    int work(int operations) {
        int done = 0;
        for (; done < operations; done++) {
            String listing = any(listings);
            String intent = any(intents);
            int what = random.nextInt(15);
            if (what == 0) {
                seen.readListing(listing);
            } else if (what == 1) {
                seen.readIntent(intent);
            } else if (what == 12) {
                calendars.change(random);
            } else if (what > 12 && open.size() > 1) {
                goOnWithSeveral();
            } else if (what < 10 && !open.isEmpty()) {
                goOn(random.nextInt(Math.min(2, open.size())));
            } else {
                propose(listing, intent, random.nextInt(1, 80));
            }
        }
        return done;
    }

    private void propose(String listing, String intent, long heads) {
        String body = "{'listing':'" + listing + "','intent':'" + intent + "','heads':'" + heads
                + " head','price':'5.10 CNY/jin','pickUpOn':'2026-12-19'}";
        TimedAnswer got = seen.answered("POST", "/v1/deals", body, "");
        if (got.status() == 201) {
            seen.add(listing, got.as(Kind.HELD, heads));
            seen.add(intent, got.as(Kind.HELD, heads));
            open.add(got.json());
            return;
        }
        String type = got.json().get("type").textValue();
        assertThat(type).matches("urn:duijie:problem:not-enough-(stock|demand)");
        boolean isStock = type.endsWith("stock");
        seen.add(listing, got.as(isStock ? Kind.REFUSED : Kind.WOULD_HOLD, heads));
        if (!isStock) {
            seen.add(intent, got.as(Kind.REFUSED, heads));
        }
    }

    /** Takes the deal a step further. */
    private void goOn(int which) {
        JsonNode deal = open.get(which);
        RoadAhead.Next next = road.of(deal, random);
        String path = "/v1/deals/" + deal.get("id").textValue() + "/" + next.verb();
        TimedAnswer got = seen.answered("POST", path, next.body(), "\"" + deal.get("version") + "\"");
        wentOn(deal, next, got);
    }

    /** Takes those of some deals a step further for which the same verb comes next, in one request. */
    private void goOnWithSeveral() {
        Map<String, Map<JsonNode, RoadAhead.Next>> byVerb = new TreeMap<>();
        for (JsonNode deal : open.subList(0, Math.min(SEVERAL, open.size()))) {
            RoadAhead.Next next = road.of(deal, random);
            byVerb.computeIfAbsent(next.verb(), verb -> new LinkedHashMap<>()).put(deal, next);
        }
        byVerb.keySet().retainAll(BULK);
        byVerb.forEach((verb, steps) -> {
            List<String> items = steps.entrySet().stream()
                    .map(step -> "{'id':" + step.getKey().get("id") + ",'version':"
                            + step.getKey().get("version") + ",'body':"
                            + step.getValue().body() + "}")
                    .toList();
            TimedAnswer got =
                    seen.answered("POST", "/v1/deals/bulk", "{'verb':'" + verb + "','items':" + items + "}", "");
            assertThat(got.status()).as(got.json().toString()).isEqualTo(200);
            seen.did(steps.size() > 1 ? "bulk" : verb);
            int item = 0;
            for (Map.Entry<JsonNode, RoadAhead.Next> step : steps.entrySet()) {
                JsonNode outcome = got.json().get("items").get(item);
                int status = outcome.get("status").intValue();
                JsonNode told = outcome.get(status == 200 ? "deal" : "problem");
                wentOn(step.getKey(), step.getValue(), got.of(status, told));
                item++;
            }
        });
    }

    private void wentOn(JsonNode deal, RoadAhead.Next next, TimedAnswer got) {
        seen.did(next.verb());
        if (got.isProblem("not-enough-stock")) {
            seen.did("too many");
            seen.add(deal.get("listing").textValue(), got.as(Kind.REFUSED, HeadsTaken.more(deal, next)));
            return;
        }
        assertThat(got.status()).as(next + " " + got.json()).isEqualTo(200);
        moved(deal, got);
        boolean isOver = List.of("declined", "cancelled")
                        .contains(got.json().get("state").textValue())
                && !got.json().path("open").asText("").startsWith("-");
        int which = open.indexOf(deal);
        if (isOver) {
            open.remove(which);
        } else {
            open.set(which, got.json());
        }
    }

    /** What the step moved on either side. */
    private void moved(JsonNode before, TimedAnswer got) {
        JsonNode after = got.json();
        long taken = HeadsTaken.ofStock(after) - HeadsTaken.ofStock(before);
        if (taken != 0) {
            seen.did(taken > 0 ? "extra" : "released");
            seen.add(before.get("listing").textValue(), got.as(taken > 0 ? Kind.HELD : Kind.RELEASED, Math.abs(taken)));
        }
        long filled = HeadsTaken.ofDemand(after) - HeadsTaken.ofDemand(before);
        if (filled != 0) {
            seen.add(
                    before.get("intent").textValue(),
                    got.as(filled > 0 ? Kind.DELIVERED : Kind.RELEASED, Math.abs(filled)));
        }
    }

    private String any(List<String> ids) {
        return ids.get(random.nextInt(ids.size()));
    }
}
