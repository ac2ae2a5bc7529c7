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
import org.duijie.core.deal.Confirmation;
import org.duijie.core.deal.Confirmed;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.Dispute;
import org.duijie.core.deal.EndReason;
import org.duijie.core.deal.Ending;
import org.duijie.core.deal.Loaded;
import org.duijie.core.deal.Proposed;
import org.duijie.core.deal.Subject;
import org.duijie.core.deal.settlement.PaymentBook;
import org.duijie.core.deal.terms.Channel;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.Permit;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.deal.weighing.DisputeReason;
import org.duijie.core.market.Window;

/**
 * Converts a deal's terms and progress between JSON and the domain. Weigh-ins, settlements and payments are stored
 * separately, so the caller passes them in. Times have milliseconds.
 */
final class DealRecord {
    private DealRecord() {}

    /** Writes terms, acceptances, confirmation, loads, disputes, release and ending, as far as the deal has them. */
    public static ObjectNode write(Deal deal) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("terms", TermsJson.write(deal.terms()));
        write(deal, json);
        return json;
    }

    /** Returns whether the deal with this record has a load. */
    static boolean isLoaded(ObjectNode json) {
        return json.has("loading");
    }

    /** Returns the deal that {@link #write} wrote, in {@code state}. */
    public static Deal read(Subject subject, DealState state, ObjectNode json, Instant holdUntil, DealEntries entries) {
        DealTerms terms = TermsJson.read(json.get("terms"));
        PaymentBook payments = new PaymentBook(entries.payments());
        return switch (state) {
            case PROPOSED ->
                new Proposed(
                        subject, terms, holdUntil, acceptances(json).stream().findFirst());
            case AGREED -> agreed(subject, terms, json, payments);
            case CONFIRMED, COLLECTED, WEIGHED, DISPUTED, SETTLED -> {
                Confirmed confirmed = confirmed(subject, terms, json, payments);
                yield isLoaded(json) ? LoadsRecord.read(confirmed, json, entries) : confirmed;
            }
            case DECLINED, EXPIRED, CANCELLED -> new Closed(subject, terms, ending(json, state), payments);
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
        } else if (deal instanceof Loaded loaded) {
            write(loaded.confirmed(), json);
            LoadsRecord.write(loaded, json);
        } else if (deal instanceof Closed closed) {
            write(closed.ending(), json.putObject("ending"));
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

    static void write(Optional<Permit> permit, ObjectNode json) {
        permit.ifPresent(paper -> json.putObject("permit")
                .put("number", paper.number())
                .put("from", paper.valid().from().toString())
                .put("to", paper.valid().to().toString()));
    }

    static void write(Dispute dispute, ObjectNode json) {
        json.put("by", dispute.by().code()).put("reason", dispute.reason().code());
        dispute.note().ifPresent(note -> json.put("note", note));
        json.put("at", Times.text(dispute.at()));
    }

    private static void write(Ending ending, ObjectNode json) {
        json.put("from", ending.from().code());
        write(ending.word(), json);
    }

    static void write(Ending.Word word, ObjectNode json) {
        word.by().ifPresent(side -> json.put("by", side.code()));
        json.put("reason", word.reason().code());
        word.note().ifPresent(note -> json.put("note", note));
        json.put("at", Times.text(word.at()));
    }

    private static Agreed agreed(Subject subject, DealTerms terms, ObjectNode json, PaymentBook payments) {
        List<Acceptance> both = acceptances(json);
        return new Agreed(subject, terms, both.get(0), both.get(1), payments);
    }

    private static Confirmed confirmed(Subject subject, DealTerms terms, ObjectNode json, PaymentBook payments) {
        JsonNode said = json.get("confirmation");
        return new Confirmed(
                agreed(subject, terms, json, payments),
                new Confirmation(said.get("by").textValue(), permit(said), time(said.get("at"))));
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

    static Optional<Permit> permit(JsonNode json) {
        return Optional.ofNullable(json.get("permit"))
                .map(paper -> new Permit(
                        paper.get("number").textValue(),
                        new Window(TermsJson.day(paper.get("from")), TermsJson.day(paper.get("to")))));
    }

    static Dispute dispute(JsonNode said) {
        return new Dispute(
                Side.parse(said.get("by").textValue()),
                DisputeReason.parse(said.get("reason").textValue()),
                text(said, "note"),
                time(said.get("at")));
    }

    private static Ending ending(ObjectNode json, DealState how) {
        JsonNode said = json.get("ending");
        return new Ending(DealState.parse(said.get("from").textValue()), how, word(said));
    }

    static Ending.Word word(JsonNode said) {
        return new Ending.Word(
                text(said, "by").map(Side::parse),
                EndReason.parse(said.get("reason").textValue()),
                text(said, "note"),
                time(said.get("at")));
    }

    private static Optional<String> text(JsonNode json, String field) {
        return Optional.ofNullable(json.get(field)).map(JsonNode::textValue);
    }

    private static Instant time(JsonNode text) {
        return Instant.parse(text.textValue());
    }
}
