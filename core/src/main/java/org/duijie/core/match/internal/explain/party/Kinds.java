package org.duijie.core.match.internal.explain.party;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duijie.core.market.BuyerTerms;
import org.duijie.core.market.Demand;
import org.duijie.core.market.Place;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.SupplierLimits;
import org.duijie.core.market.Window;
import org.duijie.core.product.ProductPath;

/** Numbers intents. Two intents have the same number if they differ only in buyer, kind of buyer and id. */
public final class Kinds {
    /** The number of an intent that is never compared. */
    public static final int NONE = -1;

    private record Kind(
            List<ProductPath> products,
            Demand demand,
            SupplierLimits suppliers,
            BuyerTerms terms,
            Window window,
            Place at,
            Set<String> barred) {}

    private final Map<Kind, Integer> numbers = new HashMap<>();

    public int of(PurchaseIntent intent, Set<String> barred) {
        Kind kind = new Kind(
                intent.products(),
                intent.demand(),
                intent.suppliers(),
                intent.terms(),
                intent.window(),
                intent.at(),
                barred);
        Integer number = numbers.putIfAbsent(kind, numbers.size());
        return number == null ? numbers.size() - 1 : number;
    }
}
