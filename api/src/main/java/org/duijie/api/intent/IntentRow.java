package org.duijie.api.intent;

import java.util.List;
import org.duijie.api.db.BureauId;
import org.duijie.api.offering.OfferingRow;
import org.duijie.api.offering.SearchKeys;

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
 * @param bought how much of that was delivered, by the scale where it is by weight; read only
 * @param beyond what was delivered above the demand, or above what nothing else holds of it; read only
 * @param isForDeal whether it was entered for one deal alone; read only
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
        SearchKeys goods,
        String status,
        long version,
        String createdAt,
        String changedAt,
        long taken,
        long bought,
        long beyond,
        boolean isForDeal)
        implements OfferingRow<IntentRow> {
    /** One of which nothing was delivered. */
    public IntentRow(
            BureauId bureau,
            String id,
            String party,
            String partyName,
            String entered,
            String kind,
            List<String> products,
            long demand,
            long minimum,
            SearchKeys goods,
            String status,
            long version,
            String createdAt,
            String changedAt,
            long taken) {
        this(
                bureau, id, party, partyName, entered, kind, products, demand, minimum, goods, status, version,
                createdAt, changedAt, taken, 0, 0, false);
    }

    @Override
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
                taken,
                bought,
                beyond,
                isForDeal);
    }
}
