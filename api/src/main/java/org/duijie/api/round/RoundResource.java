package org.duijie.api.round;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;
import org.duijie.api.feature.Slice;
import org.duijie.api.feature.View;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Call;
import org.duijie.api.http.ProblemException;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;
import org.duijie.api.json.Fault;
import org.duijie.api.round.Rounds.Kept;
import org.duijie.api.round.Rounds.Reasons;

/** {@code /v1/match-rounds}: matches stock with buyers in the background, and turns lines of the plan into deals. */
final class RoundResource implements Resource {
    private static final String PATH = "/v1/match-rounds";
    private static final String ONE = PATH + "/{id}";
    private static final Right READ = Right.of(Scope.READ, Role.LIAISON);
    private static final Right WRITE = Right.of(Scope.WRITE, Role.LIAISON);

    private final Rounds rounds;

    RoundResource(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void register(Routes routes) {
        routes.get(PATH, READ, this::list, "status", "campaign", "cursor", "limit");
        routes.prepared(PATH, WRITE, this::create);
        routes.get(ONE, READ, call -> Answer.of(told(call, rounds.get(call.principal(), call.id()))));
        routes.post(
                ONE + "/cancel", WRITE, call -> Answer.of(rounds.cancel(call.principal(), call.id(), call.version())));
        routes.post(ONE + "/adopt", WRITE, this::adopt);
        routes.get(ONE + "/lines", READ, this::lines, "cursor", "limit");
        routes.get(ONE + "/explanation", READ, this::explanation, "cursor", "limit");
        routes.get(ONE + "/market", READ, call -> file(rounds.market(call.principal(), call.id())));
        routes.get(ONE + "/plan", READ, call -> file(rounds.plan(call.principal(), call.id())));
        routes.get(ONE + "/diff", READ, this::diff, "with");
    }

    private Supplier<Answer> create(Call call) {
        Supplier<View> thing = rounds.prepared(call.principal(), call.body());
        return () -> Answer.created(PATH, thing.get());
    }

    private Answer list(Call call) {
        Optional<RoundStatus> status = call.query("status", RoundStatus::parse);
        Slice slice = rounds.list(call.principal(), status, call.queryId("campaign", "cmp"), call.cursor("rnd"));
        return Answer.page(
                call,
                new Slice(
                        slice.things().stream().map(thing -> told(call, thing)).toList(), slice.next()));
    }

    private static View told(Call call, View round) {
        return RoundAnswer.told(round, call.language());
    }

    private Answer adopt(Call call) {
        return RoundAnswer.adopted(
                rounds.adopt(call.principal(), call.id(), call.version(), call.body()), call.language());
    }

    private Answer lines(Call call) {
        return Answer.numbered(
                call,
                rounds
                        .lines(call.principal(), call.id(), call.cursorNumber(), call.limit() + 1, call.language())
                        .stream()
                        .map(RoundPlanJson::line)
                        .toList(),
                "n");
    }

    private Answer explanation(Call call) {
        Reasons page =
                rounds.explanation(call.principal(), call.id(), call.cursorNumber(), call.limit(), call.language());
        return Answer.numbered(
                call, page.entries().stream().map(RoundPlanJson::explained).toList(), page.isLast(), "n");
    }

    private Answer diff(Call call) {
        String other = call.queryId("with", "rnd")
                .orElseThrow(() -> ProblemException.ofParameter("with", "", Fault.MISSING_FIELD));
        return Answer.of(RoundPlanJson.diff(rounds.diff(call.principal(), call.id(), other)));
    }

    private static Answer file(Kept kept) {
        return new Answer(200, Map.of("ETag", "\"" + kept.tag() + "\""), Answer.JSON, kept.text());
    }
}
