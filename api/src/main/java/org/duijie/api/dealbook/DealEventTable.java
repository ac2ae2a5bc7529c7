package org.duijie.api.dealbook;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Columns;
import org.duijie.api.db.FoundRow;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.duijie.core.deal.terms.Channel;
import org.duijie.core.deal.terms.DealState;
import org.jdbi.v3.core.Handle;

/** The transitions of deals, which never change. */
final class DealEventTable {
    private static final Columns<DealLog.Event> COLUMNS = Columns.<DealLog.Event>of("deal_events")
            .key("bureau_id", row -> row.bureau().text())
            .key("deal_id", DealLog.Event::deal)
            .key("n", DealLog.Event::n)
            .fixed("at", DealLog.Event::at)
            .fixed("actor_id", DealLog.Event::actor)
            .fixed("on_behalf_of", DealLog.Event::onBehalfOf)
            .fixed("heard_by", row -> row.heardBy().map(Channel::code))
            .fixed("verb", DealLog.Event::verb)
            .fixed("state", row -> row.state().code())
            .fixed("reason", DealLog.Event::reason)
            .fixed("note", DealLog.Event::note)
            .fixed("loads", row -> LoadNumbers.text(row.loads()));

    private static final Columns.Change<DealLog.Event> INSERT = COLUMNS.insert();

    private final Handle handle;

    public DealEventTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    public void insert(DealLog.Event row) {
        INSERT.run(handle, row);
    }

    /** Returns the transitions of {@code deal} with a number above {@code after}, the oldest first. */
    public List<DealLog.Event> list(BureauId bureau, String deal, long after, int limit) {
        return Sql.list(
                handle,
                COLUMNS.select() + " WHERE bureau_id = ? AND deal_id = ? AND n > ? ORDER BY n LIMIT ?",
                DealEventTable::row,
                bureau.text(),
                deal,
                after,
                limit);
    }

    private static DealLog.Event row(FoundRow row) throws SQLException {
        return new DealLog.Event(
                new BureauId(row.getString("bureau_id")),
                row.getString("deal_id"),
                row.getLong("n"),
                row.getString("at"),
                row.getString("actor_id"),
                Optional.ofNullable(row.getString("on_behalf_of")),
                Optional.ofNullable(row.getString("heard_by")).map(Channel::parse),
                row.getString("verb"),
                DealState.parse(row.getString("state")),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("note")),
                LoadNumbers.parse(row.getString("loads")));
    }
}
