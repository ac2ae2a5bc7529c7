package org.duijie.api.policy;

import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;

/** {@code /v1/floor-prices}: the floor prices of a bureau's deals. */
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
