package org.duijie.api.campaign;

import static org.duijie.api.json.Shape.optional;

import java.util.List;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.Name;

/**
 * Listings and intents to add to a campaign or remove from it, by id; at least one.
 *
 * @param listings listing ids, which may be repeated
 * @param intents intent ids, which may be repeated
 */
record CampaignOfferingsBody(List<String> listings, List<String> intents) {
    private static final Shape SHAPE = Shape.of(optional("listings", Kind.NAMES), optional("intents", Kind.NAMES));

    public CampaignOfferingsBody {
        listings = List.copyOf(listings);
        intents = List.copyOf(intents);
    }

    public static Decoded<CampaignOfferingsBody> read(byte[] json) {
        return Body.ofList(json, SHAPE, (list, index, element) -> {}, fields -> {
            Part<List<String>> listings = fields.parts("listings", Name::require);
            Part<List<String>> intents = fields.parts("intents", Name::require);
            if (Part.allRead(listings, intents)
                    && listings.get().isEmpty()
                    && intents.get().isEmpty()) {
                fields.complain(Fault.MISSING_FIELD, "listings");
                return Part.unread();
            }
            return fields.built(
                    "listings", () -> new CampaignOfferingsBody(listings.get(), intents.get()), listings, intents);
        });
    }
}
