package org.duijie.api.party;

import org.duijie.api.db.SearchText;
import org.duijie.core.market.BuyerKind;

/** A change of a party: its row before and after. */
public record PartyChange(PartyRow before, PartyRow after) {
    /**
     * Returns whether its name or kind changed. Listings and intents are searched by the name, and intents also by the
     * kind.
     */
    public boolean isFoundElsewhere() {
        return !from().equals(to()) || !before.buyerKind().equals(after.buyerKind());
    }

    /** Returns the old name in the form used in searches. */
    public String from() {
        return SearchText.folded(before.name());
    }

    /** Returns the new name in the form used in searches. */
    public String to() {
        return SearchText.folded(after.name());
    }

    /** Returns the buyer's kind by which intents are searched. */
    public BuyerKind kind() {
        return after.buyerKind().orElse(BuyerKind.OTHER);
    }
}
