package org.duijie.api.campaign;

import org.duijie.api.audit.Histories;
import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Call;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;

/** {@code /v1/campaigns}: joint sales campaigns of a bureau. */
final class CampaignResource implements Resource {
    private static final String PATH = "/v1/campaigns";
    private static final Right READ = Right.every(Scope.READ);
    private static final Right WRITE = Right.of(Scope.WRITE, Role.LIAISON);

    private final Campaigns campaigns;

    CampaignResource(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public void register(Routes routes) {
        String one = PATH + "/{id}";
        routes.get(PATH, READ, this::list, "status", "cursor", "limit");
        routes.post(PATH, WRITE, call -> Answer.created(PATH, campaigns.create(call.principal(), call.body())));
        routes.get(one, READ, call -> Answer.of(campaigns.get(call.principal(), call.id())));
        routes.patch(
                one,
                WRITE,
                call -> Answer.of(campaigns.change(call.principal(), call.id(), call.version(), call.body())));
        routes.post(
                one + "/add",
                WRITE,
                call -> Answer.of(campaigns.add(call.principal(), call.id(), call.version(), call.body())));
        routes.post(
                one + "/remove",
                WRITE,
                call -> Answer.of(campaigns.remove(call.principal(), call.id(), call.version(), call.body())));
        routes.post(
                one + "/close", WRITE, call -> Answer.of(campaigns.close(call.principal(), call.id(), call.version())));
        routes.get(one + "/history", Right.of(Scope.READ, Role.LIAISON), this::history, "cursor", "limit");
    }

    private Answer list(Call call) {
        return Answer.page(
                call,
                campaigns.list(call.principal(), call.query("status", CampaignStatus::parse), call.cursor("cmp")));
    }

    private Answer history(Call call) {
        return Answer.numbered(
                call,
                Histories.json(campaigns.history(call.principal(), call.id(), call.cursorNumber(), call.limit() + 1)),
                "version");
    }
}
