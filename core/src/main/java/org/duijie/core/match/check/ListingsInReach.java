package org.duijie.core.match.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duijie.core.market.Market;
import org.duijie.core.market.Place;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.product.ProductPath;

/**
 * An index of the listings by product and latitude, so that an intent need not check all of them. A road of d metres
 * spans at most d / detour / R radians of latitude.
 */
final class ListingsInReach {
    /** Tolerance for rounding errors: of a road, in metres, and of an angle, in degrees. */
    private static final double METRES = 1;

    private static final double DEGREES = 1e-6;
    private static final double ALL_DEGREES = 180;

    private final Market market;
    private final Map<ProductPath, List<Integer>> byLatitude = new TreeMap<>();

    ListingsInReach(Market market) {
        this.market = market;
        for (int l = 0; l < market.listings().size(); l++) {
            byLatitude
                    .computeIfAbsent(market.listings().get(l).product(), product -> new ArrayList<>())
                    .add(l);
        }
        byLatitude.values().forEach(listings -> listings.sort(Comparator.comparingDouble(this::latitude)));
    }

    /** Returns the indices of all listings that {@code intent} can trade with, and possibly of some that it cannot. */
    List<Integer> of(PurchaseIntent intent) {
        double reach = intent.terms()
                .maxDistance()
                .map(most -> StrictMath.toDegrees(
                                (most.metres() + METRES) / market.policy().detour() / Place.EARTH_RADIUS_M)
                        + DEGREES)
                .orElse(ALL_DEGREES);
        double south = intent.at().latitude() - reach;
        double north = intent.at().latitude() + reach;
        List<Integer> found = new ArrayList<>();
        byLatitude.forEach((product, listings) -> {
            if (intent.takes(product)) {
                for (int k = firstFrom(listings, south);
                        k < listings.size() && latitude(listings.get(k)) <= north;
                        k++) {
                    found.add(listings.get(k));
                }
            }
        });
        return found;
    }

    private int firstFrom(List<Integer> listings, double south) {
        int low = 0;
        int high = listings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (latitude(listings.get(middle)) < south) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double latitude(int listing) {
        return market.listings().get(listing).at().latitude();
    }
}
