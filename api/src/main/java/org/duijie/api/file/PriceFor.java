package org.duijie.api.file;

import java.util.List;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.UnitPrice;

/** The basis of a price by weight: {@code live} or {@code dressed} weight. */
public final class PriceFor {
    private PriceFor() {}

    public static boolean isDressed(String priceFor) {
        return priceFor.equals("dressed");
    }

    /** Refuses a price by dressed weight for a product whose yield is not known. */
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
