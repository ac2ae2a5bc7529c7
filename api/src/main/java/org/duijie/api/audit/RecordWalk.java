package org.duijie.api.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.duijie.api.audit.RecordCheck.Finding;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Page;
import org.duijie.api.db.Transaction;
import org.duijie.api.json.Body;

/**
 * Compares every row of a bureau with the newest version in its history, a page at a time. {@link HistoryCheck}
 * compares the histories with the chain. Together they find rows that somebody changed directly in the database.
 */
final class RecordWalk {
    private static final int AT_ONCE = 500;

    private final Records kept;
    private final Transaction view;
    private final BureauId bureau;
    private final HistoryTable histories;
    private final RecordTable records;
    private final Persons persons;
    private final Consumer<Finding> found;
    private final Runnable step;
    private long rows;

    /**
     * Starts a walk.
     *
     * @param kept the audited data of all features
     * @param found called for each wrong row
     * @param step called for each row checked
     */
    RecordWalk(Records kept, Transaction view, BureauId bureau, Consumer<Finding> found, Runnable step) {
        this.kept = kept;
        this.view = view;
        this.bureau = bureau;
        this.histories = new HistoryTable(view);
        this.records = new RecordTable(view);
        this.persons = new Persons(view, bureau);
        this.found = found;
        this.step = step;
    }

    /** Returns how many rows were compared. */
    long walk() {
        for (Records.Kind kind : kept.kinds()) {
            each(page -> records.ids(bureau, kind.table(), page), id -> compare(kind, id));
            each(page -> histories.subjects(bureau, kind.prefix(), page), id -> {
                if (!records.contains(bureau, kind.table(), id)) {
                    tell(kind.table(), id, Finding.Kind.MISSING, "");
                }
            });
        }
        kept.documents().forEach(this::compare);
        each(this::untruePersons, id -> {});
        return rows;
    }

    private void compare(Records.Kind kind, String id) {
        rows++;
        step.run();
        String table = kind.table();
        Optional<Histories.Version> last = histories.last(bureau, id);
        if (last.isEmpty()) {
            tell(table, id, Finding.Kind.UNTOLD, "");
            return;
        }
        try {
            kind.told().of(view, bureau, id).ifPresent(row -> {
                ToldRow hidden = new ToldRow((ObjectNode) persons.known(id, row.json()), row.entered());
                hidden.differences(Body.tree(last.get().after()), kind.reckoned())
                        .forEach(field -> tell(table, id, Finding.Kind.CHANGED, field));
            });
            astray(table, id).forEach(part -> tell(table, id, Finding.Kind.CHANGED, part));
        } catch (RuntimeException unreadable) {
            tell(table, id, Finding.Kind.CHANGED, "unreadable");
        }
    }

    /** Returns one page of personal values, and reports each value that does not match its hash. */
    private List<String> untruePersons(Page page) {
        List<PersonRow> some = new PersonTable(view).list(bureau, page);
        some.stream()
                .filter(row -> !row.hmac().equals(Persons.hmac(row.key(), row.value())))
                .forEach(row -> tell("persons", row.subject(), Finding.Kind.CHANGED, "value"));
        return some.stream().map(PersonRow::hmac).toList();
    }

    /** Returns the names of those tables and columns with data of the row whose values are wrong. */
    private List<String> astray(String table, String id) {
        return kept.parts().stream()
                .filter(part -> part.table().equals(table))
                .flatMap(part -> part.astray().of(view, bureau, id).stream())
                .toList();
    }

    private void compare(Records.Document document) {
        rows++;
        Records.Standing now = document.now().of(view, bureau);
        Optional<Histories.Version> last = histories.last(bureau, now.subject());
        if (last.isEmpty() && !now.isUntouched()) {
            tell(document.table(), now.subject(), Finding.Kind.UNTOLD, "");
        }
        last.ifPresent(said -> now.row()
                .differences(Body.tree(said.after()), Set.of())
                .forEach(field -> tell(document.table(), now.subject(), Finding.Kind.CHANGED, field)));
    }

    private void tell(String table, String id, Finding.Kind kind, String field) {
        found.accept(new Finding(table, id, kind, field));
    }

    /** Reads ids page by page. */
    private interface Ids {
        List<String> of(Page page);
    }

    private static void each(Ids ids, Consumer<String> what) {
        List<String> some;
        String after = "";
        do {
            some = ids.of(new Page(after, AT_ONCE));
            some.forEach(what);
            after = some.isEmpty() ? after : some.get(some.size() - 1);
        } while (some.size() == AT_ONCE);
    }
}
