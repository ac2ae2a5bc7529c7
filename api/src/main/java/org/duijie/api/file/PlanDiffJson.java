package org.duijie.api.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.duijie.core.match.check.PlanDiff;
import org.duijie.core.match.check.PlanDiff.Change;
import org.duijie.core.match.check.PlanDiff.Delivery;

/** The differences between two plans as JSON. */
public final class PlanDiffJson {
    private PlanDiffJson() {}

    /** Returns an object with the differences: value, bound, pairs, and heads by listing and by intent. */
    public static ObjectNode of(PlanDiff diff) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("value", diff.value().toString());
        json.put("upperBound", diff.upperBound().toString());
        json.put("same", diff.same());
        diff.changes().stream().map(PlanDiffJson::json).forEach(json.putArray("changes")::add);
        diff.listings().forEach(json.putObject("listings")::put);
        diff.intents().forEach(json.putObject("intents")::put);
        return json;
    }

    private static ObjectNode json(Change change) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("kind", change.kind().name().toLowerCase(Locale.ROOT));
        json.put("listing", change.listing());
        json.put("intent", change.intent());
        json.put("heads", change.heads());
        change.before().ifPresent(delivery -> json.set("before", json(delivery)));
        change.after().ifPresent(delivery -> json.set("after", json(delivery)));
        return json;
    }

    private static ObjectNode json(Delivery delivery) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("heads", delivery.heads())
                .put("deliverOn", delivery.deliverOn().toString());
    }
}
