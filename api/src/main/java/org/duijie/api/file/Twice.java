package org.duijie.api.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.duijie.api.json.Complaints;
import org.duijie.api.json.Fault;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Place;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.Window;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Folded;

/**
 * Warns of listings or intents that are probably in a file twice: they have the same party, product, place and amount,
 * and overlapping days.
 */
final class Twice {
    /**
     * The maximum number of earlier entries with the same party, product, place and amount with which an entry is
     * compared. This limit keeps the time linear in the length of the list.
     */
    private static final int LATEST = 20;

    private record Key(String party, ProductPath product, Place at, Record amount) {}

    private Twice() {}

    static void warn(Complaints complaints, Gathered<Listing> listings, Gathered<PurchaseIntent> intents) {
        warn(
                complaints,
                listings,
                each -> new Key(Folded.of(each.cooperative()), each.product(), each.at(), (Record) each.stock()),
                Listing::window);
        warn(
                complaints,
                intents,
                each -> new Key(Folded.of(each.buyer()), each.products().get(0), each.at(), each.demand()),
                PurchaseIntent::window);
    }

    private static <T> void warn(
            Complaints complaints, Gathered<T> list, Function<T, Key> key, Function<T, Window> window) {
        Map<Key, List<Integer>> seen = new HashMap<>();
        for (int i = 0; i < list.elements().size(); i++) {
            Window days = window.apply(list.elements().get(i));
            List<Integer> alike = seen.computeIfAbsent(key.apply(list.elements().get(i)), any -> new ArrayList<>());
            for (int j = Math.max(0, alike.size() - LATEST); j < alike.size(); j++) {
                int other = alike.get(j);
                if (overlap(days, window.apply(list.elements().get(other)))) {
                    complaints.add(
                            Fault.ENTERED_TWICE, list.at(i), "", list.at(other).toString());
                    break;
                }
            }
            alike.add(i);
        }
    }

    private static boolean overlap(Window one, Window other) {
        return !one.from().isAfter(other.to()) && !other.from().isAfter(one.to());
    }
}
