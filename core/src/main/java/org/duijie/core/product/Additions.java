package org.duijie.core.product;

import java.util.List;

/**
 * What a bureau adds to a catalogue: products, words and places of its own. {@link Catalogue#with} checks them.
 *
 * @param products its own products; each is under a product or group of the catalogue or of this list, or starts a new
 *     group
 * @param words its own names for products
 * @param places the places that its people name
 */
public record Additions(List<Product> products, List<OwnWord> words, List<NamedPlace> places) {
    /** The maximum number of products. */
    public static final int MOST_PRODUCTS = 2_000;

    /** The maximum number of words. */
    public static final int MOST_WORDS = 5_000;

    /** The maximum number of places. */
    public static final int MOST_PLACES = 5_000;

    /** The maximum number of aliases of one product. */
    public static final int MOST_ALIASES = 50;

    /** No additions. */
    public static final Additions NONE = new Additions(List.of(), List.of(), List.of());

    public Additions {
        products = List.copyOf(products);
        words = List.copyOf(words);
        places = List.copyOf(places);
    }
}
