package org.duijie.api.place;

import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.core.market.Place;

/**
 * The area of a bureau's listings: a circle around the centre of the latest ones. The service does not know the borders
 * of a bureau's region, but three listings are enough to warn about a fourth one that is far away.
 */
public final class Area {
    private static final int LATEST = 200;
    private static final int FEWEST = 3;
    private static final long LISTING_METRES = 100_000;
    private static final long INTENT_METRES = 1_000_000;

    /** The maximum distance of an entry from the centre, in multiples of the median distance of the latest listings. */
    private static final long SPREAD = 3;

    private final Optional<Place> middle;
    private final long spread;

    private Area(List<Place> others) {
        this.middle = middle(others);
        this.spread = middle.map(place -> spread(others, place)).orElse(0L);
    }

    /** Returns the area of the listings of {@code bureau}, except the one with this id. */
    public static Area beside(Transaction view, BureauId bureau, String id) {
        return new Area(new PlaceTable(view).places(bureau, id, LATEST));
    }

    /** Warns if a listing is far from the others. */
    public List<Complaint> listing(Place at) {
        return far(at, LISTING_METRES);
    }

    /** Warns if a buyer is so far from the listings that a delivery is hardly worthwhile. */
    public List<Complaint> intent(Place at) {
        return far(at, INTENT_METRES);
    }

    private List<Complaint> far(Place at, long most) {
        return middle.filter(place -> metres(place, at) > Math.max(most, SPREAD * spread))
                .map(place -> List.of(Refusals.at(
                        Fault.PLACE_FAR,
                        "/at",
                        at.latitude() + ", " + at.longitude(),
                        metres(place, at) / 1_000 + " km")))
                .orElse(List.of());
    }

    private static Optional<Place> middle(List<Place> places) {
        return places.size() < FEWEST
                ? Optional.empty()
                : Optional.of(new Place(
                        median(places.stream()
                                .mapToDouble(Place::latitude)
                                .sorted()
                                .toArray()),
                        median(places.stream()
                                .mapToDouble(Place::longitude)
                                .sorted()
                                .toArray())));
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static long spread(List<Place> places, Place middle) {
        return places.stream()
                .mapToLong(each -> metres(middle, each))
                .sorted()
                .skip(places.size() / 2)
                .findFirst()
                .orElse(0);
    }

    private static long metres(Place from, Place to) {
        return from.roadTo(to, 1).metres();
    }
}
