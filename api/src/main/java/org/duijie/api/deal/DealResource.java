package org.duijie.api.deal;

import java.util.List;
import org.duijie.api.dealbook.DealLog;
import org.duijie.api.dealbook.DealView;
import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Call;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;
import org.duijie.core.deal.terms.DealState;

/** {@code /v1/deals}: deals from proposal to agreement. */
final class DealResource implements Resource {
    private static final String PATH = "/v1/deals";
    private static final Right READ = Right.every(Scope.READ);
    private static final Right WRITE = Right.every(Scope.WRITE);

    private final Deals deals;

    DealResource(Deals deals) {
        this.deals = deals;
    }

    @Override
    public void register(Routes routes) {
        routes.get(
                PATH, READ, this::list, "state", "party", "listing", "intent", "campaign", "number", "cursor", "limit");
        routes.post(
                PATH, WRITE, call -> Answer.created(PATH, DealView.of(deals.create(call.principal(), call.body()))));
        routes.get(PATH + "/{id}", READ, call -> Answer.of(WatchJson.view(deals.get(call.principal(), call.deal()))));
        routes.get(PATH + "/{id}/events", READ, this::events, "cursor", "limit");
        routes.post(
                PATH + "/{id}/accept",
                WRITE,
                call -> Answer.of(
                        DealView.of(deals.accept(call.principal(), call.deal(), call.version(), call.body()))));
        routes.post(
                PATH + "/{id}/decline",
                WRITE,
                call -> Answer.of(
                        DealView.of(deals.decline(call.principal(), call.deal(), call.version(), call.body()))));
        routes.post(
                PATH + "/{id}/cancel",
                WRITE,
                call -> Answer.of(
                        DealView.of(deals.cancel(call.principal(), call.deal(), call.version(), call.body()))));
        routes.post(
                PATH + "/{id}/join-campaign",
                Right.of(Scope.WRITE, Role.LIAISON),
                call -> Answer.of(
                        DealView.of(deals.joinCampaign(call.principal(), call.deal(), call.version(), call.body()))));
    }

    private Answer list(Call call) {
        DealQuery query = new DealQuery(
                call.queryId("party", "pty"),
                call.query("state", text -> DealState.parse(text).code()),
                call.queryId("listing", "lst"),
                call.queryId("intent", "int"),
                call.queryId("campaign", "cmp"),
                call.dealNumber("number"));
        return Answer.page(call, deals.list(call.principal(), query, call.cursor("dea")));
    }

    private Answer events(Call call) {
        List<DealLog.Event> events = deals.events(call.principal(), call.deal(), call.cursorNumber(), call.limit() + 1);
        return Answer.numbered(call, events.stream().map(DealEventJson::write).toList(), "n");
    }
}
