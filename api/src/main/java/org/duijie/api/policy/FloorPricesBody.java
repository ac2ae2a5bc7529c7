package org.duijie.api.policy;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.neededObjects;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duijie.api.file.Products;
import org.duijie.api.file.Unusual;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.deal.terms.FloorPrices;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.UnitPrice;

/** The floor prices of a bureau in a request: a list of prices, with each product at most once. */
final class FloorPricesBody {
    private static final Shape FLOOR = Shape.of(needed("product", Kind.NAME), needed("price", Kind.AMOUNT));
    static final Shape SHAPE = Shape.of(neededObjects("prices", FLOOR, 1_000));

    private record Floor(ProductPath product, UnitPrice price) {}

    private FloorPricesBody() {}

    public static Decoded<FloorPrices> read(byte[] json) {
        List<Part<Floor>> floors = new ArrayList<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        return Body.ofList(
                json,
                SHAPE,
                (list, index, fields) -> floors.add(floor(index, fields, seen)),
                fields -> Part.allRead(floors.toArray(new Part<?>[0])) ? Part.of(floors(floors)) : Part.unread());
    }

    /** Reads stored floor prices. */
    public static FloorPrices kept(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8))
                .result()
                .orElseThrow(() -> new IllegalStateException("floors that were kept are none"));
    }

    private static Part<Floor> floor(int index, Fields fields, Map<String, Integer> seen) {
        Part<ProductPath> product = fields.part("product", ProductPath::of);
        if (product.isRead()) {
            Integer first = seen.putIfAbsent(product.get().slug(), index);
            if (first != null) {
                fields.complain(Fault.DUPLICATE_ID, "product", "/prices/" + first + "/product");
            }
        }
        Part<UnitPrice> price = fields.part("price", text -> UnitPrice.parse(text, Products.allCountWords()));
        if (Part.allRead(product, price)) {
            Unusual.warn(fields, product.get(), price.get());
        }
        return fields.built("product", () -> new Floor(product.get(), price.get()), product, price);
    }

    private static FloorPrices floors(List<Part<Floor>> floors) {
        Map<ProductPath, UnitPrice> prices = new LinkedHashMap<>();
        floors.forEach(
                each -> prices.putIfAbsent(each.get().product(), each.get().price()));
        return new FloorPrices(prices);
    }
}
