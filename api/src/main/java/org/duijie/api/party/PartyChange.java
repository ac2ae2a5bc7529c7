package org.duijie.api.party;

import org.duijie.api.db.SearchText;
import org.duijie.core.market.BuyerKind;

/** A changed party, before and after. */
public record PartyChange(PartyRow before, PartyRow after) {
    /**
     * Returns whether its name or kind changed: its offerings are searched by its name, and its intents by its kind.
     */
    public boolean isFoundElsewhere() {
        return !from().equals(to()) || !before.buyerKind().equals(after.buyerKind());
    }

    /** Returns the old name, as it was searched. */
    public String from() {
        return SearchText.folded(before.name());
    }

    /** Returns the new name, as it is searched. */
    public String to() {
        return SearchText.folded(after.name());
    }

    /** Returns the buyer's kind, as it is searched. */
    public String kind() {
        return after.buyerKind().orElse(BuyerKind.OTHER.word());
    }
}
