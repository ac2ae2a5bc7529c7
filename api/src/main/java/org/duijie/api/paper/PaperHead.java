package org.duijie.api.paper;

import java.util.List;
import java.util.Optional;
import org.duijie.api.feature.View;
import org.duijie.api.market.Lot;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.market.Place;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Quantity;

/**
 * The part that every document of a deal has.
 *
 * @param bureau the name of the bureau
 * @param number the short number of the deal
 * @param seller the cooperative
 * @param buyer the buyer
 * @param deal the deal
 * @param lot the unit sold
 * @param shown the deal as an answer shows it to the reader, for the JSON of the document
 */
record PaperHead(String bureau, String number, PaperParty seller, PaperParty buyer, Deal deal, Lot lot, View shown) {
    /**
     * A side of the deal.
     *
     * @param name the name of the side when the deal was proposed
     * @param division the administrative division of the side, if it was entered
     * @param at where the goods are loaded, or where the buyer wants them
     * @param contacts the contacts of the side; empty when the reader may not see them
     */
    record PaperParty(String name, Optional<String> division, Place at, List<Contact> contacts) {
        PaperParty {
            contacts = List.copyOf(contacts);
        }
    }

    /** A person to call. */
    record Contact(String name, String phone) {}

    DealTerms terms() {
        return deal.terms();
    }

    ProductPath product() {
        return deal.subject().product();
    }

    /** Returns the content of a unit sold; empty when heads are sold singly. */
    Optional<Quantity> pack() {
        return lot.pack();
    }

    boolean isInPacks() {
        return lot.pack().isPresent();
    }
}
