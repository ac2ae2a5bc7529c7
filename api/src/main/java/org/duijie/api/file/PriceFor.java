package org.duijie.api.file;

import java.util.List;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.UnitPrice;

/** What a price by weight is for: {@code live} or {@code dressed} weight. */
public final class PriceFor {
    private PriceFor() {}

    public static boolean isDressed(String priceFor) {
        return priceFor.equals("dressed");
    }

    /** A dressed price by weight says nothing about a product whose yield nobody knows. */
    public static void refuseUnknownYield(
            Fields fields, Part<String> priceFor, UnitPrice price, List<ProductPath> products) {
        boolean isByWeight = price.basis() == UnitPrice.Basis.GRAM;
        if (priceFor.isRead()
                && isDressed(priceFor.get())
                && isByWeight
                && Products.dressedYield(products).isEmpty()) {
            fields.complain(Fault.NO_DRESSED_YIELD, "priceFor");
        }
    }
}
