package org.duijie.api.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.file.Products;
import org.duijie.api.json.Body;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.offering.OfferingChanges;
import org.duijie.api.offering.OfferingPatch;
import org.duijie.api.offering.OfferingRow;

/**
 * Changes the parts of a calendar in one transaction. The quantity that deals have taken from a part stays. Collects
 * all errors, and throws them at the end.
 *
 * @param <R> the type of a part's row
 */
final class CalendarChange<R extends OfferingRow<R>> {
    private static final String REMOVED = "removedFromCalendar";

    private final CalendarEntries<R, ?> entries;
    private final OfferingChanges<R, ?> changes;
    private final Transaction transaction;
    private final Principal principal;
    private final Products products;
    private final Set<Complaint> complaints = new LinkedHashSet<>();
    private Optional<R> changed = Optional.empty();
    private boolean isAnyWithdrawn;

    CalendarChange(CalendarEntries<R, ?> entries, Transaction transaction, Principal principal, Products products) {
        this.entries = entries;
        this.changes = entries.offerings().changes();
        this.transaction = transaction;
        this.principal = principal;
        this.products = products;
    }

    /**
     * Changes the open parts that the request names, and withdraws the others. If the request names no parts, applies
     * only the patch of the common fields, to every open part.
     *
     * @return the parts of the request that the calendar does not have yet
     * @throws Refused with all errors, or when a part with deals would be counted in another unit
     */
    List<PartTerms> apply(CalendarRow calendar, CalendarBody patch) {
        List<R> open = open(calendar);
        List<PartTerms> fresh = new ArrayList<>();
        Map<String, PartTerms> wanted = new HashMap<>();
        for (PartTerms part : patch.parts().orElse(List.of())) {
            Optional<R> same = part.number().isPresent() ? numbered(open, part) : onDays(open, part, wanted.keySet());
            if (same.isPresent() && wanted.putIfAbsent(same.get().id(), part) != null) {
                complaints.add(Refusals.at(Fault.PART_TWICE, part.at(), "", number(same.get())));
            } else if (same.isEmpty()) {
                fresh.add(part);
            }
        }
        for (R row : open) {
            PartTerms terms = wanted.get(row.id());
            if (terms != null) {
                change(row, patch.entry().deepCopy().setAll(terms.fields()), terms);
            } else if (patch.parts().isPresent()) {
                remove(row, "/parts", REMOVED);
            } else {
                change(row, patch.entry(), new PartTerms("/entry", "", Optional.empty(), patch.entry()));
            }
        }
        refuseErrors();
        return fresh;
    }

    /** Withdraws all parts. A part with deals under way keeps the quantity that these deals take. */
    void withdraw(CalendarRow calendar, String reason) {
        open(calendar).forEach(row -> remove(row, "", reason));
        refuseErrors();
    }

    /** Returns a part that was changed; empty when none was. */
    Optional<R> changedPart() {
        return changed;
    }

    /** Returns whether a part was changed or withdrawn. */
    boolean isAnyChanged() {
        return changed.isPresent() || isAnyWithdrawn;
    }

    /** Returns the warnings. */
    Set<Complaint> warnings() {
        return complaints;
    }

    private List<R> open(CalendarRow calendar) {
        return changes.awaited(transaction, calendar.bureau(), calendar.id());
    }

    /** Returns the open part with the number that a part of the request names. */
    private Optional<R> numbered(List<R> open, PartTerms part) {
        String number = part.number().map(JsonNode::asText).orElse("");
        Optional<R> found =
                open.stream().filter(row -> number(row).equals(number)).findFirst();
        if (found.isEmpty()) {
            complaints.add(Refusals.at(Fault.UNKNOWN_PART, part.at() + "/part", number));
        }
        return found;
    }

