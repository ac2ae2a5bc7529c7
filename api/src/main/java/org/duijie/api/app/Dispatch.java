package org.duijie.api.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.duijie.api.codec.Permit;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.Form;

/** When stock may legally leave the farm: no live animal does without a quarantine certificate that holds on that day. */
final class Dispatch {
    private static final Set<String> LIVE = Catalogue.standard().all().stream()
            .filter(product -> product.form().filter(Form.LIVE::equals).isPresent())
            .map(product -> product.path().slug())
            .collect(Collectors.toUnmodifiableSet());

    private Dispatch() {}

    /** The first day of the window on which the stock may leave; empty while the certificate for it is missing. */
    static Optional<String> firstDay(ObjectNode listing) {
        String from = listing.get("from").textValue();
        String to = listing.get("to").textValue();
        if (!LIVE.contains(listing.get("product").textValue())) {
            return Optional.of(from);
        }
        return StreamSupport.stream(listing.path("permits").spliterator(), false)
                .filter(permit -> text(permit, "kind").equals(Permit.QUARANTINE))
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
