package org.duijie.api.report;

import static org.duijie.api.report.CampaignPlay.bytes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Slice.Cursor;
import org.duijie.api.feature.View;
import org.duijie.api.offering.OfferingBody;
import org.duijie.api.serve.App;

/** What a random campaign trades: few listings and intents of each kind of goods, some of them parts of calendars. */
final class CampaignMarket {
    private final App app;
    private final Principal liaison;
    private final SplittableRandom random;
    private final Map<CampaignGoods, List<String>> listings = new EnumMap<>(CampaignGoods.class);
    private final Map<CampaignGoods, List<String>> intents = new EnumMap<>(CampaignGoods.class);
    private final List<String> calendars = new ArrayList<>();
    private int changes;

    private CampaignMarket(App app, Principal liaison, SplittableRandom random) {
        this.app = app;
        this.liaison = liaison;
        this.random = random;
    }

    static CampaignMarket enter(App app, Principal liaison, List<CampaignGoods> goods, SplittableRandom random) {
        CampaignMarket market = new CampaignMarket(app, liaison, random);
        goods.forEach(market::enter);
        return market;
    }

    /** Starts the campaign that all of it is of; its id. */
    String begin() {
        String id = app.campaigns()
                .create(liaison, bytes("{'name':'助销','from':'2026-12-19','to':'2026-12-31'}"))
                .id();
        String goods = "{'listings':['" + String.join("','", listings()) + "'],'intents':['"
                + String.join("','", intents()) + "']}";
        app.campaigns().add(liaison, id, 1, bytes(goods));
        return id;
    }

    List<String> listings() {
        return listings.values().stream().flatMap(List::stream).toList();
    }

    List<String> intents() {
        return intents.values().stream().flatMap(List::stream).toList();
    }

    String listing(CampaignGoods goods) {
        return any(Objects.requireNonNull(listings.get(goods)));
    }

    String intent(CampaignGoods goods) {
        return any(Objects.requireNonNull(intents.get(goods)));
    }

    /** How often the amounts of a calendar were changed. */
    int changes() {
        return changes;
    }

    /** Loses some heads of a listing, or takes the first loss back. */
    void lose(CampaignGoods goods, LocalDate today) {
        String listing = listing(goods);
        long version = app.listings().get(liaison, listing).version();
        List<View> losses =
                app.losses().list(liaison, listing, new Cursor("", 50)).things();
        String body = losses.isEmpty() || random.nextBoolean()
                ? "{'heads':'" + goods.count(random.nextInt(1, 200)) + "','reason':'died','on':'" + today + "'}"
                : "{'reverses':'" + losses.get(0).id() + "','note':'又找到了'}";
        app.losses().enter(liaison, listing, version, bytes(body));
    }

    /** Asks for more or less in the first part of a calendar. */
    void changeCalendar() {
        View whole = app.calendars().get(liaison, any(calendars));
        String amount = whole.json().get("kind").textValue().equals("listings") ? "stock" : "demand";
        String[] words = whole.json().at("/parts/0/" + amount).textValue().split(" ", 2);
        long asked = Long.parseLong(words[0]) * random.nextInt(500, 1_500) / 1_000 + 1;
        String parts = "{'part':1,'" + amount + "':'" + asked + " " + words[1] + "'},{'part':2}";
        app.calendars().change(liaison, whole.id(), whole.version(), bytes("{'parts':[" + parts + "]}"));
        changes++;
    }

    /** Of each side some alone, and two parts of a calendar. */
    private void enter(CampaignGoods goods) {
        String seller = party("{'kind':'cooperative','name':'合作社'}");
        String alone = app.listings()
                .create(liaison, goods.listing(random).of(seller).bytes())
                .id();
        List<String> stock = new ArrayList<>(List.of(alone));
        stock.addAll(calendar("stock", goods.listing(random).of(seller), goods.listing(random)));
        listings.put(goods, stock);
        List<String> wanted = new ArrayList<>();
        for (OfferingBody wish : goods.intents(random)) {
            String kind = random.nextBoolean() ? "school" : "supermarket";
            String buyer = party("{'kind':'buyer','buyerKind':'" + kind + "','name':'买家'}");
            wanted.add(app.intents().create(liaison, wish.of(buyer).bytes()).id());
            if (wanted.size() == 1) {
                wanted.addAll(
                        calendar("demand", wish.of(buyer), goods.intents(random).get(0)));
            }
        }
        intents.put(goods, wanted);
    }

    /** Enters a calendar with two parts; their ids. */
    private List<String> calendar(String amount, OfferingBody first, OfferingBody second) {
        String kind = amount.equals("stock") ? "listings" : "intents";
        String parts = List.of(first, second).stream()
                .map(part -> "{'from':'2026-12-19','to':'2026-12-31'," + part.only(amount) + "}")
                .collect(Collectors.joining(","));
        OfferingBody entry = first.without(amount, "from", "to");
        View whole = app.calendars()
                .create(liaison, bytes("{'kind':'" + kind + "','entry':" + entry + ",'parts':[" + parts + "]}"));
        calendars.add(whole.id());
        return whole.json().get("parts").findValuesAsText("id");
    }

    private String party(String body) {
        return app.parties().create(liaison, bytes(body)).id();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
