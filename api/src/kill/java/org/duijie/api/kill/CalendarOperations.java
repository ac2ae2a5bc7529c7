package org.duijie.api.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a cooperative does with calendars: enters them, changes them as a whole or part by part, and withdraws them.
 *
 * @param today the day before all parts
 */
record CalendarOperations(LocalDate today) {
    private static final int MOST_OPEN = 4;
    private static final int MOST_PARTS = 40;
    private static final int DAYS = 9;

    static CalendarOperations fromToday() {
        return new CalendarOperations(LocalDate.now(ZoneId.of("Asia/Shanghai")));
    }

    /**
     * The next write.
     *
     * @param open the calendars that are open, as they stand
     */
    Write next(List<JsonNode> open, String name, SplittableRandom random) {
        int what = random.nextInt(10);
        if (open.isEmpty() || (what < 3 && open.size() < MOST_OPEN)) {
            return Write.making("/v1/calendars", name, entered(name, random));
        }
        JsonNode whole = open.get(random.nextInt(open.size()));
        String path = "/v1/calendars/" + whole.get("id").textValue();
        long version = whole.get("version").longValue();
        return what == 9 || whole.get("parts").size() > MOST_PARTS
                ? Write.doing(path + "/withdraw", name, version, "{\"reason\":\"soldElsewhere\"}")
                : Write.changing(path, version, changed(whole, name, random));
    }

    private String entered(String name, SplittableRandom random) {
        String parts = IntStream.range(0, 2 + random.nextInt(4))
                .mapToObj(day -> part(day, random))
                .collect(Collectors.joining(","));
        return ("{'kind':'listings','entry':{'product':'poultry/broiler','unitWeight':{'min':'6 jin','max':'7 jin'},"
                        + "'ask':'5.10 CNY/jin','at':{'lat':34.5,'lon':110.9},'note':'" + name + "'},'parts':[" + parts
                        + "]}")
                .replace('\'', '"');
    }

    /** The common fields, and now and then the parts: most stay, with another amount; one leaves; one comes. */
    private String changed(JsonNode whole, String name, SplittableRandom random) {
        String entry = "{'note':'" + name + "','ask':'5." + random.nextInt(1, 10) + " CNY/jin'}";
        String parts = random.nextBoolean() ? ",'parts':[" + parts(whole, random) + "]" : "";
        return ("{'entry':" + entry + parts + "}").replace('\'', '"');
    }

    private String parts(JsonNode whole, SplittableRandom random) {
        List<String> parts = new ArrayList<>();
        Set<Integer> free = new HashSet<>(IntStream.range(0, DAYS).boxed().toList());
        for (JsonNode part : whole.get("parts")) {
            if (part.get("status").textValue().equals("open")) {
                LocalDate day = LocalDate.parse(part.get("from").textValue());
                free.removeIf(each -> day(each).equals(day));
                if (parts.isEmpty() || random.nextInt(4) > 0) {
                    parts.add("{'part':" + part.get("part") + ",'stock':'" + random.nextInt(1, 900) + " head'}");
                }
            }
        }
        free.stream().findFirst().ifPresent(day -> parts.add(part(day, random)));
        return String.join(",", parts);
    }

    private String part(int day, SplittableRandom random) {
        return "{'day':'" + day(day) + "','stock':'" + random.nextInt(1, 900) + " head'}";
    }

    private LocalDate day(int day) {
        return today.plusDays(1L + day);
    }
}
