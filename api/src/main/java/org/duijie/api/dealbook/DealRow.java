package org.duijie.api.dealbook;

import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.feature.Role;
import org.duijie.core.deal.DealHeads;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.market.BuyerKind;

/**
 * A deal: its parties, its heads, and its state.
 *
 * @param number the short number of the deal, unique in its bureau, such as 2026-0171
 * @param heads the number of heads in each state; their sum is the agreed number plus the extra heads
 * @param agreed the agreed number of heads
 * @param demandEach how much of the intent's demand each head takes until the weigh-in, in heads or grams
 * @param delivered how much of the demand the accepted delivery fills, in the same unit; a demand by weight is filled
 *     by the weight on the scale
 * @param landedMicros the cost of a gram delivered to the buyer, in µCNY
 * @param holdUntil the end of the hold, while the deal is proposed
 * @param campaign the campaign of the deal
 * @param roundLine the id of the line of a match round from which the deal was made
 * @param ownIntent whether the intent was entered for this deal alone
 * @param proposedBy the role of the proposer: {@code cooperative}, {@code buyer} or {@code liaison}
 * @param record terms and progress as JSON; weigh-ins, settlements and payments have tables of their own
 */
public record DealRow(
        BureauId bureau,
        String id,
        String number,
        String listing,
        String intent,
        DealParty cooperative,
        DealParty buyer,
        BuyerKind buyerKind,
        String product,
        DealState state,
        DealHeads heads,
        long agreed,
        long demandEach,
        long delivered,
        long landedMicros,
        String holdUntil,
        Optional<String> campaign,
        Optional<String> roundLine,
        boolean ownIntent,
        Role proposedBy,
        String record,
        long version,
        String createdAt,
        String changedAt) {
    /**
     * One of the deal's two parties.
     *
     * @param name the name of the party when the deal was proposed
     * @param entered the party's canonical JSON, including contacts; read only
     */
    public record DealParty(String id, String name, String entered) {}

    /**
     * Returns what the number of a paper, such as {@code 2026-0171-S1}, adds to the number of its deal: {@code S1}.
     * Returns other texts, such as ids and numbers of another deal's papers, as they are.
     */
    public static String withoutDeal(String number, String text) {
        String beginning = number + "-";
        return text.startsWith(beginning) ? text.substring(beginning.length()) : text;
    }

    /** Returns this row as a deal of a campaign. */
    DealRow enrolled(String toCampaign, String at) {
        return changed(state, heads, delivered, Optional.of(toCampaign), record, at);
    }

    /** Returns this row after a transition. */
    public DealRow moved(DealState toState, DealHeads toHeads, long toDelivered, String toRecord, String at) {
        return changed(toState, toHeads, toDelivered, campaign, toRecord, at);
    }

    private DealRow changed(
            DealState toState,
            DealHeads toHeads,
            long toDelivered,
            Optional<String> toCampaign,
            String toRecord,
            String at) {
        return new DealRow(
                bureau,
                id,
                number,
                listing,
                intent,
                cooperative,
                buyer,
                buyerKind,
                product,
                toState,
                toHeads,
                agreed,
                demandEach,
                toDelivered,
                landedMicros,
                holdUntil,
                toCampaign,
                roundLine,
                ownIntent,
                proposedBy,
                toRecord,
                version + 1,
                createdAt,
                at);
    }
}
