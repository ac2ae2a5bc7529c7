package org.duijie.api.dealbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Columns;
import org.duijie.api.db.FoundRow;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.duijie.api.json.Body;
import org.duijie.api.json.CanonicalJson;
import org.jdbi.v3.core.Handle;

/** Weigh-ins and their reversals, which never change. */
final class WeighInTable {
    private static final Columns<WeighInRow> COLUMNS = Columns.<WeighInRow>of("weigh_ins")
            .key("bureau_id", row -> row.bureau().text())
            .key("id", WeighInRow::id)
            .fixed("deal_id", WeighInRow::deal)
            .fixed("n", WeighInRow::n)
            .fixed("load_n", WeighInRow::load)
            .fixed("reverses", WeighInRow::reverses)
            .fixed("entry", WeighInRow::entry);

    private static final String SELECT = COLUMNS.select() + " WHERE bureau_id = ?";

    private static final Columns.Change<WeighInRow> INSERT = COLUMNS.insert();

    private final Handle handle;

    public WeighInTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    public void insert(WeighInRow row) {
        INSERT.run(handle, row);
    }

    /** Returns the ids of the weigh-ins that a person with one of these names accepted. */
    List<String> acceptedBy(BureauId bureau, Set<String> names) {
        return names.stream()
                .flatMap(name -> mentioning(bureau, CanonicalJson.of(TextNode.valueOf(name))).stream()
                        .filter(row -> isAcceptedBy(Body.tree(row.entry()), name)))
                .map(WeighInRow::id)
                .distinct()
                .toList();
    }

    private static boolean isAcceptedBy(JsonNode entry, String name) {
        return StreamSupport.stream(entry.path("acceptors").spliterator(), false)
                .anyMatch(acceptor -> name.equals(acceptor.textValue()));
    }

    /** Returns the weigh-ins that contain {@code text} in any field, ordered by id. */
    private List<WeighInRow> mentioning(BureauId bureau, String text) {
        return Sql.list(
                handle,
                SELECT + " AND replace(entry, ?, '') <> entry ORDER BY id",
                WeighInTable::row,
                bureau.text(),
                text);
    }

    /** Returns the weigh-ins of a deal, in order. */
    public List<WeighInRow> list(BureauId bureau, String deal) {
        return Sql.list(handle, SELECT + " AND deal_id = ? ORDER BY n", WeighInTable::row, bureau.text(), deal);
    }

    private static WeighInRow row(FoundRow row) throws SQLException {
        return new WeighInRow(
                new BureauId(row.getString("bureau_id")),
                row.getString("id"),
                row.getString("deal_id"),
                row.getInt("n"),
                row.getInt("load_n"),
                Optional.ofNullable(row.getString("reverses")),
                row.getString("entry"));
    }
}
