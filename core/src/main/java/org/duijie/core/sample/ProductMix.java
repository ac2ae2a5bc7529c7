package org.duijie.core.sample;

import java.util.ArrayList;
import java.util.List;
import org.duijie.core.product.ProductPath;

/**
 * The products of a market: first a kind of poultry, then others, each rarer than the one before.
 *
 * @param products the products traded, the most common first
 * @param wantedPercent the demand for each product in per cent of the usual demand: above 100 the product is scarce,
 *     below 100 it is plentiful
 */
record ProductMix(List<SampleProduct> products, List<Integer> wantedPercent) {
    private static final int PERCENT_FAMILY = 20;
    private static final int PERCENT_SECOND = 12;

    static ProductMix draw(SampleSize size, Dice dice) {
        List<SampleProduct> left = new ArrayList<>(List.of(SampleProduct.values()));
        List<SampleProduct> poultry = left.stream()
                .filter(product -> product.family().equals(SampleProduct.BROILER.family()))
                .toList();
        List<SampleProduct> mix = new ArrayList<>();
        List<Integer> wanted = new ArrayList<>();
        SampleProduct next = dice.pick(poultry);
        while (mix.size() < size.products()) {
            left.remove(next);
            mix.add(next);
            wanted.add(dice.between(60, 160));
            next = left.isEmpty() ? next : dice.pick(left);
        }
        return new ProductMix(List.copyOf(mix), List.copyOf(wanted));
    }

    SampleProduct next(Dice dice) {
        int[] shares = new int[products.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = 1_000 / (i + 1);
        }
        return products.get(dice.share(shares));
    }

    /**
     * Draws the products that a buyer of {@code product} accepts: only that one, its whole group, or one more product.
     */
    List<ProductPath> accepted(SampleProduct product, Dice dice) {
        if (dice.chance(PERCENT_FAMILY)) {
            return List.of(product.family());
        }
        SampleProduct second = dice.pick(products);
        return second != product && second.isLive() == product.isLive() && dice.chance(PERCENT_SECOND)
                ? List.of(product.path(), second.path())
                : List.of(product.path());
    }

    int wantedPercentOf(SampleProduct product) {
        return wantedPercent.get(products.indexOf(product));
    }
}
