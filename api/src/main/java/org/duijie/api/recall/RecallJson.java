package org.duijie.api.recall;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import org.duijie.api.dealbook.DealRow;
import org.duijie.api.json.Body;
import org.duijie.api.market.Lot;
import org.duijie.api.recall.Recalls.Traced;
import org.duijie.core.deal.watch.Recall;

/** Writes a recall as an answer. */
final class RecallJson {
    private RecallJson() {}

    /**
     * Returns the totals and every line. Heads are added up only if all lines have the same product and the same unit
     * sold.
     */
    static ObjectNode write(Traced traced) {
        Recall recall = traced.recall();
        Map<String, DealRow> rows = traced.deals();
        Map<String, Lot> lots = traced.lots();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (rows.values().stream().map(DealRow::product).distinct().count() <= 1
                && lots.values().stream().distinct().count() <= 1) {
            String heads = recall.heads().toString();
            json.put(
                    "heads",
                    lots.values().stream()
                            .findFirst()
                            .map(lot -> lot.said(heads))
                            .orElse(heads));
        }
        json.put("weight", recall.weight().toString());
        ArrayNode lines = json.putArray("lines");
        recall.lines()
                .forEach(line -> add(
                        lines.addObject(),
                        line,
                        Objects.requireNonNull(rows.get(line.deal())),
                        Objects.requireNonNull(lots.get(line.listing()))));
        return json;
    }

    private static void add(ObjectNode json, Recall.Line line, DealRow row, Lot lot) {
        json.put("deal", line.deal());
        json.put("number", row.number());
        json.put("load", line.load());
        json.put("listing", line.listing());
        ObjectNode buyer = json.putObject("buyer")
                .put("id", row.buyer().id())
                .put("name", row.buyer().name())
                .put("kind", row.buyerKind().word());
        ObjectNode entered = Body.tree(row.buyer().entered());
        if (entered.has("contacts")) {
            buyer.set("contacts", entered.get("contacts"));
        }
        json.put("on", line.loading().on().toString());
        json.put("vehicle", line.loading().vehicle());
        line.loading().permit().ifPresent(permit -> json.put("permit", permit.number()));
        json.put("product", row.product());
        json.put("heads", lot.said(line.heads().toString()));
        lot.pack().ifPresent(holds -> json.put("pack", holds.toString()));
        json.put("weight", line.weight().toString());
        json.put("weighed", line.weighed());
        if (line.estimated()) {
            json.put("estimated", true);
        }
    }
}
