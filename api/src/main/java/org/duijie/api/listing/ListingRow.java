package org.duijie.api.listing;

import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.offering.OfferingRow;
import org.duijie.api.offering.OfferingRow.InCalendar;
import org.duijie.api.offering.SearchKeys;

/**
 * A listing: the entered text, and the figures in whole numbers.
 *
 * @param partyName the name of the cooperative; read only
 * @param entered the canonical JSON of what was entered
 * @param product the product's path
 * @param heads the number of heads or packs
 * @param grams their total weight
 * @param meanGrams the mean weight of one head or pack
 * @param taken the number of heads that are not free, because deals take them or they were lost; read only
 * @param lost how many heads were lost on the farm; read only
 * @param calendar the calendar that the listing is a part of; empty when it was entered by itself
 */
public record ListingRow(
        BureauId bureau,
        String id,
        String party,
        String partyName,
        String entered,
        String product,
        long heads,
        long grams,
        long meanGrams,
        SearchKeys goods,
        OfferingRow.Status status,
        long version,
        String createdAt,
        String changedAt,
        long taken,
        long lost,
        Optional<InCalendar> calendar)
        implements OfferingRow<ListingRow> {
    /** Makes a listing without losses. */
    public ListingRow(
            BureauId bureau,
            String id,
            String party,
            String partyName,
            String entered,
            String product,
            long heads,
            long grams,
            long meanGrams,
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
                product,
                heads,
                grams,
                meanGrams,
                goods,
                status,
                version,
                createdAt,
                changedAt,
                taken,
                0,
                Optional.empty());
    }

    @Override
    public long amount() {
        return heads;
    }

    @Override
    public ListingRow withStatus(OfferingRow.Status changed, long nextVersion, String at) {
        return new ListingRow(
                bureau,
                id,
                party,
                partyName,
                entered,
                product,
                heads,
                grams,
                meanGrams,
                goods,
                changed,
                nextVersion,
                createdAt,
                at,
                taken,
                lost,
                calendar);
    }
}
