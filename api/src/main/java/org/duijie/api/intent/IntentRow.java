package org.duijie.api.intent;

import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.offering.OfferingRow;
import org.duijie.api.offering.OfferingRow.InCalendar;
import org.duijie.api.offering.SearchKeys;
import org.duijie.core.market.BuyerKind;

/**
 * A purchase intent: the entered text, and the figures in whole numbers.
 *
 * @param partyName the name of the buyer; read only
 * @param entered the canonical JSON of what was entered
 * @param kind the buyer's kind
 * @param products the paths of the products it takes
 * @param demand the maximum quantity, in heads or grams
 * @param minimum the minimum quantity, in the same unit
 * @param taken how much of the demand deals take, in the same unit; read only
 * @param bought the delivered part of {@code taken}; a demand by weight is filled by the weight on the scale; read only
 * @param beyond the delivered quantity that exceeds what other deals leave of the demand; read only
 * @param isForDeal whether it was entered for a single deal; read only
 * @param calendar the calendar that the intent is a part of; empty when it was entered by itself
 */
public record IntentRow(
        BureauId bureau,
        String id,
        String party,
        String partyName,
        String entered,
        BuyerKind kind,
        List<String> products,
        long demand,
        long minimum,
        SearchKeys goods,
        OfferingRow.Status status,
        long version,
        String createdAt,
        String changedAt,
        long taken,
        long bought,
        long beyond,
        boolean isForDeal,
        Optional<InCalendar> calendar)
        implements OfferingRow<IntentRow> {
    /** Makes the row of an intent without deliveries. */
    public IntentRow(
            BureauId bureau,
            String id,
            String party,
            String partyName,
            String entered,
            BuyerKind kind,
            List<String> products,
            long demand,
            long minimum,
            SearchKeys goods,
            OfferingRow.Status status,
            long version,
            String createdAt,
            String changedAt,
            long taken) {
        this(
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
                status,
                version,
                createdAt,
                changedAt,
                taken,
                0,
                0,
                false,
                Optional.empty());
    }

    @Override
    public long amount() {
        return demand;
    }

    @Override
    public IntentRow withStatus(OfferingRow.Status changed, long nextVersion, String at) {
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
                isForDeal,
                calendar);
    }
}
