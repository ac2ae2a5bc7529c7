package org.duijie.api.listing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.duijie.api.json.Body;
import org.duijie.api.offering.PermitJson;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.Product;
import org.duijie.core.product.ProductPath;
import org.duijie.core.product.Quarantine;

/**
 * Checks when stock may legally leave the farm. Live poultry and livestock need a {@linkplain Quarantine certificate}
 * that is valid on that day.
 */
final class Dispatch {
    private static final Set<String> BARRED = Catalogue.standard().all().stream()
            .map(Product::path)
            .filter(path -> Catalogue.standard().quarantine(path) == Quarantine.NEEDED)
            .map(ProductPath::slug)
            .collect(Collectors.toUnmodifiableSet());

    private Dispatch() {}

    /** Returns the first day of the window on which the stock may leave; empty while its certificate is missing. */
    static Optional<String> firstDay(ListingRow listing) {
        String from = listing.goods().fromDay();
        String to = listing.goods().toDay();
        if (!BARRED.contains(listing.product())) {
            return Optional.of(from);
        }
        if (!listing.entered().contains("\"permits\"")) {
            return Optional.empty(); // by far the most frequent case
        }
        return StreamSupport.stream(Body.tree(listing.entered()).path("permits").spliterator(), false)
                .filter(permit -> text(permit, "kind").equals(PermitJson.QUARANTINE))
                .filter(permit -> text(permit, "to").compareTo(from) >= 0
                        && text(permit, "from").compareTo(to) <= 0)
                .map(permit -> text(permit, "from"))
                .map(day -> day.compareTo(from) > 0 ? day : from)
                .min(String::compareTo);
    }

    private static String text(JsonNode permit, String field) {
        return permit.path(field).asText();
    }
}
