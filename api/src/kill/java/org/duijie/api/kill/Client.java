package org.duijie.api.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.duijie.api.kill.Api.Seen;
import org.duijie.api.kill.Ledger.Thing;

/** One client: it sends one write after another, and again the one whose answer it did not see. */
final class Client implements Member {
    private final String name;
    private final Api api;
    private final String list;
    private final List<Operation> operations;
    private final SplittableRandom random;
    private final Ledger ledger = new Ledger();
    private final Tally tally;
    private final Outbox outbox;
    private long sent;

    /**
     * @param list where all that it made is found
     * @param tally counts what this client sees; others count elsewhere
     */
    Client(String name, Api api, String list, List<Operation> operations, SplittableRandom random, Tally tally) {
        this.name = name;
        this.api = api;
        this.list = list;
        this.operations = operations;
        this.random = random;
        this.tally = tally;
        this.outbox = new Outbox(api, tally);
    }

    @Override
    public Api api() {
        return api;
    }

    @Override
    public long changes() {
        return ledger.changes();
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

    @Override
    public void writeUntilItIsGone() throws InterruptedException {
        while (settle()) {
            sent++;
            String word = name + "-" + sent;
            outbox.put(operations.get(random.nextInt(operations.size())).next(ledger, word, random));
        }
    }

    @Override
    public boolean settle() throws InterruptedException {
        return outbox.send(this::acknowledge);
    }

    @Override
    public void compare(boolean exactly) throws IOException, InterruptedException {
        Set<String> found = new HashSet<>();
        String folder = list.substring(0, list.indexOf('?'));
        for (JsonNode item : api.all(list)) {
            String path = folder + "/" + item.get("id").textValue();
            found.add(path);
            Optional<Thing> known = ledger.find(path);
            if (exactly && known.isEmpty()) {
                throw new Broken(name + ": nobody was told of " + path + ", or it was made twice: " + item);
            }
            if (known.isPresent()) {
                compare(known.get(), item, exactly);
            }
        }
        for (Thing thing : ledger.all()) {
            if (!found.contains(thing.path())) {
                throw new Broken(name + ": lost: " + thing.json());
            }
        }
    }

    private void compare(Thing known, JsonNode item, boolean exactly) {
        long version = item.get("version").longValue();
        boolean isAhead = !exactly && version == known.version() + 1;
        if (!isAhead && !Ledger.withoutWarnings(item).equals(known.json())) {
            throw new Broken(name + ": acknowledged was " + known.json() + ", there stands " + item);
        }
    }

    private void acknowledge(Write write, Seen seen) throws IOException, InterruptedException {
        if (seen.status() == write.status()) {
            tally.acknowledged++;
            tally.replayed += seen.isReplayed() ? 1 : 0;
            if (write.isBulk()) {
                noteEach(write, seen.json());
            } else {
                ledger.note(path(write, seen.json()), seen.json());
            }
            return;
        }
        if (seen.status() == 412 && write.key().isEmpty()) {
            acknowledge(write, done(write));
            tally.replayed++;
            return;
        }
        throw new Broken(name + ": " + write + " is answered " + seen.status() + " " + seen.json());
    }

    private void noteEach(Write write, JsonNode outcome) {
        String folder = write.path().substring(0, write.path().lastIndexOf('/'));
        for (JsonNode item : outcome.get("items")) {
            if (item.get("status").intValue() != write.status()) {
                throw new Broken(name + ": of " + write + " is answered " + item);
            }
            ledger.note(folder + "/" + item.get("id").textValue(), item.get("deal"));
        }
        tally.bulk++;
    }

    /** A change without a key that finds another version must have been done before: by exactly one step, and as it was asked. */
    private Seen done(Write write) throws IOException, InterruptedException {
        Seen now = api.get(write.path());
        boolean isOneStep = now.status() == 200 && now.json().get("version").longValue() == write.version() + 1;
        if (!isOneStep || !write.body().contains("\"" + now.json().path("note").asText() + "\"")) {
            throw new Broken(name + ": " + write + " was refused, but there stands " + now.json());
        }
        return now;
    }

    private static String path(Write write, JsonNode json) {
        if (write.version() == 0) {
            return write.path() + "/" + json.get("id").textValue();
        }
        return write.key().isEmpty()
                ? write.path()
                : write.path().substring(0, write.path().lastIndexOf('/'));
    }
}
