package org.duijie.core;

import java.util.Collections;
import java.util.List;
import org.duijie.core.BadValues.Bad;
import org.duijie.core.product.Additions;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.OwnWord;
import org.duijie.core.product.Product;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.InvalidFieldsException;
import org.duijie.core.quantity.Reason;

/** Additions to the catalogue that must be refused, with the reasons. */
final class BadAdditions {
    private BadAdditions() {}

    static List<Bad> all() {
        return List.of(
                new Bad("土豆", Reason.NAME_TAKEN, () -> added("shed", "土豆")),
                new Bad("3斤", Reason.NAME_IS_AMOUNT, () -> added("shed", "3斤")),
                new Bad("三十只", Reason.NAME_IS_AMOUNT, () -> said("三十只", "egg", 1)),
                new Bad("元", Reason.NAME_IS_AMOUNT, () -> added("shed", "元")),
                new Bad("只", Reason.NAME_IS_AMOUNT, () -> said("只", "egg", 1)),
                new Bad("有", Reason.NAME_TOO_SHORT, () -> added("shed", "有")),
                new Bad("еgg", Reason.NAME_MIXES_LETTERS, () -> added("shed", "еgg")),
                new Bad("egg/duck", Reason.PATH_TAKEN, () -> added("egg/duck", "湖鸭蛋")),
                new Bad("shed/a", Reason.NO_PARENT, () -> added("shed/a", "棚蛋")),
                new Bad("shed", Reason.NOT_IN_CATALOGUE, () -> said("棚蛋", "shed", 1)),
                new Bad("5001", Reason.TOO_MANY, () -> said("棚蛋", "egg", 5_001)));
    }

    private static void added(String path, String name) {
        Product egg = Catalogue.standard().find(ProductPath.of("egg/goose")).orElseThrow();
        Product product = new Product(
                ProductPath.of(path),
                name,
                name,
                List.of(),
                egg.form(),
                egg.soldBy(),
                List.of(),
                egg.hsCode(),
                egg.dressedYield(),
                egg.shelfLife(),
                egg.growth());
        first(new Additions(List.of(product), List.of(), List.of()));
    }

    private static void said(String word, String path, int times) {
        OwnWord own = new OwnWord(word, ProductPath.of(path));
        first(new Additions(List.of(), Collections.nCopies(times, own), List.of()));
    }

    /** Throws the first refusal of the additions. */
    private static void first(Additions additions) {
        try {
            Catalogue.standard().with(additions);
        } catch (InvalidFieldsException refused) {
            throw refused.fields().get(0).refusal().orElseThrow();
        }
    }
}
