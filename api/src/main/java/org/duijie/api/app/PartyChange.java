package org.duijie.api.app;

import org.duijie.api.store.PartyRow;
import org.duijie.api.store.SearchText;
import org.duijie.core.market.BuyerKind;

/** A party that was changed: how it stood, and how it stands. */
record PartyChange(PartyRow before, PartyRow after) {
    /** Whether it has another name or kind: what it has on the market is found by its name, and its intents by its kind. */
    boolean isFoundElsewhere() {
        return !from().equals(to()) || !before.buyerKind().equals(after.buyerKind());
    }

    /** The name as it was searched. */
    String from() {
        return SearchText.folded(before.name());
    }

    /** The name as it is searched. */
    String to() {
        return SearchText.folded(after.name());
    }

    /** The buyer's kind, as it is searched. */
    String kind() {
        return after.buyerKind().orElse(BuyerKind.OTHER.word());
    }
}
