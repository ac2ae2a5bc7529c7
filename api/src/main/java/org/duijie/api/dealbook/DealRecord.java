package org.duijie.api.dealbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.json.Body;
import org.duijie.api.json.Times;
import org.duijie.core.deal.Acceptance;
import org.duijie.core.deal.Agreed;
import org.duijie.core.deal.Closed;
import org.duijie.core.deal.Collected;
import org.duijie.core.deal.Confirmation;
import org.duijie.core.deal.Confirmed;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.Delivered;
import org.duijie.core.deal.Dispute;
import org.duijie.core.deal.Disputed;
import org.duijie.core.deal.EndReason;
import org.duijie.core.deal.Ending;
import org.duijie.core.deal.Proposed;
import org.duijie.core.deal.Settled;
import org.duijie.core.deal.Subject;
import org.duijie.core.deal.Weighed;
import org.duijie.core.deal.settlement.Settlement;
import org.duijie.core.deal.settlement.SettlementBook;
import org.duijie.core.deal.terms.Channel;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.Permit;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.deal.weighing.DisputeReason;
import org.duijie.core.deal.weighing.Loading;
import org.duijie.core.deal.weighing.WeighBook;
import org.duijie.core.deal.weighing.WeighEntry;
import org.duijie.core.market.Window;

/**
 * Converts a deal's terms and progress between JSON and the domain. Weigh-ins and settlements are stored separately, so
 * the caller passes them in. Times have milliseconds.
 */
final class DealRecord {
    private DealRecord() {}

