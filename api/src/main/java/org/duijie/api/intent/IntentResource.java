package org.duijie.api.intent;

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

/** {@code /v1/intents}: what buyers want. */
final class IntentResource implements Resource {
    private static final String PATH = "/v1/intents";
    private static final Right READ = Right.every(Scope.READ);
    private static final Right WRITE = Right.of(Scope.WRITE, Role.BUYER, Role.LIAISON);

    private final Intents intents;

    IntentResource(Intents intents) {
        this.intents = intents;
    }

    @Override
    public void register(Routes routes) {
        routes.get(PATH, READ, this::list, SearchParameters.ofIntents());
        routes.prepared(PATH, WRITE, this::create);
        routes.get(PATH + "/{id}", READ, call -> Answer.of(intents.get(call.principal(), call.id())));
        routes.patch(
                PATH + "/{id}",
                WRITE,
                call -> Answer.of(intents.change(call.principal(), call.id(), call.version(), call.body())));
        routes.post(
                PATH + "/{id}/withdraw",
                WRITE,
                call -> Answer.of(intents.withdraw(call.principal(), call.id(), call.version(), call.body())));
        routes.get(
                PATH + "/{id}/history",
                Right.of(Scope.READ, Role.BUYER, Role.LIAISON),
                this::history,
                "cursor",
                "limit");
    }

    private Supplier<Answer> create(Call call) {
        Supplier<View> thing = intents.prepared(call.principal(), call.body());
        return () -> Answer.created(PATH, thing.get());
    }

    private Answer list(Call call) {
        return Answer.page(
                call,
                intents.list(
                        call.principal(),
                        SearchParameters.of(call, intents.products(call.principal())),
                        call.cursor("int")));
    }

    private Answer history(Call call) {
        return Answer.numbered(
                call,
                Histories.json(intents.history(call.principal(), call.id(), call.cursorNumber(), call.limit() + 1)),
                "version");
    }
}
