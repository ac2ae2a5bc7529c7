package org.duijie.api.http;

import org.duijie.api.app.Role;
import org.duijie.api.app.Scope;
import org.duijie.api.app.Watch;

/** {@code /v1/price-watch}: deals whose prices are far from others', for liaisons. */
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
        return Answer.list(watch.marks(call.principal(), call.query("product", SearchParameters::product)));
    }
}