    /** Writes terms, acceptances, confirmation, loading, dispute and ending, as far as the deal has them. */
    public static ObjectNode write(Deal deal) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("terms", TermsJson.write(deal.terms()));
        write(deal, json);
        return json;
    }

    /** Returns the deal that {@link #write} wrote, in {@code state}. */
    public static Deal read(
            Subject subject,
            DealState state,
            ObjectNode json,
            Instant holdUntil,
            List<WeighEntry> weighings,
            List<Settlement> settlements) {
        DealTerms terms = TermsJson.read(json.get("terms"));
        return switch (state) {
            case PROPOSED ->
                new Proposed(
                        subject, terms, holdUntil, acceptances(json).stream().findFirst());
            case AGREED -> agreed(subject, terms, json);
            case CONFIRMED -> confirmed(subject, terms, json);
            case COLLECTED -> collected(subject, terms, json);
            case WEIGHED -> weighed(collected(subject, terms, json), weighings, settlements);
            case DISPUTED ->
                new Disputed(weighed(collected(subject, terms, json), weighings, settlements), dispute(json));
            case SETTLED -> {
                int last = settlements.size() - 1;
                Weighed weighed = weighed(collected(subject, terms, json), weighings, settlements.subList(0, last));
                yield new Settled(weighed, settlements.get(last));
            }
            case DECLINED, EXPIRED, CANCELLED -> new Closed(subject, terms, ending(json, state));
        };
    }

    /** Returns why the deal with this record was declined, and by whom. */
    static Ending.Word declined(String record) {
        return ending(Body.tree(record), DealState.DECLINED).word();
    }

    private static void write(Deal deal, ObjectNode json) {
        if (deal instanceof Proposed proposed) {
            proposed.accepted().ifPresent(yes -> write(yes, json.withArray("acceptances")));
        } else if (deal instanceof Agreed agreed) {
            write(agreed, json);
        } else if (deal instanceof Confirmed confirmed) {
            write(confirmed, json);
        } else if (deal instanceof Collected collected) {
            write(collected, json);
        } else if (deal instanceof Disputed disputed) {
            write(disputed.weighed().collected(), json);
            write(disputed.dispute(), json.putObject("dispute"));
        } else if (deal instanceof Closed closed) {
            write(closed.ending(), json.putObject("ending"));
        } else {
            write(Delivered.of(deal).orElseThrow().deal().collected(), json);
        }
    }

    private static void write(Acceptance yes, ArrayNode list) {
        ObjectNode json = list.addObject().put("side", yes.side().code()).put("by", yes.by());
        yes.heardBy().ifPresent(channel -> json.put("heardBy", channel.code()));
        json.put("at", Times.text(yes.at()));
    }

    private static void write(Agreed agreed, ObjectNode json) {
        ArrayNode acceptances = json.putArray("acceptances");
        write(agreed.cooperative(), acceptances);
        write(agreed.buyer(), acceptances);
    }

    private static void write(Confirmed confirmed, ObjectNode json) {
        write(confirmed.agreed(), json);
        Confirmation said = confirmed.confirmation();
        ObjectNode confirmation = json.putObject("confirmation").put("by", said.by());
        write(said.permit(), confirmation);
        confirmation.put("at", Times.text(said.at()));
    }

    private static void write(Collected collected, ObjectNode json) {
        write(collected.confirmed(), json);
        Loading said = collected.loading();
        ObjectNode loading = json.putObject("loading")
                .put("on", said.on().toString())
                .put("heads", said.loaded().toString())
                .put("vehicle", said.vehicle());
        write(said.permit(), loading);
    }

    private static void write(Optional<Permit> permit, ObjectNode json) {
        permit.ifPresent(paper -> json.putObject("permit")
                .put("number", paper.number())
                .put("from", paper.valid().from().toString())
                .put("to", paper.valid().to().toString()));
    }

    private static void write(Dispute dispute, ObjectNode json) {
        json.put("by", dispute.by().code()).put("reason", dispute.reason().code());
        dispute.note().ifPresent(note -> json.put("note", note));
        json.put("at", Times.text(dispute.at()));
    }

    private static void write(Ending ending, ObjectNode json) {
        json.put("from", ending.from().code());
        ending.word().by().ifPresent(side -> json.put("by", side.code()));
        json.put("reason", ending.word().reason().code());
        ending.word().note().ifPresent(note -> json.put("note", note));
        json.put("at", Times.text(ending.word().at()));
    }

    private static Agreed agreed(Subject subject, DealTerms terms, ObjectNode json) {
        List<Acceptance> both = acceptances(json);
        return new Agreed(subject, terms, both.get(0), both.get(1));
    }

    private static Confirmed confirmed(Subject subject, DealTerms terms, ObjectNode json) {
        JsonNode said = json.get("confirmation");
        return new Confirmed(
                agreed(subject, terms, json),
                new Confirmation(said.get("by").textValue(), permit(said), time(said.get("at"))));
    }

    private static Collected collected(Subject subject, DealTerms terms, ObjectNode json) {
        JsonNode said = json.get("loading");
        return new Collected(
                confirmed(subject, terms, json),
                new Loading(
                        TermsJson.day(said.get("on")),
                        TermsJson.heads(said.get("heads")),
                        said.get("vehicle").textValue(),
                        permit(said)));
    }

    private static Weighed weighed(Collected collected, List<WeighEntry> weighings, List<Settlement> past) {
        return new Weighed(collected, new WeighBook(weighings), new SettlementBook(past));
    }

    private static List<Acceptance> acceptances(ObjectNode json) {
        List<Acceptance> all = new ArrayList<>();
        json.path("acceptances")
                .forEach(each -> all.add(new Acceptance(
                        Side.parse(each.get("side").textValue()),
                        each.get("by").textValue(),
                        text(each, "heardBy").map(Channel::parse),
                        time(each.get("at")))));
        return all;
    }

    private static Optional<Permit> permit(JsonNode json) {
        return Optional.ofNullable(json.get("permit"))
                .map(paper -> new Permit(
                        paper.get("number").textValue(),
                        new Window(TermsJson.day(paper.get("from")), TermsJson.day(paper.get("to")))));
    }

    private static Dispute dispute(ObjectNode json) {
        JsonNode said = json.get("dispute");
        return new Dispute(
                Side.parse(said.get("by").textValue()),
                DisputeReason.parse(said.get("reason").textValue()),
                text(said, "note"),
                time(said.get("at")));
    }

    private static Ending ending(ObjectNode json, DealState how) {
        JsonNode said = json.get("ending");
        Ending.Word word = new Ending.Word(
                text(said, "by").map(Side::parse),
                EndReason.parse(said.get("reason").textValue()),
                text(said, "note"),
                time(said.get("at")));
        return new Ending(DealState.parse(said.get("from").textValue()), how, word);
    }

    private static Optional<String> text(JsonNode json, String field) {
        return Optional.ofNullable(json.get(field)).map(JsonNode::textValue);
    }

    private static Instant time(JsonNode text) {
        return Instant.parse(text.textValue());
    }
}
