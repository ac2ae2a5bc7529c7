package org.duijie.api.serve;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.duijie.api.audit.AuditResource;
import org.duijie.api.campaign.BarredPairResource;
import org.duijie.api.campaign.CampaignResource;
import org.duijie.api.deal.DealResource;
import org.duijie.api.deal.PriceWatchResource;
import org.duijie.api.delivery.DeliveryResource;
import org.duijie.api.exchange.ExportResource;
import org.duijie.api.exchange.ImportResource;
import org.duijie.api.feature.StoredAnswer;
import org.duijie.api.feature.ServedAnswer;
import org.duijie.api.feature.Principal;
import org.duijie.api.http.Backend;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Watched;
import org.duijie.api.identity.TokenResource;
import org.duijie.api.identity.UserResource;
import org.duijie.api.intent.IntentResource;
import org.duijie.api.listing.ListingResource;
import org.duijie.api.loss.LossResource;
import org.duijie.api.paper.PaperResource;
import org.duijie.api.party.PartyResource;
import org.duijie.api.place.PlaceResource;
import org.duijie.api.policy.FloorPriceResource;
import org.duijie.api.policy.PolicyResource;
import org.duijie.api.product.ProductResource;
import org.duijie.api.recall.RecallResource;
import org.duijie.api.report.ReportResource;
import org.duijie.api.round.RoundResource;

/** The facades as the door needs them. A new resource is added here, and to the contract. */
public final class AppBackend implements Backend {
    private static final Duration HOUR = Duration.ofHours(1);

    private final App app;

    public AppBackend(App app) {
        this.app = app;
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
    public ServedAnswer once(Principal principal, String key, byte[] request, Supplier<StoredAnswer> effect) {
        return app.once().run(principal, key, request, effect);
    }

    @Override
    public List<Watched> watched() {
        return List.of(
                of(
                        "duijie.rounds.waiting",
                        "match rounds that wait, of all bureaus",
                        () -> app.roundWork().count("queued")),
                of(
                        "duijie.rounds.running",
                        "match rounds that are running, of all bureaus",
                        () -> app.roundWork().count("running")),
                of(
                        "duijie.holds.expiring",
                        "proposed deals whose hold expires within the hour, of all bureaus",
                        () -> app.deals().expiring(HOUR)),
                busy("writer", app::busyWriters),
                waiting("writer", app::waitingWriters),
                busy("reader", app::busyReaders),
                waiting("reader", app::waitingReaders));
    }

    @Override
    public List<Resource> resources() {
        return List.of(
                new PartyResource(app.parties()),
                new UserResource(app.users()),
                new TokenResource(app.tokens()),
                new ProductResource(),
                new PlaceResource(),
                new ListingResource(app.listings()),
                new LossResource(app.losses()),
                new IntentResource(app.intents()),
                new RoundResource(app.rounds(), app.adoptions()),
                new DealResource(app.deals()),
                new DeliveryResource(app.deliveries()),
                new PaperResource(app.papers()),
                new FloorPriceResource(app.floors()),
                new PriceWatchResource(app.watch()),
                new RecallResource(app.recalls()),
                new CampaignResource(app.campaigns()),
                new ReportResource(app.campaignReports()),
                new BarredPairResource(app.barredPairs()),
                new PolicyResource(app.policies()),
                new ImportResource(app.imports()),
                new ExportResource(app.exports()),
                new AuditResource(app.audit()));
    }

    private static Watched of(String name, String meaning, DoubleSupplier value) {
        return new Watched(name, meaning, Map.of(), value);
    }

    private static Watched busy(String pool, DoubleSupplier value) {
        return new Watched(
                "duijie.database.busy", "connections to the database that are in use", Map.of("pool", pool), value);
    }

    private static Watched waiting(String pool, DoubleSupplier value) {
        return new Watched(
                "duijie.database.waiting", "who waits for a connection to the database", Map.of("pool", pool), value);
    }
}
