package org.duijie.api.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Hash;
import org.duijie.api.feature.Principal;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Refusals;
import org.duijie.api.offering.OfferingRow;
import org.duijie.api.offering.OfferingRules.Entry;
import org.duijie.api.party.Parties;
import org.duijie.api.party.Parties.Named;
import org.duijie.api.place.Area;
import org.duijie.api.sheet.ReadSheet;
import org.duijie.api.sheet.SheetEntry;
import org.duijie.api.workbook.SheetFault;

/** Decides on rows of listings or intents, by the rules of single entries. */
final class OfferingJudge<R extends OfferingRow<R>, B> implements Judge {
    private static final String UNUSED = "unused";

    private final AppContext context;
    private final Principal principal;
    private final OfferingBook<R, B> book;
    private final Parties parties;
    private final RowOwners owners;
    private final OfferingDrafts<R, B> drafts;
    private final RowChange<R> changes;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> occurrences = new HashMap<>();
    private Optional<EarlierRows<R>> earlier = Optional.empty();

    OfferingJudge(AppContext context, Principal principal, OfferingBook<R, B> book, Parties parties, RowOwners owners) {
        this.context = context;
        this.principal = principal;
        this.book = book;
        this.parties = parties;
        this.owners = owners;
        this.drafts = new OfferingDrafts<>(book, owners, book.offerings().products(principal));
        this.changes = new RowChange<>(principal, book.offerings());
    }

    @Override
    public Decision next(List<SheetEntry> rows) {
        List<String> ids = context.newIds(book.prefix(), rows.size());
        return new Chunk(IntStream.range(0, rows.size())
                .mapToObj(i -> numbered(drafts.read(rows.get(i), ids.get(i), occurrences)))
                .toList());
    }

    @Override
    public void lookThrough(ReadSheet table) {
        boolean isFirst =
                context.database().read(view -> !new KeyTable(view).hasAny(principal.bureau(), book.prefix()));
        if (isFirst) {
            return;
        }
        EarlierRows<R> rows = new EarlierRows<>(principal.bureau(), book);
        Map<String, Integer> seen = new HashMap<>();
        table.each(entry -> {
            rows.note(drafts.read(entry, UNUSED, seen));
            return true;
        });
        earlier = Optional.of(rows);
    }

    /**
     * Returns the draft, with a complaint if an earlier row has the same number. A draft without a number gets a
     * warning if an earlier row has the same content.
     */
    private RowDraft<Entry<R>> numbered(RowDraft<Entry<R>> draft) {
        SheetEntry entry = draft.entry();
        if (draft.owner().isEmpty()) {
            return draft;
        }
        if (entry.number().isEmpty()) {
            String same = Hash.of(draft.owner().get().key() + "|" + draft.body());
            int first = numbers.merge(same, entry.row(), (earlier, now) -> earlier);
            if (first != entry.row()) {
                draft.complaints().add(Refusals.at(SheetFault.ROW_REPEATED, "", "", Integer.toString(first)));
            }
            return draft;
        }
        String number = draft.owner().get().row().id() + " " + entry.number();
        int other = numbers.merge(number, entry.row(), (first, now) -> first);
        if (other != entry.row()) {
            draft.complaints()
                    .add(Refusals.at(SheetFault.ROW_TWICE, "/number", entry.number(), Integer.toString(other)));
        }
        return draft;
    }

    /** A chunk of rows that have been read. */
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
            if (mode.isRun()) {
                enter(transaction, added);
                rekey(transaction, judged);
            }
            return judged;
        }

        @Override
        public void committed() {
            owners.entered(named);
        }

        private Judged judged(Transaction transaction, RowDraft<Entry<R>> draft, Mode mode) {
            boolean isExported = draft.entry().number().startsWith(book.prefix() + "_");
            Optional<R> existing = existing(transaction, draft, isExported);
            if (existing.isPresent()) {
                return changes.judged(transaction, draft, existing.get(), mode, List.of());
            }
            if (draft.isWrong()) {
                return Judged.refused(draft.entry(), draft.party(), draft.complaints());
            }
            if (isExported) {
                return refused(
                        draft,
                        Refusals.at(
                                SheetFault.ROW_FIXED, "/number", draft.entry().number()));
            }
            return earlier.filter(rows -> draft.entry().number().isEmpty())
                    .map(rows -> matched(transaction, draft, mode, rows))
                    .orElseGet(() -> added(draft));
        }

        private Optional<R> existing(Transaction transaction, RowDraft<Entry<R>> draft, boolean isExported) {
            Optional<String> party = draft.owner().map(each -> each.row().id());
            Optional<String> id = isExported
                    ? Optional.of(draft.entry().number())
                    : Optional.of(draft.key())
                            .filter(key -> !key.isEmpty())
                            .flatMap(key -> new KeyTable(transaction).find(principal.bureau(), book.prefix(), key));
            return id.flatMap(known -> book.offerings().changeable(transaction, principal, known))
                    .filter(row -> party.filter(row.party()::equals).isPresent());
        }

        private Judged matched(Transaction transaction, RowDraft<Entry<R>> draft, Mode mode, EarlierRows<R> rows) {
            EarlierRows.Found<R> found = rows.find(
                    transaction,
                    draft.entry().row(),
                    draft.owner().orElseThrow().key(),
                    draft.made().orElseThrow().row());
            if (found.doubted().isPresent()) {
                return refused(
                        draft,
                        Terms.complaint(
                                SheetFault.ROW_ALIKE, "/number", found.doubted().get()));
            }
            found.other()
                    .ifPresent(row -> draft.complaints().add(Terms.complaint(SheetFault.ROW_OTHER, "/product", row)));
            Terms terms = Terms.of(draft.made().orElseThrow().row().entered());
            return found.entry()
                    .map(row -> {
                        String differing = Terms.of(row.entered()).differing(terms);
                        Complaint warning = Terms.complaint(SheetFault.ROW_MATCHED, "/from", row, differing);
                        return changes.judged(transaction, draft, row, mode, List.of(warning));
                    })
                    .orElseGet(() -> added(draft));
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

        private Judged refused(RowDraft<Entry<R>> draft, Complaint complaint) {
            return Judged.refused(draft.entry(), draft.party(), List.of(complaint));
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

        /** Stores the new keys of rows that changed the days of an entry: the next sheet finds the entry by them. */
        private void rekey(Transaction transaction, List<Judged> judged) {
            Map<Integer, String> keys = new HashMap<>();
            drafts.forEach(draft -> keys.put(draft.entry().row(), draft.key()));
            List<KeyTable.Key> changed = judged.stream()
                    .filter(each -> each.outcome() == RowOutcome.CHANGED)
                    .filter(each -> each.told().stream()
                            .anyMatch(told -> told.complaint().code().equals(SheetFault.ROW_MATCHED.name())))
                    .map(each -> new KeyTable.Key(
                            Objects.requireNonNull(keys.get(each.row())),
                            each.subject().orElseThrow()))
                    .toList();
            new KeyTable(transaction).putAll(principal.bureau(), book.prefix(), changed);
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
}
