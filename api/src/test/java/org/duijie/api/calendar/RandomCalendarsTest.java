package org.duijie.api.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.api.calendar.CalendarWorld.intents;
import static org.duijie.api.calendar.CalendarWorld.listings;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.duijie.api.db.Database;
import org.duijie.api.db.Fresh;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random calendars that are dealt, changed and withdrawn: after each step the sums balance, and nothing dealt is lost. */
class RandomCalendarsTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-12-20");
    private static final int STEPS = 40;

    /** A deal that still takes something of a part. */
    private record Taken(String deal, String part, long heads) {}

    @TempDir
    private Path folder;

    private final List<Taken> taken = new ArrayList<>();
    private Random random = new Random(0);
    private boolean isStock;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void after_every_step_the_sums_balance_and_nothing_dealt_is_lost(long seed) {
        random = new Random(seed);
        isStock = seed % 2 == 0;
        try (Database database = Fresh.open(folder.resolve("duijie.db"))) {
            CalendarWorld world = new CalendarWorld(database);
            String parts = "'parts':[" + part(0) + "," + part(1) + "," + part(2) + "]";
            String id = world.enter(isStock ? listings(parts) : intents(parts)).id();
            String other = isStock ? world.intent(100_000) : world.listing(100_000);
            for (int step = 0; step < STEPS; step++) {
                step(world, id, other);
                assertBalance(world.whole(id));
            }
            world.withdraw(id);
            assertBalance(world.whole(id));
            assertThat(world.whole(id).at("/sums/heads/open").textValue()).isEqualTo("0 head");
            assertThat(world.findings()).isEmpty();
        }
    }

    private void step(CalendarWorld world, String id, String other) {
        int choice = random.nextInt(10);
        try {
            if (choice < 4) {
                deal(world, id, other);
            } else if (choice == 4 && !taken.isEmpty()) {
                world.decline(taken.get(0).deal());
                taken.remove(0);
            } else if (choice < 7) {
                world.change(id, "{'parts':[" + someParts(world, id) + "]}");
            } else if (choice == 7) {
                world.change(
                        id,
                        "{'entry':{'" + (isStock ? "ask" : "bid") + "':'5." + (20 + random.nextInt(9)) + " CNY/jin'}}");
            } else if (choice == 8) {
                changeOne(world, id);
            } else {
                world.change(
                        id,
                        "{'every':{'day':'daily','from':'2026-12-21','to':'2026-12-2" + (2 + random.nextInt(6)) + "','"
                                + amount() + "':'" + heads() + " head'}}");
            }
        } catch (Refused refused) {
            assertThat(refused.refusal())
                    .as(refused.complaints().toString())
                    .isIn(
                            RefusalCode.INVALID,
                            RefusalCode.NOT_ENOUGH_STOCK,
                            RefusalCode.NOT_ENOUGH_DEMAND,
                            RefusalCode.TAKEN_BY_DEALS);
            assertThat(refused.complaints().stream().map(each -> each.code()))
                    .isSubsetOf(
                            "BELOW_DEALT",
                            "DEALS_TAKE",
                            "STOCK_SHORT",
                            "DEMAND_SHORT",
                            "PART_DEALT",
                            "PART_KEPT",
                            "DAY_OUTSIDE_WINDOWS",
                            "WINDOW_PAST");
        }
    }

    private void deal(CalendarWorld world, String id, String other) {
        List<JsonNode> open = open(world.whole(id));
        if (!open.isEmpty()) {
            String part = open.get(random.nextInt(open.size())).get("id").textValue();
            long heads = heads();
            String deal = isStock ? world.deal(part, other, heads) : dealOn(world, other, part, heads);
            taken.add(new Taken(deal, part, heads));
        }
    }

    private static String dealOn(CalendarWorld world, String listing, String intent, long heads) {
        String day = world.app
                .intents()
                .get(world.liaison, intent)
                .json()
                .get("from")
                .textValue();
        return world.deal(listing, intent, heads, day);
    }

    private void changeOne(CalendarWorld world, String id) {
        List<JsonNode> open = open(world.whole(id));
        if (open.isEmpty()) {
            return;
        }
        JsonNode part = open.get(random.nextInt(open.size()));
        String one = part.get("id").textValue();
        long version = part.get("version").longValue();
        byte[] patch = CalendarWorld.bytes("{'" + amount() + "':'" + heads() + " head'}");
        if (isStock) {
            world.app.listings().change(world.liaison, one, version, patch);
        } else {
            world.app.intents().change(world.liaison, one, version, patch);
        }
    }

    private String someParts(CalendarWorld world, String id) {
        List<String> parts = new ArrayList<>();
        for (JsonNode part : open(world.whole(id))) {
            if (random.nextInt(4) > 0) {
                String number = "'part':" + part.get("part");
                parts.add("{" + number + (random.nextBoolean() ? ",'" + amount() + "':'" + heads() + " head'}" : "}"));
            }
        }
        parts.add(part(random.nextInt(9)));
        return String.join(",", parts);
    }

    private String part(int day) {
        return "{'day':'" + FIRST.plusDays(day) + "','" + amount() + "':'" + heads() + " head'}";
    }

    private String amount() {
        return isStock ? "stock" : "demand";
    }

    private long heads() {
        return 1L + random.nextInt(60);
    }

    private static List<JsonNode> open(JsonNode whole) {
        List<JsonNode> open = new ArrayList<>();
        whole.get("parts").forEach(part -> {
            if (part.get("status").textValue().equals("open")) {
                open.add(part);
            }
        });
        return open;
    }

    private void assertBalance(JsonNode whole) {
        Map<String, Long> dealt = new HashMap<>();
        taken.forEach(each -> dealt.merge(each.part(), each.heads(), Long::sum));
        Map<String, Long> shown = new TreeMap<>();
        long open = 0;
        for (JsonNode part : whole.get("parts")) {
            long takenOf = count(part.get("dealt"));
            long left = count(part.get("open"));
            if (takenOf > 0) {
                shown.put(part.get("id").textValue(), takenOf);
            }
            if (part.get("status").textValue().equals("open")) {
                assertThat(takenOf + left).isEqualTo(count(part.get(amount())));
            } else {
                assertThat(left).isZero();
            }
            open += left;
        }
        assertThat(shown).isEqualTo(dealt);
        long all = dealt.values().stream().mapToLong(each -> each).sum();
        assertThat(count(whole.at("/sums/heads/dealt"))).isEqualTo(all);
        assertThat(count(whole.at("/sums/heads/open"))).isEqualTo(open);
        assertThat(count(whole.at("/sums/heads/whole"))).isEqualTo(all + open);
        assertThat(whole.get("parts")).hasSize(whole.get("of").intValue());
    }

    private static long count(JsonNode text) {
        return Long.parseLong(text.textValue().replace(" head", ""));
    }
}
