package org.duijie.api.purchase;

import org.duijie.api.audit.Histories;
import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;

/** {@code /v1/purchases}: the total purchases of buyers in a period, and the share from supported producers. */
final class PurchaseResource implements Resource {
    private static final String PATH = "/v1/purchases";
    private static final Right READ = Right.of(Scope.READ, Role.BUYER, Role.LIAISON);
    private static final Right WRITE = Right.of(Scope.WRITE, Role.BUYER, Role.LIAISON);

    private final Purchases purchases;

    PurchaseResource(Purchases purchases) {
        this.purchases = purchases;
    }

    @Override
    public void register(Routes routes) {
        String one = PATH + "/{id}";
        routes.get(
                PATH,
                READ,
                call -> Answer.page(
                        call,
                        purchases.list(call.principal(), call.queryId("party", "pty"), call.cursor(Purchases.PREFIX))),
                "party",
                "cursor",
                "limit");
        routes.post(PATH, WRITE, call -> Answer.created(PATH, purchases.create(call.principal(), call.body())));
        routes.get(one, READ, call -> Answer.of(purchases.get(call.principal(), call.id())));
        routes.patch(
                one,
                WRITE,
                call -> Answer.of(purchases.replace(call.principal(), call.id(), call.version(), call.body())));
        routes.get(
                one + "/share",
                READ,
                call -> Answer.of(PurchaseJson.write(purchases.share(call.principal(), call.id()))));
        routes.get(
                one + "/history",
                READ,
                call -> Answer.numbered(
                        call,
                        Histories.json(
                                purchases.history(call.principal(), call.id(), call.cursorNumber(), call.limit() + 1)),
                        "version"),
                "cursor",
                "limit");
    }
}
