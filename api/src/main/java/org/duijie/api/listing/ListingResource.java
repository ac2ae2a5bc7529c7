package org.duijie.api.listing;

import java.util.function.Supplier;
import org.duijie.api.audit.Histories;
import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;
import org.duijie.api.feature.View;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Call;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;
import org.duijie.api.offering.SearchParameters;

/** {@code /v1/listings}: what cooperatives offer. */
final class ListingResource implements Resource {
    private static final String PATH = "/v1/listings";
    private static final Right READ = Right.every(Scope.READ);
    private static final Right WRITE = Right.of(Scope.WRITE, Role.COOPERATIVE, Role.LIAISON);

    private final Listings listings;

    ListingResource(Listings listings) {
        this.listings = listings;
    }

    @Override
    public void register(Routes routes) {
        routes.get(PATH, READ, this::list, SearchParameters.ofListings());
        routes.prepared(PATH, WRITE, this::create);
        routes.get(PATH + "/{id}", READ, call -> Answer.of(listings.get(call.principal(), call.id())));
        routes.patch(
                PATH + "/{id}",
                WRITE,
                call -> Answer.of(listings.change(call.principal(), call.id(), call.version(), call.body())));
        routes.post(
                PATH + "/{id}/withdraw",
                WRITE,
                call -> Answer.of(listings.withdraw(call.principal(), call.id(), call.version(), call.body())));
        routes.get(
                PATH + "/{id}/history",
                Right.of(Scope.READ, Role.COOPERATIVE, Role.LIAISON),
                this::history,
                "cursor",
                "limit");
    }

    private Supplier<Answer> create(Call call) {
        Supplier<View> thing = listings.prepared(call.principal(), call.body());
        return () -> Answer.created(PATH, thing.get());
    }

    private Answer list(Call call) {
        return Answer.page(
                call,
                listings.list(
                        call.principal(),
                        SearchParameters.of(call, listings.products(call.principal())),
                        call.cursor("lst")));
    }

    private Answer history(Call call) {
        return Answer.numbered(
                call,
                Histories.json(listings.history(call.principal(), call.id(), call.cursorNumber(), call.limit() + 1)),
                "version");
    }
}
