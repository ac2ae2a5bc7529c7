package org.duijie.api.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.Database;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.http.MovableClock;
import org.duijie.api.identity.Bureaus;
import org.duijie.api.offering.OfferingBody;
import org.duijie.api.policy.SomeFloors;
import org.duijie.api.serve.App;

/** A bureau with a row in every table that the audit tells of. */
public final class RecordWorld {
    public static final Instant MORNING = Instant.parse("2026-12-19T01:00:00Z");

    public final App app;
    final MovableClock clock = new MovableClock(MORNING);
    public final String bureau;
    public final Principal liaison;
    public final String cooperative;
    public final String clerk;
    final String deal;

    public RecordWorld(Database database) {
        this.app = new App(database, clock);
        Bureaus.Founded founded = app.bureaus().found("灵宝市市场监管局", "李联络");
        this.bureau = founded.bureau();
        this.liaison = app.tokens().principal(founded.token()).orElseThrow();
        this.cooperative = app.parties()
                .create(
                        liaison,
                        bytes("{'kind':'cooperative','name':'阳平镇合作社','contacts':["
                                + "{'name':'张三','phone':'13900000001'},{'name':'李四','phone':'13900000002'}]}"))
                .id();
        String buyer = app.parties()
                .create(liaison, bytes("{'kind':'buyer','buyerKind':'supermarket','name':'超市'}"))
                .id();
        this.clerk = app.users()
                .invite(
                        liaison,
                        bytes("{'party':'" + cooperative + "','name':'王五','phone':'13900000003','title':'会计'}"))
                .id();
        app.secondFactors().begin(liaison);
        app.links().create(liaison, clerk, bytes("{}"), Optional.empty());
        String listing = listing("1000");
        String intent = intent(buyer, "600");
        app.policies().change(liaison, 1, bytes("{'trip':'60 CNY'}"));
        SomeFloors.set(
                new AppContext(database, clock),
                liaison,
                bytes("{'prices':[{'product':'poultry','price':'4 CNY/jin'}]}"));
        String campaign = app.campaigns()
                .create(liaison, bytes("{'name':'救鸡','from':'2026-12-19','to':'2026-12-31'}"))
                .id();
        app.campaigns()
                .add(liaison, campaign, 1, bytes("{'listings':['" + listing + "'],'intents':['" + intent + "']}"));
        app.publicLinks().open(liaison, campaign, bytes("{}"));
        app.barredPairs()
                .bar(
                        liaison,
                        campaign,
                        bytes("{'listing':'" + listing + "','intent':'" + intent + "','reason':'价格没谈拢'}"));
        app.calendars()
                .create(
                        liaison,
                        bytes(
                                "{'kind':'listings','entry':{'party':'" + cooperative
                                        + "','product':'fruit/apple','ask':'2 CNY/jin','at':{'lat':34.5,'lon':110.9}},"
                                        + "'parts':[{'day':'2026-12-20','stock':'1000 jin'},{'day':'2026-12-27','stock':'500 jin'}]}"));
        app.purchases()
                .create(
                        liaison,
                        bytes("{'party':'" + buyer + "','from':'2026-12-01','to':'2026-12-31','total':'9000 CNY'}"));
        this.deal = paidDeal(listing, intent);
        round(buyer);
    }

    public static byte[] bytes(String body) {
        return body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private String listing(String heads) {
        return app.listings()
                .create(
                        liaison,
                        OfferingBody.listing(heads + " head")
                                .of(cooperative)
                                .permittedTo("2026-12-23")
                                .bytes())
                .id();
    }

    private String intent(String buyer, String heads) {
        return app.intents()
                .create(liaison, OfferingBody.intent(heads + " head").of(buyer).bytes())
                .id();
    }

    private String paidDeal(String listing, String intent) {
        String id = app.deals()
                .create(
                        liaison,
                        bytes("{'listing':'" + listing + "','intent':'" + intent
                                + "','heads':'200 head','price':'5.20 CNY/jin','pickUpOn':'2026-12-21'}"))
                .id();
        for (String side : List.of("buyer", "cooperative")) {
            app.deals().accept(liaison, id, version(id), bytes("{'side':'" + side + "','heardBy':'phone'}"));
        }
        app.deliveries().confirm(liaison, id, version(id), bytes("{}"));
        clock.moveTo(Instant.parse("2026-12-21T01:00:00Z"));
        app.deliveries()
                .collect(
                        liaison,
                        id,
                        version(id),
                        bytes("{'on':'2026-12-21','heads':'200 head','vehicle':'豫M12345','side':'cooperative',"
                                + "'heardBy':'phone'}"));
        app.deliveries()
                .weighIn(
                        liaison,
                        id,
                        version(id),
                        bytes("{'on':'2026-12-21','gross':'1650 kg','tare':'1000 kg','heads':'200 head',"
                                + "'acceptors':['王五','刘六'],'side':'buyer','heardBy':'phone'}"));
        app.deliveries().settle(liaison, id, version(id), bytes("{'dueOn':'2026-12-28'}"));
        app.deliveries().pay(liaison, id, version(id), bytes("{'paidOn':'2026-12-21'}"));
        return id;
    }

    private void round(String buyer) {
        listing("300");
        intent(buyer, "100");
        String round =
                app.rounds().prepared(liaison, bytes("{'steps':20}")).get().id();
        app.roundWork().doNext();
        JsonNode done = app.rounds().get(liaison, round).json();
        app.rounds().adopt(liaison, round, done.get("version").longValue(), bytes("{'lines':['" + round + "/1']}"));
    }

    private long version(String id) {
        return app.deals().get(liaison, id).deal().version();
    }
}
