package org.duijie.api.dealbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.core.deal.Confirmed;
import org.duijie.core.deal.Disputed;
import org.duijie.core.deal.Load;
import org.duijie.core.deal.Loaded;
import org.duijie.core.deal.Loads;
import org.duijie.core.deal.OnRoad;
import org.duijie.core.deal.Release;
import org.duijie.core.deal.Weighed;
import org.duijie.core.deal.settlement.SettlementBook;
import org.duijie.core.deal.weighing.Loading;
import org.duijie.core.deal.weighing.WeighBook;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;

/**
 * Converts the loads of a deal between JSON and the domain. A record without {@code loads} comes from a version of the
 * service in which a deal had a single load: its truck is in {@code loading}, and heads that the truck did not take
 * were released.
 */
final class LoadsRecord {
    private LoadsRecord() {}

    /** Adds the loads to the record of a confirmed deal. */
    static void write(Loaded deal, ObjectNode json) {
        write(deal.loads().latest().loading(), json.putObject("loading"));
        ArrayNode loads = json.putArray("loads");
        for (Load load : deal.loads().list()) {
            ObjectNode one = loads.addObject().put("load", load.number());
            write(load.loading(), one.putObject("loading"))
                    .put("expectedHead", load.road().expectedHead().toString());
            if (load instanceof Disputed disputed) {
                DealRecord.write(disputed.dispute(), one.putObject("dispute"));
                if (!json.has("dispute")) {
                    DealRecord.write(disputed.dispute(), json.putObject("dispute"));
                }
            }
        }
        deal.release().ifPresent(release -> {
            ObjectNode told =
                    json.putObject("release").put("heads", release.heads().toString());
            release.word().ifPresent(word -> DealRecord.write(word, told));
        });
    }

    /** Returns the loaded deal that {@link #write} wrote. */
    static Loaded read(Confirmed confirmed, ObjectNode json, DealEntries entries) {
        SettlementBook settlements = new SettlementBook(entries.settlements());
        if (!json.has("loads")) {
            return readSingle(confirmed, json, entries, settlements);
        }
        List<Load> loads = new ArrayList<>();
        json.get("loads").forEach(each -> loads.add(load(each, entries)));
        return new Loaded(confirmed, new Loads(loads), settlements, release(json));
    }

    private static Loaded readSingle(
            Confirmed confirmed, ObjectNode json, DealEntries entries, SettlementBook settlements) {
        Loading loading = loading(json.get("loading"));
        OnRoad road = new OnRoad(1, loading, confirmed.terms().expectedHead());
        long rest = confirmed.terms().heads().count() - loading.loaded().count();
        return new Loaded(
                confirmed,
                new Loads(List.of(load(road, json, entries))),
                settlements,
                rest > 0 ? Optional.of(new Release(Heads.of(rest), Optional.empty())) : Optional.empty());
    }

    private static Load load(JsonNode json, DealEntries entries) {
        JsonNode said = json.get("loading");
        OnRoad road = new OnRoad(
                json.get("load").intValue(),
                loading(said),
                Weight.parse(said.get("expectedHead").textValue()));
        return load(road, json, entries);
    }

    private static Load load(OnRoad road, JsonNode json, DealEntries entries) {
        if (entries.ofLoad(road.number()).isEmpty()) {
            return road;
        }
        Weighed weighed = new Weighed(road, new WeighBook(entries.ofLoad(road.number())));
        return json.has("dispute") ? new Disputed(weighed, DealRecord.dispute(json.get("dispute"))) : weighed;
    }

    private static Optional<Release> release(ObjectNode json) {
        return Optional.ofNullable(json.get("release"))
                .map(told -> new Release(
                        TermsJson.heads(told.get("heads")),
                        told.has("reason") ? Optional.of(DealRecord.word(told)) : Optional.empty()));
    }

    private static ObjectNode write(Loading said, ObjectNode json) {
        json.put("on", said.on().toString())
                .put("heads", said.loaded().toString())
                .put("vehicle", said.vehicle());
        DealRecord.write(said.permit(), json);
        said.certificate().ifPresent(number -> json.put("certificate", number));
        return json;
    }

    private static Loading loading(JsonNode said) {
        return new Loading(
                TermsJson.day(said.get("on")),
                TermsJson.heads(said.get("heads")),
                said.get("vehicle").textValue(),
                DealRecord.permit(said),
                Optional.ofNullable(said.get("certificate")).map(JsonNode::textValue));
    }
}
