package org.duijie.api.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.duijie.api.dealbook.DealView;
import org.duijie.api.dealbook.SeenDeal;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Refused;
import org.duijie.api.http.MovableClock;
import org.duijie.api.identity.Bureaus.Founded;
import org.duijie.api.serve.App;

/** A bureau's days by chance: few listings and intents of broilers and of something in packs, and deals that are pushed on, refused, called off, weighed, contested and paid. */
final class CampaignPlay {
    static final Instant MORNING = Instant.parse("2026-12-19T01:00:00Z");

    private static final int STEPS = 140;
    private static final List<CampaignGoods> PACKED =
            List.of(CampaignGoods.EGGS_IN_CASES, CampaignGoods.EGGS_OF_BROKEN_CASES, CampaignGoods.APPLES_IN_BOXES);
    private static final String[] WORDS = {"'reason':'other'", "'reason':'weight','side':'buyer','heardBy':'phone'"};

    private final App app;
    private final MovableClock clock;
    private final SplittableRandom random;
    private final Founded bureau;
    private final Principal liaison;
    private final List<CampaignGoods> goods;
    private final CampaignMarket market;
    private final CampaignScale scale;
    private final List<String> deals = new ArrayList<>();
    private final Map<String, CampaignGoods> goodsOf = new HashMap<>();
    private final Set<String> states = new HashSet<>();
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
        clock.moveTo(MORNING);
        this.goods = List.of(CampaignGoods.BROILERS, PACKED.get(Math.floorMod(seed, PACKED.size())));
        this.market = CampaignMarket.enter(app, liaison, goods, random);
        this.scale = new CampaignScale(random);
    }

    /** Plays on, and does {@code afterEach} step. */
    void play(Runnable afterEach) {
        campaign = market.begin();
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

    CampaignMarket market() {
        return market;
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
            market.lose(any(goods), today());
        } else if (what == 2 && random.nextBoolean()) {
            market.changeCalendar();
        } else if (what < 7 || deals.isEmpty()) {
            propose();
        } else {
            push(any(deals));
        }
    }

    private void propose() {
        CampaignGoods traded = any(goods);
        String body = "{'listing':'" + market.listing(traded) + "','intent':'" + market.intent(traded) + "','heads':'"
                + traded.count(random.nextInt(1, 400)) + "','price':'" + traded.price(random) + "','pickUpOn':'"
                + today() + "'}";
        String deal = app.deals().create(liaison, bytes(body)).id();
        deals.add(deal);
        goodsOf.put(deal, traded);
    }

    private void push(String id) {
        JsonNode deal = DealView.of(app.deals().get(liaison, id).deal()).json();
        String state = deal.get("state").textValue();
        states.add(state);
        if (random.nextInt(6) == 0 && !state.equals("proposed")) {
            money(deal);
            return;
        }
        switch (state) {
            case "proposed" -> proposed(deal);
            case "agreed" -> either(deal, app.deals()::cancel, WORDS[0], app.deliveries()::confirm, newDay(deal));
            case "confirmed" -> confirmed(deal);
            case "collected" -> collected(deal);
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

    /** Another truck while there is anything for one, or none, or the scale. */
    private void collected(JsonNode deal) {
        long farm = deal.at("/heads/committed").longValue() - DealFigures.onRoad(deal);
        int what = farm > 0 ? random.nextInt(5) : 0;
        if (what > 2) {
            take(deal, app.deliveries()::collect, loading(deal, farm));
        } else if (what == 2) {
            take(deal, app.deliveries()::release, WORDS[0]);
        } else {
            take(deal, app.deliveries()::weighIn, load(deal, "collected"));
        }
    }

    /** The next truck; after the first one, now and then none. */
    private void confirmed(JsonNode deal) {
        if (deal.has("loads") && random.nextInt(3) == 0) {
            take(deal, app.deliveries()::release, WORDS[0]);
            return;
        }
        long farm = deal.at("/heads/committed").longValue();
        either(deal, app.deals()::cancel, WORDS[0], app.deliveries()::collect, loading(deal, farm));
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
                return "'load':" + load.get("load") + ","
                        + scale.weighing(goods(deal), DealFigures.loaded(load), DealFigures.isByCount(deal), today());
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
    private String loading(JsonNode deal, long heads) {
        long loaded = switch (random.nextInt(5)) {
            case 0, 1 -> heads / 2;
            case 2 -> heads + heads / 50;
            default -> heads - scale.few();
        };
        return "'on':'" + today() + "','heads':'" + goods(deal).count(Math.max(1, loaded)) + "','vehicle':'豫M12345'";
    }

    private CampaignGoods goods(JsonNode deal) {
        return Objects.requireNonNull(goodsOf.get(deal.get("id").textValue()));
    }

    String campaign() {
        return campaign;
    }

    private String newDay(JsonNode deal) {
        boolean isPast = deal.at("/terms/pickUpOn").textValue().compareTo(today().toString()) < 0;
        return isPast ? "'pickUpOn':'" + today() + "'" : "";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** The states that deals were in when they were brought on. */
    Set<String> states() {
        return states;
    }

    static byte[] bytes(String body) {
        return body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
