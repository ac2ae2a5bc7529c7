package org.duijie.api.dealbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.duijie.api.dealbook.DealBook.Standing;
import org.duijie.api.feature.Change;
import org.duijie.api.feature.View;
import org.duijie.api.json.Body;
import org.duijie.core.deal.Account;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.DealHeads;
import org.duijie.core.deal.Loaded;
import org.duijie.core.deal.Proposed;

/** Converts deals to answers and to audit lines. Neither contains bids. */
public final class DealView {
    private DealView() {}

    /**
     * Returns a deal in the form of answers, with the part of it that its reader may see. Its counting words are
     * accepted in requests too.
     */
    public static View of(SeenDeal seen) {
        return new View(seen.id(), seen.version(), write(seen)).warning(seen.warnings());
    }

    /** Returns the same answer as a JSON tree, without the warnings. */
    public static ObjectNode write(SeenDeal seen) {
        ObjectNode json = json(seen.standing());
        seen.lot().say(json);
        seen.lot().pack().ifPresent(holds -> json.put("pack", holds.toString()));
        seen.lot().container().ifPresent(box -> json.put("container", box.name()));
        if (seen.withContacts()) {
            addContacts(json.withObject("cooperative"), seen.row().cooperative());
            addContacts(json.withObject("buyer"), seen.row().buyer());
        }
        return json;
    }

    /** Returns a transition in the form of audit lines. {@code before} is empty for a new deal. */
    static Change change(
            String verb, String owner, Optional<Standing> before, Standing after, Optional<String> reason) {
        JsonNode past = before.<JsonNode>map(DealView::json).orElse(NullNode.getInstance());
        DealRow row = after.row();
        List<Integer> loads = LoadNumbers.changed(before.map(Standing::deal), after.deal());
        return new Change("deal." + verb, row.id(), row.version(), owner, past, json(after), reason, loads);
    }

    /**
     * Returns a deal in the form of audit lines: without contacts, and with every unit sold called a head, even a pack.
     */
    public static ObjectNode json(Standing standing) {
        DealRow row = standing.row();
        Deal deal = standing.deal();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", row.id());
        json.put("number", row.number());
        json.put("version", row.version());
        json.put("state", row.state().code());
        json.put("listing", row.listing());
        json.put("intent", row.intent());
        json.put("product", row.product());
        json.putObject("cooperative")
                .put("id", row.cooperative().id())
                .put("name", row.cooperative().name());
        json.putObject("buyer")
                .put("id", row.buyer().id())
                .put("name", row.buyer().name())
                .put("kind", row.buyerKind().word());
        row.campaign().ifPresent(campaign -> json.put("campaign", campaign));
        row.roundLine().ifPresent(line -> json.put("roundLine", line));
        json.setAll(DealRecord.write(deal));
        if (deal instanceof Proposed) {
            json.put("holdUntil", row.holdUntil());
        }
        add(json.putObject("heads"), row.heads());
        if (deal instanceof Loaded loaded) {
            LoadsJson.add(json, loaded);
        }
        AccountJson.add(json, new Account(deal));
        json.put("createdAt", row.createdAt());
        json.put("changedAt", row.changedAt());
        return json;
    }

    private static void addContacts(ObjectNode json, DealRow.DealParty party) {
        JsonNode contacts = Body.tree(party.entered()).get("contacts");
        if (contacts != null) {
            json.set("contacts", contacts);
        }
    }

    private static void add(ObjectNode json, DealHeads heads) {
        json.put("held", heads.held())
                .put("committed", heads.committed())
                .put("sold", heads.sold())
                .put("dead", heads.dead())
                .put("rejected", heads.rejected())
                .put("released", heads.released())
                .put("extra", heads.extra());
    }
}
