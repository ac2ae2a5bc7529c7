package org.duijie.api.offering;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duijie.api.db.SearchText;
import org.duijie.api.json.WireWord;
import org.duijie.core.market.Place;
import org.duijie.core.market.Window;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.duijie.core.quantity.Weight;

/**
 * The keys by which listings and intents are searched. Amounts are whole numbers.
 *
 * @param by the measure in which the stock or demand was stated
 * @param pricePer {@code gram}, {@code head} or {@code pack}
 * @param priceMicros millionths of a yuan for {@code priceFor} units
 * @param priceFor the number of grams, heads or packs that the price is for
 * @param fromDay the first day, ISO 8601
 * @param words the words of a text search, {@linkplain SearchText#folded folded}
 * @param remarks the words that are neither in the names of a known product nor in the party's name
 */
public record SearchKeys(
        Measure by,
        String pricePer,
        long priceMicros,
        long priceFor,
        String fromDay,
        String toDay,
        double latitude,
        double longitude,
        String words,
        String remarks) {
    /** Returns the keys of a listing or an intent of {@code owner}. */
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
    public String price() {
        return new UnitPrice(Basis.valueOf(pricePer.toUpperCase(Locale.ROOT)), priceMicros, priceFor).toString();
    }

    /** Returns a stored quantity, exact to the head or the gram. */
    public String quantity(long held) {
        return by.quantity(held).toString();
    }

    /** The kind of unit in which a stock or a demand was stated: heads or weight. */
    public enum Measure implements WireWord {
        COUNT,
        WEIGHT;

        static Measure of(Quantity stated) {
            return stated.isCount() ? COUNT : WEIGHT;
        }

        /** Parses the word of a measure. */
        public static Measure parse(String text) {
            return WireWord.parse(values(), text);
        }

        /** Returns {@code held} as a quantity: heads or grams. */
        public Quantity quantity(long held) {
            return this == COUNT ? Heads.of(held) : Weight.ofGrams(held);
        }
    }
}
