package org.duijie.api.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the columns that listings and intents have in common. */
final class GoodsRows {
    private GoodsRows() {}

    static Goods read(ResultSet row, String by, String price) throws SQLException {
        return new Goods(
                row.getString(by),
                row.getString(price + "_per"),
                row.getLong(price + "_micros"),
                row.getString("from_day"),
                row.getString("to_day"),
                row.getDouble("lat"),
                row.getDouble("lon"),
                row.getString("words"),
                row.getString("remarks"));
    }
}
