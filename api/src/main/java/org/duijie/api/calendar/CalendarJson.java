package org.duijie.api.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.duijie.api.feature.View;
import org.duijie.api.json.Body;
import org.duijie.api.json.CanonicalJson;
import org.duijie.api.offering.OfferingRow;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Weight;

/** Writes calendars in the form in which rows, answers and audit lines contain them. */
final class CalendarJson {
    private static final String ENTRY = "entry";
    private static final String PARTS = "parts";
    private static final String EVERY = "every";
    private static final String BID = "bid";

    private CalendarJson() {}

    /**
     * Returns the entered content of a calendar to store.
     *
     * @param entry the common fields
     * @param parts the days and amounts of each part
     * @param every the rule {@code every} that gave the parts; empty when the parts were listed
     */
    static String entered(ObjectNode entry, List<ObjectNode> parts, Optional<ObjectNode> every) {
        ObjectNode entered = JsonNodeFactory.instance.objectNode();
        entered.set(ENTRY, entry);
        parts.forEach(entered.putArray(PARTS)::add);
        every.ifPresent(rule -> entered.set(EVERY, rule));
        return CanonicalJson.of(entered);
    }

    /** Returns the common fields of a stored calendar. */
    static ObjectNode entry(CalendarRow row) {
        return (ObjectNode) Body.tree(row.entered()).get(ENTRY);
    }

    /**
     * Returns the common fields after a change.
     *
     * @param patch the change
     * @param plain the fields of a changed part in plain form; empty when no part was changed
     */
    static ObjectNode merged(ObjectNode entry, ObjectNode patch, Optional<ObjectNode> plain) {
        ObjectNode merged = Body.merged(entry, patch);
        patch.fieldNames()
                .forEachRemaining(field -> plain.map(part -> part.get(field))
                        .filter(value -> merged.has(field))
                        .ifPresent(value -> merged.set(field, value)));
        return merged;
    }

    /**
     * Returns the entered content of a calendar to store after a change.
     *
     * @param parts the days and amounts of each open part after the change; empty when the change left the parts as
     *     they are
     */
    static String entered(
            CalendarRow before, ObjectNode entry, Optional<List<ObjectNode>> parts, Optional<ObjectNode> every) {
        if (parts.isPresent()) {
            return entered(entry, parts.get(), every);
        }
        ObjectNode entered = Body.tree(before.entered());
        entered.set(ENTRY, entry);
        return CanonicalJson.of(entered);
    }

    /** Returns a calendar in the form of audit lines. */
    static ObjectNode audited(CalendarRow row) {
        ObjectNode json = Body.tree(row.entered());
        json.put("id", row.id());
        json.put("kind", row.kind().word());
        json.putObject("party").put("id", row.party()).put("name", row.partyName());
        json.put("of", row.parts());
        json.put("status", row.status().word());
        json.put("version", row.version());
        json.put("createdAt", row.createdAt());
        json.put("changedAt", row.changedAt());
        return json;
    }

    /** Returns a calendar in a list, without its parts. */
    static View listed(CalendarRow row, boolean isOwn) {
        ObjectNode json = audited(row);
        json.remove(PARTS);
        hide(json.get(ENTRY), isOwn);
        return new View(row.id(), row.version(), json);
    }

    /**
     * Returns a calendar with its parts.
     *
     * @param isOwn whether the reader may see bids and withdrawn parts
     */
    static <R extends OfferingRow<R>> View whole(
            CalendarRow row, CalendarEntries<R, ?> entries, List<R> rows, boolean isOwn) {
        ObjectNode json = audited(row);
        ObjectNode entry = entry(row);
        ArrayNode parts = json.putArray(PARTS);
        Sums sums = new Sums();
        for (R part : rows) {
            boolean isOpen = part.status() == OfferingRow.Status.OPEN;
            if (isOwn || isOpen) {
                Quantity dealt = entries.offerings().quantity(part, part.taken());
                Quantity open = entries.offerings().quantity(part, isOpen ? part.amount() - part.taken() : 0);
                sums.add(dealt, open);
                parts.add(part(entries, entry, part, dealt, open, isOwn));
            }
        }
        sums.write(json.putObject("sums"));
        hide(json.get(ENTRY), isOwn);
        return new View(row.id(), row.version(), json);
    }

    private static <R extends OfferingRow<R>> ObjectNode part(
            CalendarEntries<R, ?> entries, ObjectNode entry, R row, Quantity dealt, Quantity open, boolean isOwn) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        row.calendar().ifPresent(place -> json.put("part", place.part()));
        json.put("id", row.id());
        json.put("status", row.status().word());
        json.put("version", row.version());
        json.setAll(entries.terms(row));
        json.put("dealt", dealt.toString());
        json.put("open", open.toString());
        ObjectNode own = own(entries.kind(), entry, Body.tree(row.entered()));
        hide(own, isOwn);
        if (!own.isEmpty()) {
            json.set("own", own);
        }
        return json;
    }

    /**
     * Returns the fields in which a part differs from the common fields. A common field that the part lacks is null.
     */
    private static ObjectNode own(CalendarKind kind, ObjectNode entry, ObjectNode part) {
        Set<String> names = new TreeSet<>();
        entry.fieldNames().forEachRemaining(names::add);
        part.fieldNames().forEachRemaining(names::add);
        names.removeAll(kind.ofParts());
        if (!entry.has("weighedOn")) {
            names.remove("weighedOn");
        }
        ObjectNode own = JsonNodeFactory.instance.objectNode();
        for (String name : names) {
            JsonNode value = part.path(name);
            if (value.isMissingNode()) {
                own.putNull(name);
            } else if (!value.equals(entry.path(name))) {
                own.set(name, value);
            }
        }
        return own;
    }

    private static void hide(JsonNode fields, boolean isOwn) {
        if (!isOwn && fields instanceof ObjectNode object) {
            object.remove(BID);
        }
    }

    /**
     * Adds up what parts have sold and what they still offer, separately for parts counted in heads and for parts by
     * weight.
     */
    private static final class Sums {
        private final long[] dealt = new long[2];
        private final long[] open = new long[2];
        private final boolean[] has = new boolean[2];

        void add(Quantity taken, Quantity left) {
            int measure = taken.isCount() ? 0 : 1;
            has[measure] = true;
            dealt[measure] = Math.addExact(dealt[measure], taken.held());
            open[measure] = Math.addExact(open[measure], left.held());
        }

        void write(ObjectNode json) {
            write(json, 0, "heads");
            write(json, 1, "weight");
        }

        private void write(ObjectNode json, int measure, String name) {
            if (has[measure]) {
                json.putObject(name)
                        .put("whole", text(measure, Math.addExact(dealt[measure], open[measure])))
                        .put("dealt", text(measure, dealt[measure]))
                        .put("open", text(measure, open[measure]));
            }
        }

        private static String text(int measure, long held) {
            return (measure == 0 ? Heads.of(held) : Weight.ofGrams(held)).toString();
        }
    }
}
