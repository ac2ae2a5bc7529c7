package org.duijie.core.market;

import java.util.Objects;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Reason;

/**
 * How a buyer's deliveries may be split between suppliers.
 *
 * @param most the maximum number of suppliers, 1 or more
 * @param each the minimum from each supplier; if it is a weight, it means the smallest number of heads whose weight on
 *     the day of delivery is not below it
 */
public record SupplierLimits(int most, Quantity each) {
    /** Any number of suppliers, each with at least one head. */
    public static final SupplierLimits NONE = new SupplierLimits(Integer.MAX_VALUE, SellerTerms.ONE_HEAD);

    public SupplierLimits {
        Objects.requireNonNull(each, "each");
        if (most < 1) {
            throw new InvalidValueException(Reason.TOO_SMALL, String.valueOf(most), "1");
        }
    }

    public boolean areLimited() {
        return most < Integer.MAX_VALUE;
    }
}
