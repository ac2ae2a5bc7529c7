package org.duijie.api.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.api.calendar.CalendarWorld.bytes;
import static org.duijie.api.calendar.CalendarWorld.listings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.duijie.api.db.Database;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.db.Fresh;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** Changes of a calendar beside each other and beside deals. Each kind of database has a subclass. */
abstract class CalendarRushContract {
    private static final int AT_ONCE = 8;
    private static final String PARTS =
            "'parts':[{'day':'2026-12-20','stock':'100 head'},{'day':'2026-12-21','stock':'100 head'}]";

    private Database database;
    private CalendarWorld world;

    abstract DatabaseAddress address();

    @BeforeEach
    void open() {
        database = Fresh.open(address());
        world = new CalendarWorld(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @RepeatedTest(3)
    void of_changes_of_the_same_version_at_once_one_is_made() throws Exception {
        String id = world.enter(listings(PARTS)).id();

        List<String> outcomes = atOnce(IntStream.range(0, AT_ONCE)
                .<Callable<String>>mapToObj(i -> () -> {
                    String patch =
                            "{'entry':{'note':'第" + i + "次'},'parts':[{'part':1,'stock':'" + (50 + i) + " head'}]}";
                    View changed = world.app.calendars().change(world.cooperative, id, 1, bytes(patch));
                    return changed.json().at("/entry/note").textValue()
                            + changed.json().at("/parts/0/stock");
                })
                .toList());

        assertThat(outcomes.stream().filter(each -> !each.equals("STALE"))).hasSize(1);
        JsonNode whole = world.whole(id);
        assertThat(whole.get("version").intValue()).isEqualTo(2);
        assertThat(outcomes).contains(whole.at("/entry/note").textValue() + whole.at("/parts/0/stock"));
        assertThat(whole.at("/parts/1/status").textValue()).isEqualTo("withdrawn");
        assertThat(world.findings()).isEmpty();
    }

    @RepeatedTest(3)
    void a_deal_beside_a_change_is_counted_by_it_or_refused_after_it() throws Exception {
        View entered = world.enter(listings(PARTS));
        String id = entered.id();
        String first = entered.json().at("/parts/0/id").textValue();
        List<Callable<String>> all = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            String intent = world.intent(20);
            all.add(() -> world.deal(first, intent, 20));
            int stock = 20 * (i % 4);
            all.add(() -> Long.toString(
                    world.change(id, "{'parts':[{'part':1,'stock':'" + (stock + 20) + " head'},{'part':2}]}")
                            .version()));
        }

        List<String> outcomes = atOnce(all);

        assertThat(outcomes)
                .allMatch(each -> each.startsWith("dea_")
                        || each.matches("[0-9]+|STALE|STOCK_SHORT|BELOW_DEALT|PART_DEALT|TAKEN_BY_DEALS"));
        long deals = outcomes.stream().filter(each -> each.startsWith("dea_")).count();
        JsonNode part = world.part(id, 1);
        assertThat(part.get("dealt").textValue()).isEqualTo(20 * deals + " head");
        assertThat(heads(part.get("dealt")) + heads(part.get("open"))).isEqualTo(heads(part.get("stock")));
        assertThat(world.findings()).isEmpty();
    }

    private static long heads(JsonNode text) {
        return Long.parseLong(text.textValue().replace(" head", ""));
    }

    /** Does all at once, and returns the result of each, or why it was refused. */
    private static List<String> atOnce(List<Callable<String>> all) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<String> outcomes = new ArrayList<>();
            for (Future<String> each :
                    all.stream().map(one -> threads.submit(() -> outcome(one))).toList()) {
                outcomes.add(each.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static String outcome(Callable<String> one) throws Exception {
        try {
            return one.call();
        } catch (Refused refused) {
            return refused.complaints().isEmpty()
                    ? refused.refusal().name()
                    : refused.complaints().get(0).code();
        }
    }
}
