package org.duijie.api.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duijie.api.kill.Api.Seen;

/**
 * A liaison with a campaign of her own: she asks for a match round, waits for its plan or calls it off, adopts some of its lines, declines the
 * deals that came of them, and begins anew. A round changes by itself, but from one life of the service to the next only forwards, and once.
 */
final class Matchmaker implements Member {
    private static final String ROUNDS = "/v1/match-rounds";
    private static final String DEALS = "/v1/deals";
    private static final Set<String> OVER = Set.of("done", "cancelled", "failed");
    private static final int LOOK_MS = 40;
    private static final int MOST_ADOPTED = 5;
    private static final int ONE_IN_ADOPTIONS_IS_LAST = 8;
    private static final int ONE_IN_LOOKS_CANCELS = 300;
    private static final int REST_MS = 180_000;

    private final String campaign;
    private final Api api;
    private final SplittableRandom random;
    private final Tally tally = new Tally();
    private final Outbox outbox;
    private final Map<String, JsonNode> rounds = new TreeMap<>();
    private final Map<String, JsonNode> deals = new TreeMap<>();
    private final Deque<String> toDecline = new ArrayDeque<>();
    private Optional<String> current = Optional.empty();
    private long sent;

    Matchmaker(String campaign, Api api, SplittableRandom random) {
        this.campaign = campaign;
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
        return outbox.holds("adopt");
    }

    @Override
    public long changes() {
        return versions(rounds) + versions(deals);
    }

    @Override
    public void writeUntilItIsGone() throws InterruptedException {
        if (random.nextBoolean()) {
            // A round whose server was killed waits for its lease to end; she may not.
            current = Optional.empty();
        }
        try {
            while (settle()) {
                outbox.put(next());
            }
        } catch (IOException gone) {
            // while it looked; nothing was asked for
        }
    }

    @Override
    public boolean settle() throws InterruptedException {
        return outbox.send(this::read);
    }

    @Override
    public void rest() throws IOException, InterruptedException {
        long until = System.currentTimeMillis() + REST_MS;
        for (compare(true); !rounds.values().stream().allMatch(Matchmaker::isOver); compare(true)) {
            if (System.currentTimeMillis() > until) {
                throw new Broken(campaign + ": rounds that nobody takes up: " + rounds.values());
            }
            Thread.sleep(LOOK_MS);
        }
    }

    @Override
    public void compare(boolean exactly) throws IOException, InterruptedException {
        compare(ROUNDS, rounds, exactly);
        compare(DEALS, deals, exactly);
        long adopted = rounds.values().stream()
                .mapToLong(round -> round.get("adopted").longValue())
                .sum();
        if (exactly && adopted != deals.size()) {
            throw new Broken(campaign + ": " + adopted + " lines adopted, " + deals.size() + " deals");
        }
    }

    private void compare(String path, Map<String, JsonNode> known, boolean exactly)
            throws IOException, InterruptedException {
        Set<String> lost = new HashSet<>(known.keySet());
        for (JsonNode shown : api.all(path + "?limit=200&campaign=" + campaign)) {
            JsonNode item = record(shown);
            String at = path + "/" + item.get("id").textValue();
            lost.remove(at);
            JsonNode before = known.get(at);
            if (before == null && exactly) {
                throw new Broken(campaign + ": nobody was told of " + at + ", or it was made twice: " + item);
            }
            if (before != null) {
                requireForwards(before, item, exactly);
                known.put(at, item);
            }
        }
        if (!lost.isEmpty()) {
            throw new Broken(campaign + ": lost: " + lost);
        }
    }

    private void requireForwards(JsonNode before, JsonNode now, boolean exactly) {
        long steps = now.get("version").longValue() - before.get("version").longValue();
        boolean isRound = before.has("status");
        boolean mayEnd = isRound && !isOver(before);
        // Of itself a round ends, once; by a write that was not answered it or a deal is one version further.
        long most = (exactly ? 0L : 1L) + (mayEnd ? 1L : 0L);
        boolean isSame = mayEnd ? (steps == 0 && !isOver(now)) : before.equals(now);
        boolean isFurther = steps > 0 && steps <= most && (!isRound || isOver(now));
        if (!isSame && !isFurther) {
            throw new Broken(campaign + ": after " + before + " there stands " + now);
        }
    }

