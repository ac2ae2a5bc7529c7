package org.duijie.api.kill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * All clients: cooperatives and buyers, liaisons who speak for one, liaisons who bring deals from their beginning to their end, cooperatives
 * with calendars, and liaisons who match.
 */
final class Crowd implements AutoCloseable {
    private static final int MATCHMAKERS = 2;
    private static final int PLANNERS = 2;

    private final List<Member> clients = new ArrayList<>();
    private final ExecutorService threads;

    private Crowd(int size) {
        this.threads = Executors.newFixedThreadPool(size);
    }

    /** Enters {@code size} parties, and a client for each; half as many more who deal with a lot and a wish each,
     * every other of them with parts of calendars; cooperatives with calendars; and two campaigns to match. */
    static Crowd enter(Api liaison, String token, int size, SplittableRandom random)
            throws IOException, InterruptedException {
        Crowd crowd = new Crowd(size + size / 2 + PLANNERS + MATCHMAKERS);
        for (int i = 0; i < size; i++) {
            boolean sells = i % 2 == 0;
            String kind = sells ? "\"kind\":\"cooperative\"" : "\"kind\":\"buyer\",\"buyerKind\":\"school\"";
            String party = made(liaison, "/v1/parties", "{" + kind + ",\"name\":\"" + i + "\"}", "id");
            boolean isSpokenFor = i % 4 >= 2;
            String own = isSpokenFor
                    ? token
                    : made(liaison, "/v1/users", "{\"party\":\"" + party + "\",\"name\":\"" + i + "\"}", "token");
            String named = isSpokenFor ? party : "";
            crowd.clients.add(new Client(
                    "c" + i,
                    new Api(own),
                    (sells ? "/v1/listings" : "/v1/intents") + "?limit=200&party=" + party,
                    sells ? Operations.ofListings(named) : Operations.ofIntents(named),
                    random.split(),
                    new Tally()));
        }
        for (int i = 0; i < size / 2; i++) {
            crowd.clients.add(dealer(i, liaison, token, random));
        }
        for (int i = 0; i < PLANNERS; i++) {
            crowd.clients.add(planner(i, liaison, random));
        }
        for (int i = 0; i < MATCHMAKERS; i++) {
            String campaign = new MatchMarket(liaison, random.split()).enter("m" + i);
            crowd.clients.add(new Matchmaker(campaign, new Api(token), random.split()));
        }
        return crowd;
    }

    private static Client dealer(int i, Api liaison, String token, SplittableRandom random)
            throws IOException, InterruptedException {
        DealOperations deals = DealOperations.fromToday();
        String seller = made(liaison, "/v1/parties", "{\"kind\":\"cooperative\",\"name\":\"d" + i + "\"}", "id");
        String buyer = made(
                liaison, "/v1/parties", "{\"kind\":\"buyer\",\"buyerKind\":\"school\",\"name\":\"d" + i + "\"}", "id");
        boolean isOfParts = i % 2 == 0;
        String listing = isOfParts
                ? firstPart(liaison, deals.listings(seller))
                : made(liaison, "/v1/listings", deals.listing(seller), "id");
        String intent = isOfParts
                ? firstPart(liaison, deals.intents(buyer))
                : made(liaison, "/v1/intents", deals.intent(buyer), "id");
        return new Client(
                "d" + i,
                new Api(token),
                "/v1/deals?limit=200&listing=" + listing,
                deals.between(listing, intent),
                random.split(),
                new Tally());
    }

    void servedAt(int port) {
        clients.forEach(client -> client.api().servedAt(port));
    }

    /** Lets all send again what was not answered. */
    List<Future<?>> settle() {
        return each(Member::settle);
    }

    /** Lets all write until the service is gone. */
    List<Future<?>> write() {
        return each(client -> {
            client.writeUntilItIsGone();
            return true;
        });
    }

    void compare(boolean exactly) throws IOException, InterruptedException {
        for (Member client : clients) {
            client.compare(exactly);
        }
    }

    long changes() {
        return clients.stream().mapToLong(Member::changes).sum();
    }

    Tally tally() {
        Tally all = new Tally();
        clients.forEach(client -> all.add(client.tally()));
        return all;
    }

    /** Waits until nothing changes by itself any more. */
    void rest() throws IOException, InterruptedException {
        for (Member client : clients) {
            client.rest();
        }
    }

    /** How many adoptions were not answered. */
    long adopting() {
        return clients.stream().filter(Member::isAdopting).count();
    }

    static void await(List<Future<?>> work) throws InterruptedException {
        for (Future<?> each : work) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Broken broken ? broken : new IllegalStateException(e.getCause());
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private List<Future<?>> each(Task task) {
        List<Future<?>> work = new ArrayList<>();
        clients.forEach(client -> work.add(threads.submit(() -> task.of(client))));
        return work;
    }

    private static Planner planner(int i, Api liaison, SplittableRandom random)
            throws IOException, InterruptedException {
        String party = made(liaison, "/v1/parties", "{\"kind\":\"cooperative\",\"name\":\"p" + i + "\"}", "id");
        String own = made(liaison, "/v1/users", "{\"party\":\"" + party + "\",\"name\":\"" + i + "\"}", "token");
        return new Planner("p" + i, party, new Api(own), random.split());
    }

    private static String firstPart(Api liaison, String calendar) throws IOException, InterruptedException {
        return liaison.make("/v1/calendars", calendar).at("/parts/0/id").textValue();
    }

    private static String made(Api liaison, String path, String body, String field)
            throws IOException, InterruptedException {
        return liaison.make(path, body).get(field).textValue();
    }

    private interface Task {
        boolean of(Member client) throws InterruptedException;
    }
}
