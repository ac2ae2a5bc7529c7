package org.duijie.api.round;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duijie.core.market.Listing;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.Shortfall;
import org.duijie.core.match.words.Names;
import org.duijie.core.match.words.PlanText;
import org.duijie.core.match.words.ShortfallText;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Quantity;

/** Adds names and sentences to the codes and ids of a round's lines and reasons, in one language. */
final class RoundWords {
    private final PlanText text;
    private final Names names;

    RoundWords(PlanText text) {
        this.text = text;
        this.names = text.names();
    }

    /** Adds the names of seller, product and buyer to a line, and a sentence that describes it. */
    void line(ObjectNode json, Allocation line) {
        Listing listing = names.listing(line.listing());
        json.put("cooperative", listing.cooperative());
        json.put("buyer", names.intent(line.intent()).buyer());
        json.put("product", listing.product().slug());
        json.put("productName", names.product(listing.product()));
        json.put("text", text.line(line));
    }

    /** Adds the party and the products of the listing or intent that {@code entry} is about. */
    void party(ObjectNode entry) {
        String id = entry.get("id").textValue();
        if (isListing(entry)) {
            Listing listing = names.listing(id);
            party(entry, listing.cooperative(), List.of(listing.product()));
        } else {
            PurchaseIntent intent = names.intent(id);
            party(entry, intent.buyer(), intent.products());
        }
    }

    private void party(ObjectNode entry, String party, List<ProductPath> products) {
        entry.put("party", party);
        entry.put("productName", names.products(products));
    }

    /** Adds sentences for {@code why} to the {@code reasons} of {@code entry}. */
    void reasons(ObjectNode entry, Shortfall why) {
        ShortfallText said = said(entry, why);
        ObjectNode reasons = entry.withObject("reasons");
        reasons.put("text", said.limit());
        said.refused().ifPresent(refused -> reasons.put("refused", refused));
        why.remedy().ifPresent(remedy -> {
            ObjectNode json = reasons.withObject("remedy");
            json.put("cooperative", names.listing(remedy.listing()).cooperative());
            json.put("buyer", names.intent(remedy.intent()).buyer());
            said.remedy().ifPresent(sentence -> json.put("text", sentence));
        });
    }

    private ShortfallText said(ObjectNode entry, Shortfall why) {
        String id = entry.get("id").textValue();
        if (isListing(entry)) {
            return text.ofListing(id, why);
        }
        Quantity missing = Quantity.parse(entry.get("short").textValue(), CountWords.COMMON);
        return text.ofIntent(id, missing, why);
    }

    private static boolean isListing(ObjectNode entry) {
        return entry.get("of").textValue().equals("listing");
    }
}
