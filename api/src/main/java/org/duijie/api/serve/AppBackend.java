package org.duijie.api.serve;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.duijie.api.bulk.BulkResource;
import org.duijie.api.desk.Boundary;
import org.duijie.api.desk.DeskPages;
import org.duijie.api.feature.Once;
import org.duijie.api.feature.Once.ServedAnswer;
import org.duijie.api.feature.Once.StoredAnswer;
import org.duijie.api.feature.Principal;
import org.duijie.api.http.Backend;
import org.duijie.api.http.Resource;
import org.duijie.api.message.Messages;
import org.duijie.api.trial.Trials;

/** Connects the facades to the HTTP layer. Add a new resource here and to the contract. */
final class AppBackend implements Backend {
    private static final Duration HOUR = Duration.ofHours(1);

    private final App app;
    private final Boundary boundary;

    /** Makes a backend without a boundary on its maps. */
    public AppBackend(App app) {
        this(app, Boundary.NONE);
    }

    public AppBackend(App app, Boundary boundary) {
        this.app = app;
        this.boundary = boundary;
    }

    @Override
    public boolean isReady() {
        return app.isReady();
    }

    @Override
    public Optional<Principal> principal(String token) {
        return app.tokens().principal(token);
    }

    @Override
    public Optional<Principal> session(String cookie) {
        return app.sessions().principal(cookie);
    }

    @Override
    public Principal confirmed(Principal principal, Optional<String> code, Optional<String> key) {
        return app.secondFactors().confirmed(principal, code, key);
    }

    @Override
    public void seen(Principal principal) {
        app.sessions().seen(principal);
    }

    @Override
    public ServedAnswer once(Principal principal, String key, byte[] request, Supplier<StoredAnswer> effect) {
        return app.once().run(principal, key, request, effect);
    }

    @Override
    public ServedAnswer inParts(Principal principal, String key, byte[] request, Function<Once, StoredAnswer> parts) {
        return app.once().inParts(principal, key, request, parts);
    }

    @Override
    public List<Backend.Metric> watched() {
        return List.of(
                of(
                        "duijie.rounds.waiting",
                        "match rounds that wait, of all bureaus",
                        () -> app.roundWork().waiting()),
                of(
                        "duijie.rounds.running",
                        "match rounds that are running, of all bureaus",
                        () -> app.roundWork().running()),
                of(
                        "duijie.holds.expiring",
                        "proposed deals whose hold expires within the hour, of all bureaus",
                        () -> app.deals().expiring(HOUR)),
                busy("writer", app.database()::busyWriters),
                waiting("writer", app.database()::waitingWriters),
                busy("reader", app.database()::busyReaders),
                waiting("reader", app.database()::waitingReaders));
    }

    @Override
    public List<Resource> resources() {
        Stream<Resource> own = Stream.of(
                app.parties().resource(),
                app.users().resource(),
                app.tokens().resource(),
                app.users().me(),
                app.sessions().resource(),
                app.links().resource(),
                app.secondFactors().resource(),
                Messages.resource(
                        app::today, principal -> app.catalogues().of(principal).catalogue()),
                app.listings().resource(),
                app.losses().resource(),
                app.intents().resource(),
                app.calendars().resource(),
                app.rounds().resource(),
                new BulkResource(app.deals()),
                app.quotes().resource(),
                new Trials(app.rounds()).resource(),
                app.inbox().resource(),
                app.papers().resource(),
                app.pickUps().resource(),
                app.recalls().resource(),
                app.campaigns().resource(),
                app.campaignReports().resource(),
                app.publicLinks().resource(),
                app.barredPairs().resource(),
                app.purchases().resource(),
                app.sheets().resource(),
                app.audit().resource());
        return Stream.of(
                        own,
                        DeskPages.resources(boundary).stream(),
                        app.policies().resources().stream(),
                        app.catalogues().resources().stream(),
                        app.deals().resources().stream(),
                        app.imports().resources().stream())
                .flatMap(each -> each)
                .toList();
    }

    private static Backend.Metric of(String name, String meaning, DoubleSupplier value) {
        return new Backend.Metric(name, meaning, Map.of(), value);
    }

    private static Backend.Metric busy(String pool, DoubleSupplier value) {
        return new Backend.Metric(
                "duijie.database.busy", "connections to the database that are in use", Map.of("pool", pool), value);
    }

    private static Backend.Metric waiting(String pool, DoubleSupplier value) {
        return new Backend.Metric(
                "duijie.database.waiting", "who waits for a connection to the database", Map.of("pool", pool), value);
    }
}
