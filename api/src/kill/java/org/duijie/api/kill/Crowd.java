package org.duijie.api.kill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** All clients: cooperatives and buyers, and liaisons who speak for one. */
final class Crowd implements AutoCloseable {
    private final List<Client> clients = new ArrayList<>();
    private final ExecutorService threads;

    private Crowd(int size) {
        this.threads = Executors.newFixedThreadPool(size);
    }

    /** Enters {@code size} parties, and a client for each. */
    static Crowd enter(Api liaison, String token, int size, SplittableRandom random)
            throws IOException, InterruptedException {
        Crowd crowd = new Crowd(size);
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
        return crowd;
    }

    void servedAt(int port) {
        clients.forEach(client -> client.api().servedAt(port));
    }

    /** Lets all send again what was not answered. */
    List<Future<?>> settle() {
        return each(Client::settle);
    }

    /** Lets all write until the service is gone. */
    List<Future<?>> write() {
        return each(client -> {
            client.writeUntilItIsGone();
            return true;
        });
    }

    void compare(boolean exactly) throws IOException, InterruptedException {
        for (Client client : clients) {
            client.compare(exactly);
        }
    }

    long changes() {
        return clients.stream().mapToLong(Client::changes).sum();
    }

    Tally tally() {
        Tally all = new Tally();
        clients.forEach(client -> all.add(client.tally()));
        return all;
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

    private static String made(Api liaison, String path, String body, String field)
            throws IOException, InterruptedException {
        return liaison.send(Write.making(path, "", body)).json().get(field).textValue();
    }

    private interface Task {
        boolean of(Client client) throws InterruptedException;
    }
}
