package org.duijie.api.integrity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.duijie.api.audit.HistoryRow;
import org.duijie.api.audit.HistoryTable;
import org.duijie.api.audit.PersonRow;
import org.duijie.api.audit.PersonTable;
import org.duijie.api.audit.Persons;
import org.duijie.api.audit.ToldRow;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Page;
import org.duijie.api.db.Transaction;
import org.duijie.api.json.Body;
import org.duijie.api.policy.FloorPriceRow;
import org.duijie.api.policy.FloorPriceTable;
import org.duijie.api.policy.Floors;
import org.duijie.api.policy.Policies;
import org.duijie.api.policy.PolicyRow;
import org.duijie.api.policy.PolicyTable;

/**
 * Compares every row of a bureau with the newest version in its history, a page at a time. {@link HistoryCheck}
 * compares the histories with the chain. Together they find rows that somebody changed without the service.
 */
final class RecordWalk {
    private static final int AT_ONCE = 500;

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
     * @param found called for each wrong row
     * @param step called for each row checked
     */
    RecordWalk(Transaction view, BureauId bureau, Consumer<Finding> found, Runnable step) {
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
        for (RecordKind kind : RecordKind.all(view, bureau)) {
            each(page -> records.ids(bureau, kind.table(), page), id -> compare(kind, id));
            each(page -> histories.subjects(bureau, kind.prefix(), page), id -> {
                if (!records.contains(bureau, kind.table(), id)) {
                    tell(kind.table().word(), id, Finding.Kind.MISSING, "");
                }
            });
        }
        policy();
        floors();
        each(this::untruePersons, id -> {});
        return rows;
    }

    private void compare(RecordKind kind, String id) {
        rows++;
        step.run();
        String table = kind.table().word();
        Optional<HistoryRow> last = histories.last(bureau, id);
        if (last.isEmpty()) {
            tell(table, id, Finding.Kind.UNTOLD, "");
            return;
        }
        try {
            kind.row().apply(id).ifPresent(row -> {
                ToldRow hidden = new ToldRow((ObjectNode) persons.known(id, row.json()), row.entered());
                hidden.differences(Body.tree(last.get().after()), kind.reckoned())
                        .forEach(field -> tell(table, id, Finding.Kind.CHANGED, field));
            });
            new RecordParts(view, bureau)
                    .astray(kind.table(), id)
                    .forEach(part -> tell(table, id, Finding.Kind.CHANGED, part));
        } catch (RuntimeException unreadable) {
            tell(table, id, Finding.Kind.CHANGED, "unreadable");
        }
    }

    /** Returns a page of personal values; reports those that do not match their hash. */
    private List<String> untruePersons(Page page) {
        List<PersonRow> some = new PersonTable(view).list(bureau, page);
        some.stream()
                .filter(row -> !row.hmac().equals(Persons.hmac(row.key(), row.value())))
                .forEach(row -> tell("persons", row.subject(), Finding.Kind.CHANGED, "value"));
        return some.stream().map(PersonRow::hmac).toList();
    }

    private void policy() {
        PolicyRow row = new PolicyTable(view).get(bureau);
        settings(
                "policies",
                bureau.text(),
                ToldRow.of(Policies.json(row)),
                row.entered().equals("{}"),
                row.version());
    }

    private void floors() {
        FloorPriceRow row = new FloorPriceTable(view).get(bureau);
        boolean isUsual = row.entered().equals("{\"prices\":[]}");
        settings("floor_prices", Floors.subject(bureau), ToldRow.of(Floors.json(row)), isUsual, row.version());
    }

    /** Checks a row that exists from the start, and is audited once somebody has set it. */
    private void settings(String table, String subject, ToldRow row, boolean isUsual, long version) {
        rows++;
        Optional<HistoryRow> last = histories.last(bureau, subject);
        if (last.isEmpty() && !(isUsual && version == 1)) {
            tell(table, subject, Finding.Kind.UNTOLD, "");
        }
        last.ifPresent(said -> row.differences(Body.tree(said.after()), Set.of())
                .forEach(field -> tell(table, subject, Finding.Kind.CHANGED, field)));
    }

    private void tell(String table, String id, Finding.Kind kind, String field) {
        found.accept(new Finding(table, id, kind, field));
    }

    /** Pages of ids, one after the other. */
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