    /**
     * Finds the part that {@code part} of the request means by its days.
     *
     * @param others the ids of the parts that other parts of the request mean
     */
    private Optional<R> onDays(List<R> open, PartTerms part, Set<String> others) {
        ObjectNode plain = entries.plain(part.fields());
        return open.stream()
                .filter(row -> !others.contains(row.id()))
                .filter(row -> row.goods().fromDay().equals(plain.path("from").asText())
                        && row.goods().toDay().equals(plain.path("to").asText()))
                .findFirst();
    }

    private void change(R row, ObjectNode patch, PartTerms terms) {
        if (row.taken() > 0 && row.taken() >= row.amount()) {
            keepDealt(row, patch, terms);
            return;
        }
        Decoded<R> read = read(row, patch, terms);
        read.complaints().forEach(each -> complaints.add(terms.placed(each, entries.kind())));
        read.result().filter(after -> !after.entered().equals(row.entered())).ifPresent(after -> {
            String field = entries.kind().amount();
            if (row.taken() > 0 && after.goods().by() != row.goods().by()) {
                throw unitStays(row, terms);
            }
            if (after.amount() < row.taken()) {
                complaints.add(Refusals.at(
                        Fault.BELOW_DEALT,
                        terms.at() + "/" + field,
                        patch.path(field).asText(),
                        dealt(row)));
            } else {
                changed = Optional.of(
                        changes.written(transaction, principal, row, after).orElseThrow(() -> unitStays(row, terms)));
                changes.doubts(transaction, row, after)
                        .forEach(each -> complaints.add(terms.placed(each, entries.kind())));
            }
        });
    }

    private Decoded<R> read(R row, ObjectNode patch, PartTerms terms) {
        try {
            return changes.changed(transaction, principal, row, new OfferingPatch(patch), products);
        } catch (Refused refused) {
            throw refused.refusal() == RefusalCode.TAKEN_BY_DEALS ? unitStays(row, terms) : refused;
        }
    }

    private Refused unitStays(R row, PartTerms terms) {
        Complaint why = Refusals.at(Fault.PART_UNIT_STAYS, terms.at(), "", number(row), dealt(row));
        return Refused.because(RefusalCode.TAKEN_BY_DEALS, why);
    }

    /**
     * Warns that a part whose whole quantity is in deals stays as it is. Gives no warning if the patch would not change
     * the part.
     */
    private void keepDealt(R row, ObjectNode patch, PartTerms terms) {
        ObjectNode entered = Body.tree(row.entered());
        boolean isOther = entries.plain(patch).properties().stream()
                .anyMatch(field -> field.getValue().isNull()
                        ? entered.has(field.getKey())
                        : !field.getValue().equals(entered.path(field.getKey())));
        if (isOther) {
            complaints.add(Refusals.at(Fault.PART_DEALT, terms.at(), "", number(row)));
        }
    }

    /** Withdraws a part. A part with deals under way is not withdrawn, but reduced to the quantity that they take. */
    private void remove(R row, String at, String reason) {
        if (row.taken() > 0 && row.taken() >= row.amount()) {
            complaints.add(Refusals.at(Fault.PART_DEALT, at, "", number(row)));
            return;
        }
        isAnyWithdrawn = true;
        if (changes.withdrawn(transaction, principal, row, reason).isEmpty()) {
            ObjectNode dealtOnly = Body.tree("{}");
            dealtOnly.put(entries.kind().amount(), dealt(row));
            dealtOnly.putNull(entries.kind().minimum());
            R after = Refused.orRefused(
                    changes.changed(transaction, principal, row, new OfferingPatch(dealtOnly), products));
            if (changes.written(transaction, principal, row, after).isEmpty()) {
                throw changes.dealt(transaction, row);
            }
            complaints.add(Refusals.at(Fault.PART_KEPT, at, "", number(row), dealt(row)));
        }
    }

    private void refuseErrors() {
        if (complaints.stream().anyMatch(Complaint::isError)) {
            throw Refused.because(List.copyOf(complaints));
        }
    }

    private String dealt(R row) {
        return entries.offerings().quantity(row, row.taken()).toString();
    }

    private String number(R row) {
        return row.calendar().map(place -> Long.toString(place.part())).orElse("");
    }
}
