package org.duijie.api.offering;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duijie.api.db.Transaction;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.place.Area;

/** Finds warnings about entered offerings. Also compares them with the offerings that the bureau has already. */
record EntryDoubts<R extends OfferingRow<R>>(OfferingRules<R, ?> rules, Transaction view, LocalDate today) {
    /** Returns the warnings about one offering, but not the warning that it looks like a duplicate. */
    List<Complaint> of(R row) {
        return of(Area.beside(view, row.bureau(), row.id()), row);
    }

    /**
     * Returns all warnings about offerings that are entered together.
     *
     * @param at the position of each in the request
     */
    Stream<Complaint> of(Area area, List<R> rows, List<String> at) {
        return IntStream.range(0, rows.size()).boxed().flatMap(i -> {
            R row = rows.get(i);
            return Stream.concat(of(area, row).stream(), twice(row).stream()).map(each -> each.under(at.get(i)));
        });
    }

    /** Warns if this offering looks like a duplicate of another open one. */
    List<Complaint> twice(R row) {
        return rules.table(view).alike(row, 1).stream()
                .findFirst()
                .map(other -> List.of(Refusals.at(Fault.ENTERED_TWICE, "", "", other)))
                .orElse(List.of());
    }

    private List<Complaint> of(Area area, R row) {
        return Stream.concat(Doubts.of(row.goods(), today).stream(), rules.ownDoubts(area, row).stream())
                .toList();
    }
}