    private Optional<Write> next() throws IOException, InterruptedException {
        if (!toDecline.isEmpty()) {
            String deal = toDecline.remove();
            return Optional.of(Write.doing(deal + "/decline", key(), 1, "{\"reason\":\"other\"}"));
        }
        if (current.isEmpty()) {
            return Optional.of(Write.making(ROUNDS, key(), "{\"campaign\":\"" + campaign + "\",\"seconds\":1}"));
        }
        String path = current.get();
        JsonNode round = seen(path);
        requireForwards(rounds.get(path), round, true);
        rounds.put(path, round);
        if (!isOver(round)) {
            Thread.sleep(LOOK_MS);
            return random.nextInt(ONE_IN_LOOKS_CANCELS) == 0 ? Optional.of(verb(path, "cancel", "")) : Optional.empty();
        }
        boolean isWorthMore =
                round.get("status").textValue().equals("done") && random.nextInt(ONE_IN_ADOPTIONS_IS_LAST) > 0;
        Optional<Write> adoption = isWorthMore ? adoption(path) : Optional.empty();
        if (adoption.isEmpty()) {
            current = Optional.empty();
            tally.rounds++;
        }
        return adoption;
    }

    /** Some of a plan's lines that nobody adopted, in any order. */
    private Optional<Write> adoption(String path) throws IOException, InterruptedException {
        List<JsonNode> lines = new ArrayList<>(api.all(path + "/lines?limit=200"));
        long told = rounds.get(path).at("/proof/lines").longValue();
        if (lines.size() != told) {
            throw new Broken(path + ": " + told + " lines were proved, there are " + lines.size());
        }
        lines.removeIf(line -> line.has("deal"));
        Collections.shuffle(lines, new Random(random.nextLong()));
        String chosen = lines.stream()
                .limit(1 + random.nextInt(MOST_ADOPTED))
                .map(line -> "\"" + line.get("id").textValue() + "\"")
                .collect(Collectors.joining(","));
        return chosen.isEmpty() ? Optional.empty() : Optional.of(verb(path, "adopt", "\"lines\":[" + chosen + "]"));
    }

    private Write verb(String path, String verb, String body) {
        long version = rounds.get(path).get("version").longValue();
        return Write.doing(path + "/" + verb, key(), version, "{" + body + "}");
    }

    private void read(Write write, Seen seen) throws IOException, InterruptedException {
        boolean isLate = write.path().endsWith("/cancel") && (seen.status() == 409 || seen.status() == 412);
        if (seen.status() != write.status() && !isLate) {
            throw new Broken(campaign + ": " + write + " is answered " + seen.status() + " " + seen.json());
        }
        if (write.path().equals(ROUNDS)) {
            String path = ROUNDS + "/" + seen.json().get("id").textValue();
            rounds.putIfAbsent(path, seen.json());
            current = Optional.of(path);
        } else if (write.path().startsWith(DEALS)) {
            deals.put(parent(write), record(seen.json()));
        } else if (write.path().endsWith("/adopt")) {
            adopted(parent(write), seen.json());
        } else {
            rounds.put(parent(write), seen(parent(write)));
        }
        tally.acknowledged++;
        tally.replayed += seen.isReplayed() ? 1 : 0;
    }

    /** Every line that was asked for is a deal of its own now: nothing else touches this stock. */
    private void adopted(String path, JsonNode answer) throws IOException, InterruptedException {
        Map<String, JsonNode> made = new TreeMap<>();
        for (JsonNode line : answer.get("lines")) {
            if (!line.has("deal")) {
                throw new Broken(path + ": not adopted: " + line);
            }
            String deal = DEALS + "/" + line.get("deal").textValue();
            if (deals.containsKey(deal) || made.put(deal, record(seen(deal))) != null) {
                throw new Broken(path + ": adopted twice: " + line);
            }
        }
        rounds.put(path, seen(path));
        deals.putAll(made);
        toDecline.addAll(made.keySet());
        tally.adoptions++;
    }

    private JsonNode seen(String path) throws IOException, InterruptedException {
        Seen seen = api.get(path);
        if (seen.status() != 200) {
            throw new Broken("GET " + path + " is answered " + seen.status() + " " + seen.json());
        }
        return seen.json();
    }

    /** What is shown of a deal or a round, without what follows from other deals. */
    private static JsonNode record(JsonNode shown) {
        ObjectNode record = shown.deepCopy();
        record.remove("priceWatch");
        return record;
    }

    private String key() {
        sent++;
        return campaign + "-" + sent;
    }

    private static boolean isOver(JsonNode round) {
        return OVER.contains(round.get("status").textValue());
    }

    private static String parent(Write write) {
        return write.path().substring(0, write.path().lastIndexOf('/'));
    }

    private static long versions(Map<String, JsonNode> things) {
        return things.values().stream()
                .mapToLong(thing -> thing.get("version").longValue())
                .sum();
    }
}
