package org.duijie.api.deal;

import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.core.deal.DealHeads;

/**
 * A deal: between whom, where its heads are, and how it stands.
 *
 * @param state the code of a {@link org.duijie.core.deal.terms.DealState}
 * @param heads where they are; together as many as were agreed
 * @param demandEach what a head takes of the intent's demand until it is weighed, in its heads or grams
 * @param delivered what was accepted of it counts for in the demand, in the same: by the scale where it is by weight
 * @param landedMicros what a gram costs at the buyer's door, µCNY
 * @param holdUntil until when its heads are held while it is proposed
 * @param permit the number of the permit that its truck carried
 * @param campaign the campaign that it belongs to
 * @param roundLine the line of a match round that it came from, as the round writes it
 * @param ownIntent whether its intent was entered for it alone
 * @param proposedBy the role of who proposed it: {@code cooperative}, {@code buyer} or {@code liaison}
 * @param record terms and progress as JSON; what was weighed and settled stands in tables of its own
 */
public record DealRow(
        BureauId bureau,
        String id,
        String listing,
        String intent,
        DealParty cooperative,
        DealParty buyer,
        String buyerKind,
        String product,
        String state,
        DealHeads heads,
        long demandEach,
        long delivered,
        long landedMicros,
        String holdUntil,
        Optional<String> permit,
        Optional<String> campaign,
        Optional<String> roundLine,
        boolean ownIntent,
        String proposedBy,
        String record,
        long version,
        String createdAt,
        String changedAt) {
    /**
     * One of the two.
     *
     * @param name what it was called when the deal was proposed
     * @param entered its canonical JSON, contacts among it; read only
     */
    public record DealParty(String id, String name, String entered) {}

    /** Returns this row after a transition. */
    public DealRow moved(
            String toState, DealHeads toHeads, long toDelivered, Optional<String> carried, String toRecord, String at) {
        return new DealRow(
                bureau,
                id,
                listing,
                intent,
                cooperative,
                buyer,
                buyerKind,
                product,
                toState,
                toHeads,
                demandEach,
                toDelivered,
                landedMicros,
                holdUntil,
                carried,
                campaign,
                roundLine,
                ownIntent,
                proposedBy,
                toRecord,
                version + 1,
                createdAt,
                at);
    }
}
