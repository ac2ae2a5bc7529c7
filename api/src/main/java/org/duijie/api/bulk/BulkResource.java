package org.duijie.api.bulk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.duijie.api.deal.Deals;
import org.duijie.api.deal.Deliveries;
import org.duijie.api.dealbook.DealView;
import org.duijie.api.dealbook.SeenDeal;
import org.duijie.api.feature.Once;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Call;
import org.duijie.api.http.ProblemDocument;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;
import org.duijie.api.json.Body;

/** {@code /v1/deals/bulk}: applies one verb to several deals, and answers with the outcome for each deal. */
public final class BulkResource implements Resource {
    private static final Right EVERY = Right.every(Scope.WRITE);
    private static final Right LIAISON = Right.of(Scope.WRITE, Role.LIAISON);
    private static final Right COOPERATIVE = Right.of(Scope.WRITE, Role.COOPERATIVE, Role.LIAISON);

    private static final String SETTLE = "settle";

    private final Map<String, Verb> verbs;

    /** Applies a verb to one deal. */
    private interface Step {
        SeenDeal take(Principal principal, String id, long version, byte[] body);
    }

    /** A verb: the right it needs and what it does, both as in the route for one deal. */
    private record Verb(Right right, Step step) {}

    /** Creates the resource. {@code deals} is the facade that changes a single deal. */
    public BulkResource(Deals deals) {
        Deliveries deliveries = deals.deliveries();
        this.verbs = Map.of(
                "accept",
                new Verb(EVERY, deals::accept),
                "confirm",
                new Verb(LIAISON, deliveries::confirm),
                "collect",
                new Verb(COOPERATIVE, deliveries::collect),
                SETTLE,
                new Verb(LIAISON, deliveries::settle),
                "pay",
                new Verb(LIAISON, deliveries::pay),
                "joinCampaign",
                new Verb(LIAISON, deals::joinCampaign));
    }

    @Override
    public void register(Routes routes) {
        routes.inParts("/v1/deals/bulk", EVERY, this::read);
    }

    private Function<Once, Answer> read(Call call) {
        BulkBody body = Refused.orRefused(BulkBody.read(call.body(), verbs.keySet()));
        Verb verb = Objects.requireNonNull(verbs.get(body.verb()));
        if (!verb.right().allows(call.principal())) {
            throw verb.right().refusal(call.principal());
        }
        if (body.verb().equals(SETTLE)) {
            call.principal().requireNothingOwed();
        }
        return once -> Answer.of(outcomes(call, verb.step(), body, once));
    }

    private static ObjectNode outcomes(Call call, Step step, BulkBody body, Once once) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("verb", body.verb());
        ArrayNode items = json.putArray("items");
        for (int i = 0; i < body.items().size(); i++) {
            items.add(outcome(call, step, body.items().get(i), i, once));
        }
        return json;
    }

    private static ObjectNode outcome(Call call, Step step, BulkBody.Item item, int index, Once once) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", item.id());
        try {
            String deal = once.run(
                            index,
                            () -> Answer.of(DealView.of(
                                            step.take(call.principal(), item.id(), item.version(), item.body())))
                                    .worded(call.language())
                                    .kept())
                    .body();
            json.put("status", 200).set("deal", Body.tree(deal));
        } catch (Refused why) {
            ProblemDocument problem = ProblemDocument.ofPart(why.under("/items/" + index + "/body"));
            json.put("status", problem.type().status()).set("problem", problem.told(call.language()));
        }
        return json;
    }
}
