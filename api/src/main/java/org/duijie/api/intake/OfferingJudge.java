package org.duijie.api.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Hash;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Refused;
import org.duijie.api.file.Products;
import org.duijie.api.json.Body;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.offering.OfferingRow;
import org.duijie.api.offering.OfferingRules.Entry;
import org.duijie.api.offering.OfferingRules.Sheet;
import org.duijie.api.party.Parties;
import org.duijie.api.party.Parties.Named;
import org.duijie.api.place.Area;
import org.duijie.api.sheet.SheetEntry;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.quantity.Folded;

/** Decides on rows of listings or intents, by the rules of single entries. */
final class OfferingJudge<R extends OfferingRow<R>, B> implements Judge {
    private static final String WEIGHED_ON = "weighedOn";

    private final AppContext context;
    private final Principal principal;
    private final OfferingBook<R, B> book;
    private final Parties parties;
    private final RowOwners owners;
    private final Products products;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> occurrences = new HashMap<>();

    OfferingJudge(AppContext context, Principal principal, OfferingBook<R, B> book, Parties parties, RowOwners owners) {
        this.context = context;
        this.principal = principal;
        this.book = book;
        this.parties = parties;
        this.owners = owners;
        this.products = book.offerings().products(principal);
    }

    @Override
    public Decision next(List<SheetEntry> rows) {
        List<String> ids = context.newIds(book.prefix(), rows.size());
        return new Chunk(IntStream.range(0, rows.size())
                .mapToObj(i -> draft(rows.get(i), ids.get(i)))
                .toList());
    }

    private RowDraft<Entry<R>> draft(SheetEntry entry, String id) {
        List<Complaint> complaints = new ArrayList<>();
        Optional<Owner> owner = owners.of(entry, complaints::add);
        ObjectNode body = entry.body().deepCopy();
        complaints.addAll(RowPlace.fill(body, owner, entry));
        Decoded<Sheet<B>> decoded = book.offerings().checked(id, Body.bytes(body), products);
        complaints.addAll(RowPlace.without(decoded.complaints(), body));
        twice(entry, owner).ifPresent(complaints::add);
        Optional<Sheet<B>> read = decoded.result().filter(each -> owner.isPresent());
        return new RowDraft<>(
                entry,
                owner,
                body,
                read.map(sheet -> book.offerings().entry(owner.orElseThrow().row(), sheet)),
                read.map(sheet -> key(entry, owner.orElseThrow(), sheet.body())).orElse(""),
                complaints);
    }

    private Optional<Complaint> twice(SheetEntry entry, Optional<Owner> owner) {
        if (entry.number().isEmpty() || owner.isEmpty()) {
            return Optional.empty();
        }
        Integer other = numbers.putIfAbsent(owner.get().row().id() + " " + entry.number(), entry.row());
        return Optional.ofNullable(other)
                .filter(row -> row != entry.row())
                .map(row -> Refusals.at(Fault.ROW_TWICE, "/number", entry.number(), Integer.toString(row)));
    }

    /** Rows about the same goods, without numbers of their own, are distinguished by their order. */
    private String key(SheetEntry entry, Owner owner, B body) {
        String party = owner.row().buyerKind().map(BuyerKind::word).orElse("") + "|"
                + Folded.of(owner.row().name());
        if (!entry.number().isEmpty()) {
            return Hash.of(party + "|number|" + entry.number());
        }
        String goods = party + "|goods|" + book.goods().apply(body);
        return Hash.of(goods + "|" + occurrences.merge(goods, 1, Integer::sum));
    }

    /** Some rows that have been read. */
    private final class Chunk implements Decision {
        private final List<RowDraft<Entry<R>>> drafts;
        private List<Named> named = List.of();

        Chunk(List<RowDraft<Entry<R>>> drafts) {
            this.drafts = drafts;
        }

        @Override
        public List<Judged> in(Transaction transaction, int done, Mode mode) {
            List<RowDraft<Entry<R>>> added = new ArrayList<>();
            List<Judged> judged = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            for (RowDraft<Entry<R>> draft : drafts) {
                if (draft.entry().row() <= done) {
                    continue;
                }
                Judged one = judged(transaction, draft, mode);
                if (one.outcome() == RowOutcome.ADDED) {
                    places.add(judged.size());
                    added.add(draft);
                }
                judged.add(one);
            }
            warn(transaction, added, judged, places);
            if (mode != Mode.PREVIEW) {
                enter(transaction, added);
            }
            return judged;
        }

        @Override
        public void committed() {
            owners.entered(named);
        }

