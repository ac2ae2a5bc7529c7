package org.duijie.api.store;

import java.util.List;

/**
 * A purchase intent: as it was entered, and in whole numbers.
 *
 * @param partyName the name of its buyer; read only
 * @param entered the canonical JSON of what was entered
 * @param kind the buyer's kind
 * @param products the paths of what it takes
 * @param demand the most, in heads or grams
 * @param minimum the least, in the same
 * @param taken how much of it deals take, in the same; read only
 */
public record IntentRow(
        BureauId bureau,
        String id,
        String party,
        String partyName,
        String entered,
        String kind,
        List<String> products,
        long demand,
        long minimum,
        Goods goods,
        String status,
        long version,
        String createdAt,
        String changedAt,
        long taken) {
    /** This row in another state. */
    public IntentRow withStatus(String changed, long nextVersion, String at) {
        return new IntentRow(
                bureau,
                id,
                party,
                partyName,
                entered,
                kind,
                products,
                demand,
                minimum,
                goods,
                changed,
                nextVersion,
                createdAt,
                at,
                taken);
    }
}
