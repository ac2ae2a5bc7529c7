package org.duijie.api.dealbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duijie.api.audit.Histories;
import org.duijie.api.audit.Records;
import org.duijie.api.audit.ToldRow;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.json.Body;

/** Reads deals, and the quantities that they take from listings and intents, for the record check. */
final class AuditedDeals {
    private AuditedDeals() {}

    public static Records records() {
        return Records.ofKind(
                        "deals",
                        "dea",
                        (view, bureau, id) -> new DealBook(view)
                                .find(bureau, id)
                                .map(deal -> new ToldRow(DealView.json(deal), entered(deal.row()))),
                        "cooperative.name",
                        "buyer.name",
                        "warnings",
                        "loads.warnings")
                .withPart("listings", (view, bureau, id) -> new TakenTable(view).stockAstray(bureau, id))
                .withPart("intents", (view, bureau, id) -> new TakenTable(view).demandAstray(bureau, id))
                .withPart("deals", AuditedDeals::parts);
    }

    /** Returns the intents of a campaign's deals. */
    public static Set<String> intentsOf(Transaction view, BureauId bureau, String campaign) {
        return new DealBook(view)
                .all(bureau, DealSearch.ofCampaign(campaign)).stream()
                        .map(deal -> deal.row().intent())
                        .collect(Collectors.toSet());
    }

    /**
     * Returns the names of the fields that people entered. The loads are not among them, because answers add calculated
     * figures to each load.
     */
    private static Set<String> entered(DealRow row) {
        Set<String> names = new TreeSet<>();
        Body.tree(row.record()).fieldNames().forEachRemaining(names::add);
        names.remove("loads");
        return names;
    }

    /**
     * Checks that each version of a deal has an event, and that the stored loads, weigh-ins, settlements and payments
     * are those of the deal.
     */
    private static List<String> parts(Transaction view, BureauId bureau, String id) {
        ObjectNode told =
                new DealBook(view).find(bureau, id).map(DealView::json).orElseThrow();
        List<String> astray = new ArrayList<>();
        if (!new LoadTable(view).permits(bureau, id).equals(permits(told.path("loads")))) {
            astray.add("deal_loads");
        }
        if (new WeighInTable(view).list(bureau, id).size()
                != told.path("weighIns").size()) {
            astray.add("weigh_ins");
        }
        if (new SettlementTable(view).list(bureau, id).size()
                != told.path("settlements").size()) {
            astray.add("settlements");
        }
        if (new PaymentTable(view).list(bureau, id).size()
                != told.path("payments").size()) {
            astray.add("payments");
        }
        if (!areEvents(view, bureau, id)) {
            astray.add("deal_events");
        }
        return astray;
    }

    private static List<Optional<String>> permits(JsonNode loads) {
        List<Optional<String>> permits = new ArrayList<>();
        loads.forEach(load -> permits.add(
                Optional.ofNullable(load.at("/loading/permit/number").textValue())));
        return permits;
    }

    private static boolean areEvents(Transaction view, BureauId bureau, String deal) {
        Iterator<DealLog.Event> events = new DealEventTable(view)
                .list(bureau, deal, 0, Integer.MAX_VALUE)
                .iterator();
        for (Histories.Version version : Histories.all(view, bureau, deal)) {
            if (!events.hasNext() || !isEvent(version, events.next())) {
                return false;
            }
        }
        return !events.hasNext();
    }

    private static boolean isEvent(Histories.Version version, DealLog.Event event) {
        String reason = event.reason()
                .map(code -> event.note().map(note -> code + ": " + note).orElse(code))
                .orElse("");
        return event.n() == version.version()
                && version.action().equals("deal." + event.verb())
                && version.actor().equals(event.actor())
                && version.onBehalfOf().equals(event.onBehalfOf())
                && version.reason().orElse("").equals(reason)
                && Body.tree(version.after())
                        .path("state")
                        .asText()
                        .equals(event.state().code());
    }
}
