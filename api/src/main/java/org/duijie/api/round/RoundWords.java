package org.duijie.api.round;

import java.util.List;
import java.util.Optional;
import org.duijie.api.round.RoundReasons.Unmet;
import org.duijie.core.market.Listing;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.Shortfall;
import org.duijie.core.match.words.Names;
import org.duijie.core.match.words.PlanText;
import org.duijie.core.match.words.ShortfallText;
import org.duijie.core.product.ProductPath;

/** Finds names and sentences for the codes and ids of a round's lines and reasons, in one language. */
final class RoundWords {
    private final PlanText text;
    private final Names names;

    /**
     * The words of a line.
     *
     * @param text a sentence that describes it
     */
    record LineWords(String cooperative, String buyer, ProductPath product, String productName, String text) {}

    /** The party of a listing or an intent, and its products. */
    record PartyWords(String party, String productName) {}

    /**
     * Reasons, with sentences.
     *
     * @param remedy the sides of the remedy, if there is one
     */
    record ReasonWords(Shortfall why, ShortfallText text, Optional<Sides> remedy) {}

    /** The names of two sides. */
    record Sides(String cooperative, String buyer) {}

    RoundWords(PlanText text) {
        this.text = text;
        this.names = text.names();
    }

    LineWords line(Allocation line) {
        Listing listing = names.listing(line.listing());
        return new LineWords(
                listing.cooperative(),
                names.intent(line.intent()).buyer(),
                listing.product(),
                names.product(listing.product()),
                text.line(line));
    }

    PartyWords party(Unmet unmet) {
        if (unmet.isListing()) {
            Listing listing = names.listing(unmet.id());
            return new PartyWords(listing.cooperative(), names.products(List.of(listing.product())));
        }
        PurchaseIntent intent = names.intent(unmet.id());
        return new PartyWords(intent.buyer(), names.products(intent.products()));
    }

    ReasonWords reasons(Unmet unmet, Shortfall why) {
        ShortfallText said = unmet.missing()
                .map(missing -> text.ofIntent(unmet.id(), missing, why))
                .orElseGet(() -> text.ofListing(unmet.id(), why));
        Optional<Sides> remedy = why.remedy()
                .map(found -> new Sides(
                        names.listing(found.listing()).cooperative(),
                        names.intent(found.intent()).buyer()));
        return new ReasonWords(why, said, remedy);
    }
}
