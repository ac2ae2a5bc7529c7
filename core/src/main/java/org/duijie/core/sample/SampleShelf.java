package org.duijie.core.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Place;
import org.duijie.core.product.ProductPath;

/**
 * The listings of one product, from south to north. The order makes it fast to find the listings near a place.
 *
 * @param product their product
 * @param places their places
 * @param numbers their numbers
 */
record SampleShelf(ProductPath product, List<Place> places, List<Integer> numbers) {
    /** No county is north of this latitude. */
    private static final double NORTH = 60;

    static List<SampleShelf> of(List<Listing> listings) {
        Map<ProductPath, List<Integer>> byProduct = new TreeMap<>();
        IntStream.range(0, listings.size())
                .boxed()
                .sorted(Comparator.comparingDouble(l -> listings.get(l).at().latitude()))
                .forEach(l -> byProduct
                        .computeIfAbsent(listings.get(l).product(), product -> new ArrayList<>())
                        .add(l));
        return byProduct.entrySet().stream()
                .map(shelf -> new SampleShelf(
                        shelf.getKey(),
                        shelf.getValue().stream().map(l -> listings.get(l).at()).toList(),
                        List.copyOf(shelf.getValue())))
                .toList();
    }

    /** Passes on the numbers of all listings within {@code degrees} of arc of {@code place}, and of few others. */
    void around(Place place, double degrees, IntConsumer each) {
        double north = place.latitude() + degrees;
        double east = degrees / StrictMath.cos(StrictMath.toRadians(Math.min(NORTH, north)));
        for (int i = firstNorthOf(place.latitude() - degrees); i < places.size(); i++) {
            if (places.get(i).latitude() > north) {
                return;
            }
            if (Math.abs(places.get(i).longitude() - place.longitude()) <= east) {
                each.accept(numbers.get(i));
            }
        }
    }

    private int firstNorthOf(double latitude) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).latitude() < latitude) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
