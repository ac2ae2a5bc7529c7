package org.duijie.api.offering;

import java.time.LocalDate;
import java.util.List;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.core.deal.weighing.LossReason;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.Form;
import org.duijie.core.product.Product;
import org.duijie.core.product.ProductPath;
import org.duijie.core.product.Quarantine;

/**
 * Warnings about offerings that depend on more than the entered text, such as today's date. The entry is accepted, but
 * somebody should check it.
 */
public final class Doubts {
    private Doubts() {}

    /** Warns if a window is past. */
    static List<Complaint> of(SearchKeys goods, LocalDate today) {
        return past(Fault.WINDOW_PAST, LocalDate.parse(goods.toDay()), today);
    }

    /** Warns by {@code fault} if the last day is before today. */
    public static List<Complaint> past(Fault fault, LocalDate last, LocalDate today) {
        return last.isBefore(today) ? List.of(Refusals.at(fault, "/to", last.toString(), today.toString())) : List.of();
    }

    /** Warns if {@code product} is not an animal, but the reason for its loss only applies to animals. */
    public static List<Complaint> reason(String product, LossReason reason) {
        boolean livesNot = Catalogue.standard()
                .find(ProductPath.of(product))
                .flatMap(Product::form)
                .filter(form -> form != Form.LIVE)
                .isPresent();
        return livesNot && reason == LossReason.DIED
                ? List.of(Refusals.at(Fault.REASON_OF_ANIMALS, "/reason", reason.code()))
                : List.of();
    }

    /** Warns if it is not certain whether {@code product} needs a quarantine certificate. */
    public static List<Complaint> certificate(String product) {
        Quarantine quarantine = Catalogue.standard().quarantine(ProductPath.of(product));
        return switch (quarantine) {
            case LIKELY -> List.of(Refusals.at(Fault.CERTIFICATE_LIKELY, "/product", product));
            case UNLIKELY -> List.of(Refusals.at(Fault.CERTIFICATE_UNLIKELY, "/product", product));
            case NEEDED, NONE -> List.of();
        };
    }
}
