package org.duijie.api.calendar;

import static org.duijie.api.json.Shape.optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fault;
import org.duijie.api.json.PatchBody;
import org.duijie.api.json.Refusals;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/**
 * A request to enter or change a calendar. Days and amounts are not checked here, but when each part is read as a
 * listing or an intent.
 *
 * @param kind whether the parts are listings or intents
 * @param entry the common fields of all parts; in a change, a merge patch of these fields
 * @param parts the parts; empty when a change leaves them as they are
 * @param every the rule {@code every} that gave the parts, as written; empty when the request lists the parts
 */
record CalendarBody(CalendarKind kind, ObjectNode entry, Optional<List<PartTerms>> parts, Optional<ObjectNode> every) {
    /** The maximum number of parts in a request: 60. */
    static final int MOST_PARTS = 60;

    private static final String PARTS = "parts";
    private static final String EVERY = "every";
    private static final Shape OUTLINE = Shape.of(
            optional("kind", Kind.NAME),
            optional("entry", Kind.ANY),
            optional(PARTS, Kind.ANY),
            optional(EVERY, Kind.ANY));

    /**
     * Reads a new calendar.
     *
     * @param entries the fields of an entry of each kind
     */
    static Decoded<CalendarBody> read(byte[] json, Function<CalendarKind, Shape> entries, LocalDate today) {
        Decoded<ObjectNode> outline = PatchBody.read(json, OUTLINE);
        List<Complaint> complaints = new ArrayList<>(outline.complaints());
        Optional<CalendarKind> kind = outline.result().flatMap(tree -> kind(tree.path("kind"), complaints));
        return kind.isPresent()
                ? read(json, kind.get(), entries.apply(kind.get()), today, true)
                : new Decoded<>(Optional.empty(), complaints, 0);
    }

    /**
     * Reads a change of a calendar of this kind.
     *
     * @param entry the fields of a listing or an intent
     */
    static Decoded<CalendarBody> patch(byte[] json, CalendarKind kind, Shape entry, LocalDate today) {
        return read(json, kind, entry, today, false);
    }

    private static Optional<CalendarKind> kind(JsonNode written, List<Complaint> complaints) {
        try {
            if (!written.isMissingNode()) {
                return Optional.of(CalendarKind.parse(written.asText()));
            }
            complaints.addAll(Refusals.of(Fault.MISSING_FIELD, "kind", ""));
        } catch (InvalidValueException unknown) {
            complaints.addAll(Refusals.of(unknown, "kind"));
        }
        return Optional.empty();
    }

    private static Decoded<CalendarBody> read(
            byte[] json, CalendarKind kind, Shape entry, LocalDate today, boolean isNew) {
        Shape shape = kind.shape(entry);
        Decoded<ObjectNode> tree = PatchBody.read(json, isNew ? shape : shape.without("kind"));
        List<Complaint> complaints = new ArrayList<>(tree.complaints());
        Optional<CalendarBody> body =
                tree.result().flatMap(read -> new Reading(read, kind, today, isNew, complaints).body());
        return new Decoded<>(
                body.filter(read -> complaints.stream().noneMatch(Complaint::isError)), complaints, tree.moreErrors());
    }

    /** Reads a tree that has no unknown fields. */
    private record Reading(
            ObjectNode tree, CalendarKind kind, LocalDate today, boolean isNew, List<Complaint> complaints) {
        Optional<CalendarBody> body() {
            refuseWrongTypes();
            if (!complaints.isEmpty()) {
                return Optional.empty();
            }
            ObjectNode entry =
                    tree.get("entry") instanceof ObjectNode there ? there : JsonNodeFactory.instance.objectNode();
            kind.ofParts().stream()
                    .filter(entry::has)
                    .forEach(field -> complaints.add(Refusals.at(
                            Fault.IN_EACH_PART,
                            "/entry/" + field,
                            entry.get(field).asText())));
            Optional<ObjectNode> every = Optional.ofNullable((ObjectNode) tree.get(EVERY));
            return Optional.of(new CalendarBody(kind, entry, parts(every), every));
        }

        private Optional<List<PartTerms>> parts(Optional<ObjectNode> every) {
            if (every.isPresent()) {
                Decoded<List<LocalDate>> dates = Every.read(every.get(), kind, today);
                dates.complaints().forEach(each -> complaints.add(each.under("/every")));
                return dates.result().map(days -> PartTerms.of(days, every.get()));
            }
            return Optional.ofNullable(tree.get(PARTS)).map(list -> PartTerms.of(list, complaints));
        }

        private void refuseWrongTypes() {
            for (String field : new String[] {"entry", EVERY}) {
                if (tree.has(field) && !(tree.get(field) instanceof ObjectNode)) {
                    refuse(Fault.WRONG_TYPE, "/" + field, tree.get(field), "object");
                }
            }
            if (tree.has(PARTS)) {
                refuseWrongParts(tree.get(PARTS));
            }
            if (tree.has(PARTS) && tree.has(EVERY)) {
                complaints.addAll(Refusals.of(Fault.NOT_BOTH, EVERY, "", PARTS));
            }
            if (isNew && !tree.has("entry")) {
                complaints.addAll(Refusals.of(Fault.MISSING_FIELD, "entry", ""));
            }
            if (isNew && !tree.has(PARTS) && !tree.has(EVERY)) {
                complaints.addAll(Refusals.of(Fault.MISSING_FIELD, PARTS, ""));
            }
        }

        private void refuseWrongParts(JsonNode parts) {
            if (!parts.isArray()) {
                refuse(Fault.WRONG_TYPE, "/parts", parts, "objects");
                return;
            }
            if (parts.isEmpty()) {
                complaints.addAll(Refusals.of(new InvalidValueException(Reason.EMPTY_LIST, "[]"), PARTS));
            }
            if (parts.size() > MOST_PARTS) {
                complaints.addAll(Refusals.of(Fault.LIST_TOO_LONG, PARTS, "", Integer.toString(MOST_PARTS)));
            }
            for (int i = 0; i < Math.min(parts.size(), MOST_PARTS); i++) {
                if (!(parts.get(i) instanceof ObjectNode)) {
                    refuse(Fault.WRONG_TYPE, "/parts/" + i, parts.get(i), "object");
                }
                if (isNew && parts.get(i).has("part")) {
                    refuse(
                            Fault.UNKNOWN_PART,
                            "/parts/" + i + "/part",
                            parts.get(i).get("part"));
                }
            }
        }

        private void refuse(Fault fault, String at, JsonNode written, String... details) {
            complaints.add(Refusals.at(fault, at, written instanceof TextNode ? written.textValue() : "", details));
        }
    }
}
