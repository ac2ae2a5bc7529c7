package org.duijie.api.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.NoRight;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.Role;
import org.duijie.api.file.Products;
import org.duijie.api.json.Body;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fault;
import org.duijie.api.offering.OfferingRow;
import org.duijie.api.offering.OfferingRow.InCalendar;
import org.duijie.api.offering.OfferingRules.Entry;
import org.duijie.api.offering.OfferingRules.Sheet;
import org.duijie.api.offering.Offerings;
import org.duijie.api.party.PartyRow;
import org.duijie.api.place.Area;

/**
 * Reads and enters the parts of calendars of one kind.
 *
 * @param prefix the prefix of the ids of parts
 * @param offerings the facade of the feature that the parts belong to
 * @param <R> the type of a part's row
 * @param <B> the type of the request body that enters a part by itself
 */
record CalendarEntries<R extends OfferingRow<R>, B>(CalendarKind kind, String prefix, Offerings<R, B> offerings) {
    /** New parts: their terms as the request gives them, and the bodies that were read from them, in the same order. */
    record NewParts<B>(List<PartTerms> terms, List<Sheet<B>> sheets) {}

    /** Reads a change of a calendar. */
    Decoded<CalendarBody> patch(byte[] json, LocalDate today) {
        return CalendarBody.patch(json, kind, offerings.shape(), today);
    }

    /**
     * Reads new parts, with all complaints about them.
     *
     * @param ids the ids of the new parts, in order
     */
    Decoded<NewParts<B>> read(ObjectNode entry, List<PartTerms> terms, List<String> ids, Products products) {
        Set<Complaint> complaints = new LinkedHashSet<>();
        List<Sheet<B>> sheets = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            PartTerms part = terms.get(i);
            ObjectNode whole = Body.merged(entry, part.fields());
            Decoded<Sheet<B>> read = offerings.checked(ids.get(i), Body.bytes(whole), products);
            read.complaints().forEach(each -> complaints.add(part.placed(each, kind)));
            read.result().ifPresent(sheets::add);
        }
        Optional<NewParts<B>> all = Optional.of(new NewParts<>(terms, sheets));
        return new Decoded<>(all.filter(each -> sheets.size() == terms.size()), List.copyOf(complaints), 0);
    }

    /**
     * Returns the party for which a calendar is entered.
     *
     * @throws Refused when the principal may not act for the party, or when the party does not exist or is of another
     *     kind
     */
    PartyRow owner(Transaction transaction, Principal principal, NewParts<B> parts) {
        try {
            return offerings.owner(transaction, principal, parts.sheets().get(0));
        } catch (Refused refused) {
            throw refused.toldOf(Map.of("/party", "/entry/party"));
        }
    }

    /**
     * Returns the rows and audit lines to store for new parts of a calendar.
     *
     * @param before the number of parts that the calendar has had so far
     */
    List<Entry<R>> made(PartyRow owner, String calendar, long before, NewParts<B> parts) {
        long all = before + parts.terms().size();
        return IntStream.range(0, parts.terms().size())
                .mapToObj(i -> {
                    InCalendar place = new InCalendar(calendar, before + i + 1, all);
                    return offerings.entry(owner, parts.sheets().get(i), Optional.of(place));
                })
                .toList();
    }

    /** Enters new parts of a calendar, and returns the warnings about them. */
    List<Complaint> enter(
            Transaction transaction,
            Principal principal,
            CalendarRow calendar,
            NewParts<B> parts,
            List<Entry<R>> made) {
        Set<Complaint> doubts = doubts(transaction, calendar.id(), parts.terms(), made);
        offerings.enter(transaction, principal, made);
        return List.copyOf(doubts);
    }

    /**
     * Returns the warnings about new parts. Leaves out warnings that a part looks like a duplicate of another part of
     * the same calendar, because parts of a calendar always look alike.
     */
    private Set<Complaint> doubts(Transaction view, String calendar, List<PartTerms> terms, List<Entry<R>> entries) {
        Set<Complaint> doubts = new LinkedHashSet<>();
        if (entries.isEmpty()) {
            return doubts;
        }
        R first = entries.get(0).row();
        List<String> own =
                rows(view, first, calendar).stream().map(OfferingRow::id).toList();
        Area area = Area.beside(view, first.bureau(), first.id());
        for (int i = 0; i < entries.size(); i++) {
            PartTerms part = terms.get(i);
            offerings
                    .doubts(view, area, List.of(entries.get(i)), List.of(""))
                    .filter(each -> !each.code().equals(Fault.ENTERED_TWICE.name())
                            || !own.contains(each.details().get(0)))
                    .forEach(each -> doubts.add(part.placed(each, kind)));
        }
        return doubts;
    }

    private List<R> rows(Transaction view, R one, String calendar) {
        return offerings.changes().ofCalendar(view, one.bureau(), calendar);
    }

    /** Returns the entered content of a new calendar to store, with amounts, prices and days in plain form. */
    String entered(CalendarBody body, List<Entry<R>> made) {
        ObjectNode common = Body.tree(made.get(0).row().entered());
        Set<String> others = new LinkedHashSet<>();
        common.fieldNames().forEachRemaining(others::add);
        others.removeIf(body.entry()::has);
        common.remove(others);
        List<ObjectNode> parts = made.stream().map(each -> terms(each.row())).toList();
        return CalendarJson.entered(common, parts, body.every().map(offerings.plainEntry()::of));
    }

    /**
     * Returns the entered content of a calendar to store after a change.
     *
     * @param sample a part that was changed or entered; empty when there is none
     */
    String entered(Transaction view, CalendarRow before, CalendarBody patch, Optional<R> sample) {
        ObjectNode entry = CalendarJson.merged(
                CalendarJson.entry(before), patch.entry(), sample.map(row -> Body.tree(row.entered())));
        Optional<List<ObjectNode>> parts = patch.parts()
                .map(asked -> all(view, before).stream()
                        .filter(Offerings::isOpen)
                        .map(this::terms)
                        .toList());
        return CalendarJson.entered(before, entry, parts, patch.every().map(offerings.plainEntry()::of));
    }

    /** Returns all parts of a calendar, in order. */
    List<R> all(Transaction view, CalendarRow calendar) {
        return offerings.changes().ofCalendar(view, calendar.bureau(), calendar.id());
    }

    /** Returns the common fields after a change, from which new parts are made. */
    ObjectNode merged(CalendarRow before, CalendarBody patch) {
        return CalendarJson.merged(CalendarJson.entry(before), patch.entry(), Optional.empty());
    }

    /** Returns the days and amounts of a part in plain form. */
    ObjectNode terms(R part) {
        return Body.tree(part.entered()).retain(kind.ofParts());
    }

    /** Returns a request's days and amounts in plain form, as far as they can be read. */
    ObjectNode plain(ObjectNode written) {
        return offerings.plainEntry().of(written);
    }

    /**
     * Refuses a user whose role cannot have entries of this kind: only cooperatives have listings, only buyers have
     * intents, and liaisons may enter both.
     */
    void requireRole(Principal principal) {
        Role own = kind == CalendarKind.LISTINGS ? Role.COOPERATIVE : Role.BUYER;
        if (!principal.isLiaison() && principal.role() != own) {
            throw NoRight.unless(own);
        }
    }
}
