package org.duijie.api.policy;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.neededObject;
import static org.duijie.api.json.Shape.neededObjects;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.file.Common;
import org.duijie.api.file.Products;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.Name;
import org.duijie.core.market.Place;
import org.duijie.core.product.Additions;
import org.duijie.core.product.NamedPlace;
import org.duijie.core.product.OwnWord;
import org.duijie.core.product.Product;
import org.duijie.core.product.ProductPath;

/** The additions of a bureau to the catalogue in a request: lists of products, words and places. */
final class CatalogueBody {
    private static final Shape WORD = Shape.of(needed("word", Kind.NAME), needed("product", Kind.NAME));
    private static final Shape PLACE = Shape.of(needed("name", Kind.NAME), neededObject("at", Common.PLACE));
    static final Shape SHAPE = Shape.of(
            neededObjects("products", OwnProducts.SHAPE, Additions.MOST_PRODUCTS),
            neededObjects("words", WORD, Additions.MOST_WORDS),
            neededObjects("places", PLACE, Additions.MOST_PLACES));

    private final List<Part<Product>> products = new ArrayList<>();
    private final List<Part<OwnWord>> words = new ArrayList<>();
    private final List<Part<NamedPlace>> places = new ArrayList<>();

    private CatalogueBody() {}

    static Decoded<Additions> read(byte[] json) {
        CatalogueBody body = new CatalogueBody();
        return Body.ofList(json, SHAPE, body::take, fields -> body.additions());
    }

    /** Reads stored additions. */
    static Additions kept(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8))
                .result()
                .orElseThrow(() -> new IllegalStateException("additions that were kept are none"));
    }

    private void take(String list, int index, Fields fields) {
        switch (list) {
            case "products" -> products.add(OwnProducts.read(fields));
            case "words" -> words.add(word(fields));
            case "places" -> places.add(place(fields));
            default -> throw new IllegalArgumentException(list);
        }
    }

    private Part<Additions> additions() {
        boolean areRead = Part.allRead(products.toArray(new Part<?>[0]))
                && Part.allRead(words.toArray(new Part<?>[0]))
                && Part.allRead(places.toArray(new Part<?>[0]));
        return areRead ? Part.of(new Additions(all(products), all(words), all(places))) : Part.unread();
    }

    private static <T> List<T> all(List<Part<T>> parts) {
        return parts.stream().map(Part::get).toList();
    }

    private static Part<OwnWord> word(Fields fields) {
        Part<String> word = fields.part("word", Name::require);
        Part<ProductPath> product = fields.part("product", Products.STANDARD::named);
        return fields.built("word", () -> new OwnWord(word.get(), product.get()), word, product);
    }

    private static Part<NamedPlace> place(Fields fields) {
        Part<String> name = fields.part("name", Name::require);
        Part<Optional<Place>> at = Common.optionalPlace(fields);
        return fields.built(
                "name",
                () -> {
                    Place point = at.get().orElseThrow();
                    return new NamedPlace(name.get(), point.latitude(), point.longitude());
                },
                name,
                at);
    }
}
