package org.duijie.api.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.duijie.api.dealbook.DealView;
import org.duijie.api.dealbook.SeenDeal;
import org.duijie.api.feature.Cursor;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.View;
import org.duijie.api.http.MovableClock;
import org.duijie.api.identity.Bureaus.Founded;
import org.duijie.api.offering.OfferingBody;
import org.duijie.api.serve.App;

/** A bureau's days by chance: few listings and intents, and deals that are pushed on, refused, called off, weighed, contested and paid. */
final class CampaignPlay {
    static final Instant MORNING = Instant.parse("2026-12-19T01:00:00Z");

    private static final int STEPS = 130;
    private static final String[] WORDS = {"'reason':'other'", "'reason':'weight','side':'buyer','heardBy':'phone'"};

    private final App app;
    private final MovableClock clock;
    private final SplittableRandom random;
    private final Founded bureau;
    private final Principal liaison;
    private final List<String> listings = new ArrayList<>();
    private final List<String> intents = new ArrayList<>();
    private final List<String> deals = new ArrayList<>();
    private int refusals;
    private String campaign = "";

    /** Something that a liaison does to a version of a deal. */
    private interface Step {
        SeenDeal take(Principal principal, String id, long version, byte[] body);
    }

    CampaignPlay(App app, MovableClock clock, long seed) {
        this.app = app;
        this.clock = clock;
        this.random = new SplittableRandom(seed);
        this.bureau = app.bureaus().found("局" + seed, "李联络");
        this.liaison = app.tokens().principal(bureau.token()).orElseThrow();
    }

    /** Plays on, and does {@code afterEach} step. */
    void play(Runnable afterEach) {
        clock.moveTo(MORNING);
        for (int i = 0; i < 3; i++) {
            listings.add(listing(random.nextInt(50, 1_500)));
            String unit = i == 2 ? "kg" : "head";
            intents.add(intent(random.nextInt(50, 1_500) + " " + unit, i == 0 ? "school" : "supermarket"));
        }
        begin();
        for (int i = 0; i < STEPS; i++) {
            try {
                step();
            } catch (Refused refused) {
                refusals++;
            }
            afterEach.run();
        }
    }

    Principal liaison() {
        return liaison;
    }

    String bureau() {
        return bureau.bureau();
    }

    List<String> listings() {
        return listings;
    }

    List<String> intents() {
        return intents;
    }

    List<String> deals() {
        return deals;
    }

    int refusals() {
        return refusals;
    }

    private void step() {
        int what = random.nextInt(20);
        if (what == 0) {
            clock.moveTo(clock.instant().plus(Duration.ofHours(random.nextInt(1, 30))));
            app.deals().expire();
        } else if (what == 1) {
            lose(any(listings));
        } else if (what < 6 || deals.isEmpty()) {
            propose();
        } else {
            push(any(deals));
        }
    }

    private void propose() {
        String body = "{'listing':'" + any(listings) + "','intent':'" + any(intents) + "','heads':'"
                + random.nextInt(1, 400) + " head','price':'" + random.nextInt(400, 600) / 100.0
                + " CNY/jin','pickUpOn':'" + today() + "'}";
        deals.add(app.deals().create(liaison, bytes(body)).id());
    }

    private void push(String id) {
        JsonNode deal = DealView.of(app.deals().get(liaison, id).deal()).json();
        String state = deal.get("state").textValue();
        if (random.nextInt(6) == 0 && !state.equals("proposed")) {
            money(deal);
            return;
        }
        switch (state) {
            case "proposed" -> proposed(deal);
            case "agreed" -> either(deal, app.deals()::cancel, WORDS[0], app.deliveries()::confirm, newDay(deal));
            case "confirmed" ->
                either(
                        deal,
                        deal.has("loads") ? app.deliveries()::release : app.deals()::cancel,
                        WORDS[0],
                        app.deliveries()::collect,
                        loading(deal.at("/heads/committed").longValue()));
            case "collected" -> {
                long farm = deal.at("/heads/committed").longValue() - DealFigures.onRoad(deal);
                if (farm > 0 && random.nextBoolean()) {
                    take(deal, app.deliveries()::collect, loading(farm));
                } else {
                    take(deal, app.deliveries()::weighIn, load(deal, "collected"));
                }
            }
            case "weighed" ->
                either(
                        deal,
                        app.deliveries()::dispute,
                        WORDS[1],
                        app.deliveries()::settle,
                        "'dueOn':'" + today().plusDays(9) + "'");
            case "disputed" -> take(deal, app.deliveries()::reweigh, load(deal, "disputed"));
            case "settled" ->
                either(deal, app.deliveries()::reverse, WORDS[1], app.deliveries()::pay, "'paidOn':'" + today() + "'");
            default -> take(deal, app.deals()::cancel, WORDS[0]);
        }
    }

