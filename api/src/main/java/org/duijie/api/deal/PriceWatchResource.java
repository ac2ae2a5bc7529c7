package org.duijie.api.deal;

import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Call;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;
import org.duijie.api.offering.SearchParameters;

/** {@code /v1/price-watch}: deals with unusual prices, for liaisons. */
final class PriceWatchResource implements Resource {
    private final Watch watch;

    PriceWatchResource(Watch watch) {
        this.watch = watch;
    }

    @Override
    public void register(Routes routes) {
        routes.get("/v1/price-watch", Right.of(Scope.READ, Role.LIAISON), this::list, "product");
    }

    private Answer list(Call call) {
        return Answer.list(watch.marks(call.principal(), call.query("product", SearchParameters::product)).stream()
                .map(WatchJson::write)
                .toList());
    }
}
