package org.duijie.api.party;

import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.SearchText;
import org.duijie.core.market.BuyerKind;

/**
 * A cooperative, a buyer or the bureau itself.
 *
 * @param entered the canonical JSON of what was entered
 */
public record PartyRow(
        BureauId bureau,
        String id,
        PartyKind kind,
        Optional<BuyerKind> buyerKind,
        String name,
        Optional<String> creditCode,
        String entered,
        long version,
        String createdAt,
        String changedAt) {
    /** Returns version {@code next} of this party, with {@code entered} as its new content. */
    public PartyRow withEntered(String text, long next, String at) {
        return new PartyRow(bureau, id, kind, buyerKind, name, creditCode, text, next, createdAt, at);
    }

    /** A change of a party: its row before and after. */
    public record Change(PartyRow before, PartyRow after) {
        /**
         * Returns whether its name or kind changed. Listings and intents are searched by the name, and intents also by
         * the kind.
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
}
