package org.duijie.api.party;

import java.util.Optional;
import org.duijie.api.db.BureauId;
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
}