    /** Pays a part, in advance or of what is open, or reverses the only payment. */
    private void money(JsonNode deal) {
        either(
                deal,
                app.deliveries()::reversePayment,
                "'reason':'mistake'",
                app.deliveries()::pay,
                "'paidOn':'" + today() + "','amount':'" + random.nextInt(1, 300_000) / 100.0 + " CNY'");
    }

    /** A weigh-in of the first load in {@code state}. */
    private String load(JsonNode deal, String state) {
        for (JsonNode load : deal.get("loads")) {
            if (load.get("state").textValue().equals(state)) {
                return "'load':" + load.get("load") + "," + weighing(DealFigures.loaded(load));
            }
        }
        throw new AssertionError("no load is " + state + " in " + deal);
    }

    private void proposed(JsonNode deal) {
        String side = random.nextBoolean() ? "buyer" : "cooperative";
        either(deal, app.deals()::decline, WORDS[0], app.deals()::accept, "'side':'" + side + "','heardBy':'message'");
    }

    /** Mostly the second. */
    private void either(JsonNode deal, Step seldom, String seldomBody, Step mostly, String mostlyBody) {
        if (random.nextInt(8) == 0) {
            take(deal, seldom, seldomBody);
        } else {
            take(deal, mostly, mostlyBody);
        }
    }

    private void take(JsonNode deal, Step step, String body) {
        long stale = random.nextInt(25) == 0 ? 1 : 0;
        step.take(
                liaison, deal.get("id").textValue(), deal.get("version").longValue() - stale, bytes("{" + body + "}"));
    }

    /** All that is at the farm, a part of it, or a few more. */
    private String loading(long heads) {
        long loaded = switch (random.nextInt(5)) {
            case 0, 1 -> heads / 2;
            case 2 -> heads + heads / 50;
            default -> heads - few();
        };
        return "'on':'" + today() + "','heads':'" + Math.max(1, loaded) + " head','vehicle':'豫M12345'";
    }

    /** A weigh-in of heads of some three kilograms, with some dead and some sent back; now and then one that cannot be. */
    private String weighing(long loaded) {
        long heads = Math.max(1, loaded - few());
        long dead = Math.min(heads, few());
        long rejected = Math.min(heads - dead, few());
        long tare = 1_000_000L + random.nextInt(1_000);
        long gross = tare + heads * random.nextInt(3_000, 3_500) + random.nextInt(1_000);
        return "'on':'" + today() + "','gross':'" + gross + " g','tare':'" + tare + " g','heads':'" + heads
                + " head','dead':{'heads':'" + dead + " head','weight':'" + dead * 3_000 + " g'}"
                + (rejected == 0
                        ? ""
                        : ",'rejections':[{'heads':'" + rejected + " head','weight':'" + rejected * 3_000
                                + " g','reason':'tooLight'}]")
                + ",'acceptors':['王','刘']";
    }

    private long few() {
        return random.nextInt(3) == 0 ? random.nextInt(4) : 0;
    }

    /** All of it is of one campaign. */
    private void begin() {
        campaign = app.campaigns()
                .create(liaison, bytes("{'name':'助销','from':'2026-12-19','to':'2026-12-31'}"))
                .id();
        String goods = "{'listings':['" + String.join("','", listings) + "'],'intents':['" + String.join("','", intents)
                + "']}";
        app.campaigns().add(liaison, campaign, 1, bytes(goods));
    }

    String campaign() {
        return campaign;
    }

    /** Loses some heads of a listing, or takes the first loss back. */
    private void lose(String listing) {
        long version = app.listings().get(liaison, listing).version();
        List<View> losses =
                app.losses().list(liaison, listing, new Cursor("", 50)).things();
        String body = losses.isEmpty() || random.nextBoolean()
                ? "{'heads':'" + random.nextInt(1, 200) + " head','reason':'died','on':'" + today() + "'}"
                : "{'reverses':'" + losses.get(0).id() + "','note':'又找到了'}";
        app.losses().enter(liaison, listing, version, bytes(body));
    }

    private String newDay(JsonNode deal) {
        boolean isPast = deal.at("/terms/pickUpOn").textValue().compareTo(today().toString()) < 0;
        return isPast ? "'pickUpOn':'" + today() + "'" : "";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    private String any(List<String> ids) {
        return ids.get(random.nextInt(ids.size()));
    }

    private String listing(int heads) {
        return app.listings()
                .create(
                        liaison,
                        OfferingBody.listing(heads + " head")
                                .of(party("{'kind':'cooperative','name':'合作社'}"))
                                .permittedTo("2026-12-23")
                                .bytes())
                .id();
    }

    private String intent(String demand, String kind) {
        return app.intents()
                .create(
                        liaison,
                        OfferingBody.intent(demand)
                                .of(party("{'kind':'buyer','buyerKind':'" + kind + "','name':'买家'}"))
                                .bytes())
                .id();
    }

    private String party(String body) {
        return app.parties().create(liaison, bytes(body)).id();
    }

    private static byte[] bytes(String body) {
        return body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
