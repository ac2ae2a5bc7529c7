package org.duijie.api.http;

import org.duijie.api.app.Floors;
import org.duijie.api.app.Role;
import org.duijie.api.app.Scope;

/** {@code /v1/floor-prices}: what a liaison lets no deal fall under. */
final class FloorPriceResource implements Resource {
    private static final String PATH = "/v1/floor-prices";

    private final Floors floors;

    FloorPriceResource(Floors floors) {
        this.floors = floors;
    }

    @Override
    public void register(Routes routes) {
        routes.get(PATH, Right.every(Scope.READ), call -> Answer.of(floors.get(call.principal())));
        routes.patch(
                PATH,
                Right.of(Scope.WRITE, Role.LIAISON),
                call -> Answer.of(floors.change(call.principal(), call.version(), call.body())));
    }
}
