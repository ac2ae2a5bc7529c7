package org.duijie.api.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.duijie.api.kill.Api.Seen;

/** A cooperative with calendars of its own: it enters, changes and withdraws them, each with all its parts or not at all. */
final class Planner implements Member {
    private static final String FOLDER = "/v1/calendars";

    private final String name;
    private final String party;
    private final Api api;
    private final SplittableRandom random;
    private final CalendarOperations operations = CalendarOperations.fromToday();
    private final Tally tally = new Tally();
    private final Outbox outbox;
    private final Map<String, JsonNode> calendars = new TreeMap<>();
    private long sent;

    Planner(String name, String party, Api api, SplittableRandom random) {
        this.name = name;
        this.party = party;
        this.api = api;
        this.random = random;
        this.outbox = new Outbox(api, tally);
    }

    @Override
    public Api api() {
        return api;
    }

    @Override
    public Tally tally() {
        return tally;
    }

    @Override
    public boolean isAdopting() {
        return false;
    }

    @Override
    public void rest() {}

    /** A change of a calendar is a line, and so is the change of each part. */
    @Override
    public long changes() {
        return calendars.values().stream()
                .mapToLong(whole -> {
                    long versions = whole.get("version").longValue();
                    for (JsonNode part : whole.get("parts")) {
                        versions += part.get("version").longValue();
                    }
                    return versions;
                })
                .sum();
    }

    @Override
    public void writeUntilItIsGone() throws InterruptedException {
        while (settle()) {
            sent++;
            outbox.put(Optional.of(operations.next(open(), name + "-" + sent, random)));
        }
    }

    @Override
    public boolean settle() throws InterruptedException {
        return outbox.send(this::acknowledge);
    }

    private List<JsonNode> open() {
        return calendars.values().stream()
                .filter(whole -> whole.get("status").textValue().equals("open"))
                .toList();
    }

    private void acknowledge(Write write, Seen seen) throws IOException, InterruptedException {
        JsonNode whole = seen.json();
        if (seen.status() == 412 && write.key().isEmpty()) {
            whole = done(write);
            tally.replayed++;
        } else if (seen.status() != write.status()) {
            throw new Broken(name + ": " + write + " is answered " + seen.status() + " " + whole);
        }
        tally.acknowledged++;
        tally.calendars++;
        tally.replayed += seen.isReplayed() ? 1 : 0;
        calendars.put(FOLDER + "/" + whole.get("id").textValue(), Ledger.withoutWarnings(whole));
    }

    /** A change that finds another version must have been done before: by exactly one step, and as it was asked. */
    private JsonNode done(Write write) throws IOException, InterruptedException {
        JsonNode now = api.get(write.path()).json();
        boolean isOneStep = now.path("version").longValue() == write.version() + 1;
        if (!isOneStep || !write.body().contains("\"" + now.at("/entry/note").asText() + "\"")) {
            throw new Broken(name + ": " + write + " was refused, but there stands " + now);
        }
        return now;
    }

    @Override
    public void compare(boolean exactly) throws IOException, InterruptedException {
        Map<String, JsonNode> shown = byId(FOLDER);
        Map<String, JsonNode> listings = byId("/v1/listings");
        List<String> told = new ArrayList<>();
        boolean isAhead = false;
        for (JsonNode item : shown.values()) {
            Optional<JsonNode> known = Optional.ofNullable(calendars.get(path(item)));
            boolean isSame = known.filter(whole -> listed(whole).equals(item)).isPresent();
            isAhead |= !isSame;
            if (!isSame
                    && (exactly || known.filter(whole -> !isNext(whole, item)).isPresent())) {
                throw new Broken(name + ": acknowledged was " + known + ", there stands " + item);
            }
            if (known.isPresent()) {
                told.addAll(compareParts(known.get(), listings, isSame));
            }
        }
        if (!shown.keySet().containsAll(ids(calendars))) {
            throw new Broken(name + ": lost: " + calendars.keySet() + ", there are " + shown.keySet());
        }
        if (!isAhead && !listings.keySet().equals(Set.copyOf(told))) {
            throw new Broken(name + ": the parts told are " + told + ", there are " + listings.keySet());
        }
    }

    /** The ids of the parts; each is a listing as it was told, or, when the whole is a step further, as it can be then. */
    private List<String> compareParts(JsonNode whole, Map<String, JsonNode> listings, boolean isSame) {
        List<String> ids = new ArrayList<>();
        for (JsonNode part : whole.get("parts")) {
            String id = part.get("id").textValue();
            JsonNode listing = listings.get(id);
            if (listing == null) {
                throw new Broken(name + ": lost: part " + part + " of " + whole);
            }
            long steps =
                    listing.get("version").longValue() - part.get("version").longValue();
            boolean isTold = steps == 0
                    && List.of("status", "from", "to", "stock").stream()
                            .allMatch(field -> part.get(field).equals(listing.get(field)));
            if (!isTold && (isSame || steps != 1)) {
                throw new Broken(name + ": half done: part " + part + " of " + whole + " is " + listing);
            }
            ids.add(id);
        }
        return ids;
    }

    private Map<String, JsonNode> byId(String folder) throws IOException, InterruptedException {
        Map<String, JsonNode> all = new TreeMap<>();
        for (JsonNode item : api.all(folder + "?limit=200&party=" + party)) {
            all.put(item.get("id").textValue(), item);
        }
        return all;
    }

    private static List<String> ids(Map<String, JsonNode> wholes) {
        return wholes.values().stream()
                .map(whole -> whole.get("id").textValue())
                .toList();
    }

    private static boolean isNext(JsonNode whole, JsonNode item) {
        return item.get("version").longValue() == whole.get("version").longValue() + 1;
    }

    private static String path(JsonNode item) {
        return FOLDER + "/" + item.get("id").textValue();
    }

    /** A calendar as lists show it. */
    private static JsonNode listed(JsonNode whole) {
        return ((ObjectNode) whole.deepCopy()).without(List.of("parts", "sums"));
    }
}
