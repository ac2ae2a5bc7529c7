package org.duijie.api.file;

import org.duijie.core.product.Catalogue;
import org.duijie.core.product.ProductPath;
import org.duijie.core.product.UsualWeight;

/** An example of the weights of one head or piece of a product, for a message that asks for them. */
final class WeightExample {
    /** The example when the product is not known. */
    static final String OF_ANY = "5-6 jin";

    private static final String OF_EGGS = "55-65 g";
    private static final String OF_PLANTS = "1-2 jin";
    private static final ProductPath EGGS = ProductPath.of("egg");
    private static final long GRAMS_OF_JIN = 500;
    private static final int SPREAD_PERCENT = 10;

    private WeightExample() {}

    /** Returns weights about the middle of the usual ones, or else the weights of an egg, or of a vegetable. */
    static String of(ProductPath product) {
        if (product.isUnder(EGGS)) {
            return OF_EGGS;
        }
        return Catalogue.standard()
                .usualWeight(product)
                .map(WeightExample::middle)
                .orElse(OF_PLANTS);
    }

    private static String middle(UsualWeight usual) {
        long grams = (usual.least().grams() + usual.most().grams()) / 2;
        long spread = grams * SPREAD_PERCENT / 100;
        long least = (grams - spread) / GRAMS_OF_JIN;
        return least + "-" + ((grams + spread + GRAMS_OF_JIN - 1) / GRAMS_OF_JIN) + " jin";
    }
}
