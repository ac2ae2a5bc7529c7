package org.duijie.api.place;

import java.util.List;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.core.market.Place;
import org.jdbi.v3.core.Handle;

/** The places of listings. */
final class PlaceTable {
    private final Handle handle;

    public PlaceTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    /** Returns the places of the latest open listings, except the one with the id {@code without}. */
    public List<Place> places(BureauId bureau, String without, int most) {
        return handle.createQuery("SELECT lat, lon FROM listings WHERE bureau_id = :bureau AND status = 'open'"
                        + " AND id <> :without ORDER BY id DESC LIMIT :most")
                .bind("bureau", bureau.text())
                .bind("without", without)
                .bind("most", most)
                .map((row, context) -> new Place(row.getDouble("lat"), row.getDouble("lon")))
                .list();
    }
}
