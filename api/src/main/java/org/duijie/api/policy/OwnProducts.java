package org.duijie.api.policy;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.optional;
import static org.duijie.api.json.Shape.optionalObject;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duijie.api.file.Common;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.Name;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.Form;
import org.duijie.core.product.Product;
import org.duijie.core.product.ProductPath;
import org.duijie.core.product.ShelfLife;
import org.duijie.core.product.Storage;
import org.duijie.core.quantity.WeightUnit;

/**
 * Reads a product that a bureau adds to the catalogue. If form or unit are missing, they are those of the products at
 * or under the nearest path above it in the standard catalogue.
 */
final class OwnProducts {
    private static final Shape SHELF_LIFE = Shape.of(needed("days", Kind.WHOLE), needed("storage", Kind.NAME));
    static final Shape SHAPE = Shape.of(
            needed("path", Kind.NAME),
            needed("chinese", Kind.NAME),
            optional("english", Kind.NAME),
            optional("aliases", Kind.NAMES),
            optional("form", Kind.NAME),
            optional("unit", Kind.NAME),
            optional("countWords", Kind.NAMES),
            optionalObject("shelfLife", SHELF_LIFE));

    private static final String HEAD = "head";
    private static final int MOST_DAYS = 9_999;

    private OwnProducts() {}

    static Part<Product> read(Fields fields) {
        Part<ProductPath> path = fields.part("path", ProductPath::of);
        Part<String> chinese = fields.part("chinese", Name::require);
        Part<String> english = fields.partOr("english", chinese.orElse(""), Name::require);
        Part<List<String>> aliases = fields.parts("aliases", Name::require);
        Optional<Product> beside = path.isRead() ? beside(path.get()) : Optional.empty();
        Part<Form> form = fields.partOr(
                "form", beside.flatMap(Product::form).orElse(Form.DRY), text -> constant(Form.values(), text));
        Part<Optional<WeightUnit>> unit = fields.partOr(
                "unit", beside.map(Product::soldBy).orElse(Optional.of(WeightUnit.JIN)), OwnProducts::unit);
        Part<List<String>> countWords = fields.parts("countWords", Name::require);
        Part<Optional<ShelfLife>> shelfLife = fields.has("shelfLife")
                ? fields.inner("shelfLife").map(OwnProducts::shelfLife).orElse(Part.unread())
                : Part.of(Optional.empty());
        return fields.built(
                "path",
                () -> new Product(
                        path.get(),
                        chinese.get(),
                        english.get(),
                        aliases.get(),
                        Optional.of(form.get()),
                        unit.get(),
                        countWords.get(),
                        Optional.empty(),
                        Optional.empty(),
                        shelfLife.get(),
                        Optional.empty()),
                path,
                chinese,
                english,
                aliases,
                form,
                unit,
                countWords,
                shelfLife);
    }

    /**
     * Returns a product of the standard catalogue with the form and unit to use by default for {@code path}: of the
     * nearest path above that the catalogue knows, the first product at or under it that is not a group.
     */
    private static Optional<Product> beside(ProductPath path) {
        Catalogue standard = Catalogue.standard();
        Optional<ProductPath> above = path.parent();
        while (above.isPresent() && standard.find(above.get()).isEmpty()) {
            above = above.get().parent();
        }
        return above.flatMap(known -> standard.under(known).stream()
                .filter(product -> !product.isGroup())
                .findFirst());
    }

    private static Optional<WeightUnit> unit(String text) {
        Common.oneOf(text, HEAD, "jin", "kg", "g", "t", "liang");
        return text.equals(HEAD) ? Optional.empty() : WeightUnit.named(text);
    }

    private static Part<Optional<ShelfLife>> shelfLife(Fields fields) {
        Part<Integer> days = fields.part("days", text -> (int) Common.whole(text, 1, MOST_DAYS));
        Part<Storage> storage = fields.part("storage", text -> constant(Storage.values(), text));
        return fields.built("days", () -> Optional.of(new ShelfLife(days.get(), storage.get(), "own")), days, storage);
    }

    private static <E extends Enum<E>> E constant(E[] all, String text) {
        String[] words = Arrays.stream(all)
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        return all[List.of(words).indexOf(Common.oneOf(text, words))];
    }
}
