package org.duijie.api.http;

import java.util.List;
import org.duijie.api.app.App;

/** All resources: a new one is added here, and to the contract. */
final class Resources {
    private Resources() {}

    static List<Route> routes(App app, Metrics metrics) {
        Routes routes = new Routes();
        List<Resource> resources = List.of(
                new HealthResource(app, metrics),
                new ContractResource(),
                new DocsResource(),
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
                new CampaignResource(app.campaigns(), app.campaignReports()),
                new BarredPairResource(app.barredPairs()),
                new PolicyResource(app.policies()),
                new ImportResource(app.imports()),
                new ExportResource(app.exports()),
                new AuditResource(app.audit()));
        resources.forEach(resource -> resource.register(routes));
        return routes.all();
    }
}