        private Judged judged(Transaction transaction, RowDraft<Entry<R>> draft, Mode mode) {
            if (draft.isWrong()) {
                return Judged.refused(draft.entry(), draft.party(), draft.complaints());
            }
            boolean isExported = draft.entry().number().startsWith(book.prefix() + "_");
            Optional<String> id = isExported
                    ? Optional.of(draft.entry().number())
                    : new KeyTable(transaction).find(principal.bureau(), book.prefix(), draft.key());
            Optional<R> existing = id.flatMap(known -> book.offerings().changeable(transaction, principal, known))
                    .filter(row ->
                            row.party().equals(draft.owner().orElseThrow().row().id()));
            if (isExported && existing.isEmpty()) {
                List<Complaint> gone = List.of(
                        Refusals.at(Fault.ROW_FIXED, "/number", draft.entry().number()));
                return Judged.refused(draft.entry(), draft.party(), gone);
            }
            return existing.map(row -> known(draft, row, mode)).orElseGet(() -> added(draft));
        }

        private Judged added(RowDraft<Entry<R>> draft) {
            return new Judged(
                    draft.entry().row(),
                    RowOutcome.ADDED,
                    draft.party(),
                    Optional.of(draft.made().orElseThrow().row().id()),
                    Optional.of(draft.body()),
                    Judged.told(draft.entry(), draft.complaints()));
        }

        private Judged known(RowDraft<Entry<R>> draft, R row, Mode mode) {
            ObjectNode patch = Difference.of(
                    row.entered(),
                    draft.made().orElseThrow().row().entered(),
                    draft.entry().cleared());
            if (!draft.body().has(WEIGHED_ON)) {
                patch.remove(WEIGHED_ON);
            }
            Judged same = new Judged(
                    draft.entry().row(),
                    RowOutcome.SAME,
                    draft.party(),
                    Optional.of(row.id()),
                    patch.isEmpty() ? Optional.empty() : Optional.of(patch),
                    Judged.told(draft.entry(), draft.complaints()));
            if (patch.isEmpty()) {
                return same;
            }
            if (mode != Mode.UPDATE) {
                return same.as(RowOutcome.OFFERED, draft.entry(), List.of());
            }
            try {
                book.offerings().change(principal, row.id(), row.version(), Body.bytes(patch));
                return same.as(RowOutcome.CHANGED, draft.entry(), List.of());
            } catch (Refused refused) {
                return Judged.refused(draft.entry(), draft.party(), why(refused));
            }
        }

        private void warn(Transaction view, List<RowDraft<Entry<R>>> added, List<Judged> judged, List<Integer> places) {
            Area area = Area.beside(view, principal.bureau(), "");
            List<Entry<R>> entries =
                    added.stream().map(each -> each.made().orElseThrow()).toList();
            List<String> at =
                    IntStream.range(0, added.size()).mapToObj(i -> "/" + i).toList();
            Map<Integer, List<Complaint>> doubts = new HashMap<>();
            book.offerings().doubts(view, area, entries, at).forEach(each -> {
                int end = each.pointer().indexOf('/', 1);
                String index =
                        each.pointer().substring(1, end < 0 ? each.pointer().length() : end);
                doubts.computeIfAbsent(Integer.parseInt(index), i -> new ArrayList<>())
                        .add(each.at(end < 0 ? "" : each.pointer().substring(end)));
            });
            doubts.forEach((i, all) -> judged.set(
                    places.get(i),
                    judged.get(places.get(i)).as(RowOutcome.ADDED, added.get(i).entry(), all)));
        }

        private void enter(Transaction transaction, List<RowDraft<Entry<R>>> added) {
            Collection<Owner> of =
                    added.stream().flatMap(each -> each.owner().stream()).toList();
            named = owners.toEnter(of);
            parties.enter(transaction, principal, named);
            book.offerings()
                    .enter(
                            transaction,
                            principal,
                            added.stream()
                                    .map(each -> each.made().orElseThrow())
                                    .toList());
            new KeyTable(transaction)
                    .putAll(
                            principal.bureau(),
                            book.prefix(),
                            added.stream()
                                    .map(each -> new KeyTable.Key(
                                            each.key(),
                                            each.made().orElseThrow().row().id()))
                                    .toList());
        }
    }

    /** Returns the complaints of a refusal. */
    static List<Complaint> why(Refused refused) {
        return Stream.concat(refused.complaints().stream(), Stream.of(Refusals.at(Fault.ROW_FIXED, "", "")))
                .limit(Math.max(1, refused.complaints().size()))
                .toList();
    }
}
