package org.duijie.api.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** What one client was told, by answers that it has seen: every thing it made, as it stood in the last of them. */
final class Ledger {
    private static final Set<String> ENDED = Set.of("declined", "expired", "cancelled", "settled");

    /** How many of the youngest are gone on with. */
    private static final int YOUNG = 8;

    private static final String NOTHING = "0 CNY";

    private final Map<String, Thing> things = new TreeMap<>();
    private final List<String> open = new ArrayList<>();

    /** A thing at its path. */
    record Thing(String path, JsonNode json) {
        long version() {
            return json.get("version").longValue();
        }
    }

    /** Notes what {@code said} says of the thing at {@code path}; warnings are said once, and kept nowhere. */
    void note(String path, JsonNode said) {
        JsonNode json = withoutWarnings(said);
        boolean isNew = things.put(path, new Thing(path, json)) == null;
        if (isOpen(json)) {
            if (isNew) {
                open.add(path);
            }
        } else {
            open.remove(path);
        }
    }

    /** What stands, without what was said of it once. */
    static JsonNode withoutWarnings(JsonNode said) {
        return said instanceof ObjectNode all && said.has("warnings")
                ? all.deepCopy().without("warnings")
                : said;
    }

    /** Of a deal, whether there is a step left. */
    private static boolean isOpen(JsonNode json) {
        if (json.has("status")) {
            return json.get("status").textValue().equals("open");
        }
        return !ENDED.contains(json.get("state").textValue())
                || !json.path("open").asText(NOTHING).equals(NOTHING);
    }

    Optional<Thing> find(String path) {
        return Optional.ofNullable(things.get(path));
    }

    /** One of the youngest that can still be changed. */
    Optional<Thing> anOpenOne(SplittableRandom random) {
        if (open.isEmpty()) {
            return Optional.empty();
        }
        int young = Math.min(open.size(), YOUNG);
        return find(open.get(open.size() - 1 - random.nextInt(young)));
    }

    /** Some of the youngest that can still be changed, each once. */
    List<Thing> openOnes(SplittableRandom random) {
        List<Thing> some = new ArrayList<>();
        for (String path : open.subList(Math.max(0, open.size() - YOUNG), open.size())) {
            if (random.nextInt(3) > 0) {
                find(path).ifPresent(some::add);
            }
        }
        return some;
    }

    List<Thing> all() {
        return List.copyOf(things.values());
    }

    /** How many changes the things have seen: each is a line of the audit. */
    long changes() {
        return things.values().stream().mapToLong(Thing::version).sum();
    }
}
