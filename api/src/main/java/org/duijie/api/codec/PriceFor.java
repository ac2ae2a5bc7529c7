package org.duijie.api.codec;

import java.util.List;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.UnitPrice;

/** What a price by weight is for: {@code live} or {@code dressed} weight. */
final class PriceFor {
    private PriceFor() {}

    static boolean isDressed(String priceFor) {
        return priceFor.equals("dressed");
    }

    /** A dressed price by weight says nothing about a product whose yield nobody knows. */
    static void refuseUnknownYield(Fields fields, Part<String> priceFor, UnitPrice price, List<ProductPath> products) {
        boolean isByWeight = price.basis() == UnitPrice.Basis.GRAM;
        if (priceFor.isRead()
                && isDressed(priceFor.get())
                && isByWeight
                && Products.dressedYield(products).isEmpty()) {
            fields.complain(Fault.NO_DRESSED_YIELD, "priceFor");
        }
    }
}
