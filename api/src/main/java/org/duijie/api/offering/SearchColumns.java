package org.duijie.api.offering;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duijie.api.db.SearchText;
import org.duijie.core.market.Place;
import org.duijie.core.market.Window;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;

/** Converts listings and intents to the numbers and words by which they are searched. */
public final class SearchColumns {
    private SearchColumns() {}

    public static SearchKeys of(
            Quantity stated,
            UnitPrice price,
            Window window,
            Place at,
            List<ProductPath> products,
            String owner,
            String note) {
        String names = products.stream().map(ProductNames::of).collect(Collectors.joining(" "));
        String unknown = products.stream()
                .filter(path -> !ProductNames.know(path))
                .map(ProductPath::slug)
                .collect(Collectors.joining(" "));
        return new SearchKeys(
                Measure.of(stated),
                price.basis().name().toLowerCase(Locale.ROOT),
                price.micros(),
                price.per(),
                window.from().toString(),
                window.to().toString(),
                at.latitude(),
                at.longitude(),
                SearchText.folded(owner + " " + note + " " + names),
                SearchText.folded(note + " " + unknown).strip());
    }

    /** Returns the exact stored price, such as {@code 10.2 CNY/kg} or {@code 60 CNY/22500 g}. */
    public static String price(SearchKeys goods) {
        Basis basis = Basis.valueOf(goods.pricePer().toUpperCase(Locale.ROOT));
        return new UnitPrice(basis, goods.priceMicros(), goods.priceFor()).toString();
    }

    /** Returns a stored quantity, exact to the head or the gram. */
    public static String quantity(SearchKeys goods, long held) {
        return goods.by().quantity(held).toString();
    }
}
