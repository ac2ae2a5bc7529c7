package org.duijie.api.offering;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.duijie.api.place.Cells;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Reads and writes the columns that listings and intents have in common. */
public final class OfferingRows {
    private OfferingRows() {}

    public static SearchKeys read(ResultSet row, String by, String price) throws SQLException {
        return new SearchKeys(
                Measure.parse(row.getString(by)),
                row.getString(price + "_per"),
                row.getLong(price + "_micros"),
                row.getLong(price + "_for"),
                row.getString("from_day"),
                row.getString("to_day"),
                row.getDouble("lat"),
                row.getDouble("lon"),
                row.getString("words"),
                row.getString("remarks"));
    }

    /** Binds all columns that listings and intents have in common. */
    public static Update bound(Handle handle, String sql, OfferingRow<?> row) {
        SearchKeys goods = row.goods();
        return handle.createUpdate(sql)
                .bind("bureau", row.bureau().text())
                .bind("id", row.id())
                .bind("entered", row.entered())
                .bind("by", goods.by().word())
                .bind("pricePer", goods.pricePer())
                .bind("priceMicros", goods.priceMicros())
                .bind("priceFor", goods.priceFor())
                .bind("fromDay", goods.fromDay())
                .bind("toDay", goods.toDay())
                .bind("lat", goods.latitude())
                .bind("lon", goods.longitude())
                .bind("cell", Cells.of(goods.latitude(), goods.longitude()))
                .bind("words", goods.words())
                .bind("remarks", goods.remarks())
                .bind("status", row.status().word())
                .bind("version", row.version())
                .bind("changedAt", row.changedAt());
    }
}
