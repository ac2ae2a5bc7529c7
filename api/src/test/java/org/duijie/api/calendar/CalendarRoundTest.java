package org.duijie.api.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.api.calendar.CalendarWorld.bytes;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duijie.api.db.Database;
import org.duijie.api.db.Fresh;
import org.duijie.api.feature.View;
import org.duijie.api.json.Body;
import org.duijie.api.offering.OfferingBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a match round the parts of calendars compete as entries of their own. */
class CalendarRoundTest {
    private static final List<String> DAYS = List.of("2026-12-23", "2026-12-30", "2027-01-06");

    @TempDir
    private Path folder;

    @Test
    void the_plan_of_calendars_is_the_plan_of_the_same_entries_made_singly() {
        List<String> asCalendars = plan("calendars", world -> {
            Map<String, String> names = new TreeMap<>();
            name(names, "l", world.enter(CalendarWorld.listings("'parts':[" + parts("stock", 400) + "]")));
            name(names, "i", world.enter(CalendarWorld.intents("'parts':[" + parts("demand", 300) + "]")));
            return names;
        });
        List<String> singly = plan("singly", world -> {
            Map<String, String> names = new TreeMap<>();
            for (int i = 0; i < DAYS.size(); i++) {
                world.tick();
                OfferingBody stock = OfferingBody.listing(400 + 100 * i + " head");
                OfferingBody demand = OfferingBody.intent(300 + 100 * i + " head");
                names.put(
                        world.app
                                .listings()
                                .create(world.cooperative, on(stock, i))
                                .id(),
                        "l" + (i + 1));
                names.put(
                        world.app.intents().create(world.school, on(demand, i)).id(), "i" + (i + 1));
            }
            return names;
        });

        assertThat(asCalendars).isEqualTo(singly);
        assertThat(asCalendars).anyMatch(line -> line.startsWith("l3 i3"));
    }

    @Test
    void stock_offered_in_parts_is_matched_once() {
        List<String> lines = plan("once", world -> {
            Map<String, String> names = new TreeMap<>();
            name(names, "l", world.enter(CalendarWorld.listings("'parts':[" + parts("stock", 400) + "]")));
            for (String day : DAYS) {
                OfferingBody much = OfferingBody.intent("5000 head")
                        .with("from", "2026-12-19")
                        .with("to", day);
                names.put(world.app.intents().create(world.school, much.bytes()).id(), "i" + day);
            }
            return names;
        });

        assertThat(lines.stream()
                        .mapToLong(line -> Long.parseLong(line.split(" ", -1)[2]))
                        .sum())
                .isLessThanOrEqualTo(400 + 500 + 600);
    }

    private interface Entering {
        /** Enters what is matched, and returns a name for each id. */
        Map<String, String> into(CalendarWorld world);
    }

    /** The lines of the plan, with names instead of ids. */
    private List<String> plan(String file, Entering entering) {
        try (Database database = Fresh.open(folder.resolve(file + ".db"))) {
            CalendarWorld world = new CalendarWorld(database);
            Map<String, String> names = entering.into(world);
            String round = world.app
                    .rounds()
                    .prepared(world.liaison, bytes("{'steps':500}"))
                    .get()
                    .id();
            assertThat(world.app.roundWork().doNext()).isTrue();
            List<String> lines = new ArrayList<>();
            JsonNode plan =
                    Body.tree(world.app.rounds().plan(world.liaison, round).text());
            for (JsonNode line : plan.get("allocations")) {
                lines.add(names.get(line.get("listing").textValue()) + " "
                        + names.get(line.get("intent").textValue()) + " "
                        + line.get("heads").asText() + " "
                        + line.get("deliverOn").textValue() + " "
                        + line.get("price").textValue());
            }
            return lines;
        }
    }

    private static void name(Map<String, String> names, String prefix, View calendar) {
        calendar.json().get("parts").forEach(part -> names.put(part.get("id").textValue(), prefix + part.get("part")));
    }

    private static String parts(String field, int first) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < DAYS.size(); i++) {
            parts.add("{'day':'" + DAYS.get(i) + "','" + field + "':'" + (first + 100 * i) + " head'}");
        }
        return String.join(",", parts);
    }

    private static byte[] on(OfferingBody body, int part) {
        return body.with("from", DAYS.get(part)).with("to", DAYS.get(part)).bytes();
    }
}
