package org.duijie.api.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.duijie.api.audit.RecordCheck.Finding;
import org.duijie.api.db.Database;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.View;
import org.duijie.api.http.MovableClock;
import org.duijie.api.identity.Bureaus;
import org.duijie.api.offering.OfferingBody;
import org.duijie.api.serve.App;

/** A bureau with a cooperative, a school, and what tests do with calendars. */
final class CalendarWorld {
    /** Two parts of broilers, 500 and 300 head. */
    static final String HALVES =
            "'parts':[{'day':'2026-12-20','stock':'500 head'},{'from':'12月27日','to':'2026-12-28','stock':'300 head'}]";

    private static final Instant MORNING = Instant.parse("2026-12-19T01:00:00Z");

    final App app;
    private final MovableClock clock = new MovableClock(MORNING);
    private int ticks;
    final Principal liaison;
    final Principal cooperative;
    final Principal school;
    private final String bureau;

    CalendarWorld(Database database) {
        this.app = new App(database, clock);
        Bureaus.Founded founded = app.bureaus().found("局", "李联络");
        this.bureau = founded.bureau();
        this.liaison = principal(founded.token());
        this.cooperative = member("'kind':'cooperative','name':'阳平合作社'");
        this.school = member("'kind':'buyer','buyerKind':'school','name':'城关中学'");
    }

    Principal member(String party) {
        String id = app.parties().create(liaison, bytes("{" + party + "}")).id();
        return principal(app.users()
                .invite(liaison, bytes("{'party':'" + id + "','name':'某人'}"))
                .json()
                .get("token")
                .textValue());
    }

    private Principal principal(String token) {
        return app.tokens().principal(token).orElseThrow();
    }

    /** The calendar of broilers that {@code parts} give. */
    static String listings(String parts) {
        return "{'kind':'listings','entry':" + fields(OfferingBody.listing("").toString(), "stock") + "," + parts + "}";
    }

    /** The calendar of wishes for poultry that {@code parts} give. */
    static String intents(String parts) {
        return "{'kind':'intents','entry':" + fields(OfferingBody.intent("").toString(), "demand") + "," + parts + "}";
    }

    private static String fields(String body, String amount) {
        return body.replace("'" + amount + "':'',", "").replace("'from':'2026-12-19','to':'2026-12-31',", "");
    }

    /** Lets a millisecond pass, so that the next id is after all earlier ones. */
    void tick() {
        ticks++;
        clock.moveTo(MORNING.plusMillis(ticks));
    }

    View enter(String body) {
        return app.calendars().create(body.contains("'listings'") ? cooperative : school, bytes(body));
    }

    View change(String id, String patch) {
        View now = app.calendars().get(liaison, id);
        return app.calendars().change(liaison, id, now.version(), bytes(patch));
    }

    View withdraw(String id) {
        View now = app.calendars().get(liaison, id);
        return app.calendars().withdraw(liaison, id, now.version(), bytes("{'reason':'other'}"));
    }

    JsonNode whole(String id) {
        return app.calendars().get(liaison, id).json();
    }

    JsonNode part(String id, int number) {
        for (JsonNode part : whole(id).get("parts")) {
            if (part.get("part").intValue() == number) {
                return part;
            }
        }
        throw new AssertionError("no part " + number);
    }

    String listing(int heads) {
        return app.listings()
                .create(cooperative, OfferingBody.listing(heads + " head").bytes())
                .id();
    }

    String intent(int heads) {
        return app.intents()
                .create(school, OfferingBody.intent(heads + " head").bytes())
                .id();
    }

    /** A deal on the first day of the listing's window. */
    String deal(String listing, String intent, long heads) {
        String day = app.listings().get(liaison, listing).json().get("from").textValue();
        return deal(listing, intent, heads, day);
    }

    String deal(String listing, String intent, long heads, String day) {
        return app.deals()
                .create(
                        liaison,
                        bytes("{'listing':'" + listing + "','intent':'" + intent + "','heads':'" + heads
                                + " head','price':'5.20 CNY/jin','pickUpOn':'" + day + "'}"))
                .id();
    }

    void decline(String deal) {
        long version = app.deals().get(liaison, deal).deal().version();
        app.deals().decline(liaison, deal, version, bytes("{'side':'buyer','heardBy':'phone','reason':'price'}"));
    }

    /** What differs between the rows and the audit. */
    List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        app.recordCheck().verify(bureau, found::add, () -> {});
        return found;
    }

    static RefusalCode refusal(Runnable action) {
        try {
            action.run();
        } catch (Refused refused) {
            return refused.refusal();
        }
        throw new AssertionError("was not refused");
    }

    /** The complaints of a refusal: pointer and code of each. */
    static List<String> complaints(Runnable action) {
        try {
            action.run();
        } catch (Refused refused) {
            return refused.complaints().stream()
                    .map(each -> each.pointer() + " " + each.code())
                    .toList();
        }
        throw new AssertionError("was not refused");
    }

    static byte[] bytes(String body) {
        return body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
