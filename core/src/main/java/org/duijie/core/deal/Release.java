package org.duijie.core.deal;

import java.util.Optional;
import java.util.Set;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.quantity.Heads;

/**
 * The decision that the heads still at the farm return to the listing. No truck follows.
 *
 * @param heads the number of heads released
 * @param word who decided it, why and when; empty in old deals, in which a truck with fewer heads than agreed released
 *     the rest automatically
 */
public record Release(Heads heads, Optional<Ending.Word> word) {
    private static final Set<EndReason> NEEDS_NO_MORE =
            Set.of(EndReason.NO_LONGER_NEEDED, EndReason.FOUND_ELSEWHERE, EndReason.DUPLICATE, EndReason.MISTAKE);

    /**
     * Returns whether the buyer asks for these heads no more: the buyer, or a liaison for both sides, released them
     * because they are no longer needed, were found elsewhere, or were entered twice or by mistake. The cooperative
     * cannot end a demand. After any other reason, such as the price or the quality, the buyer still asks for them.
     */
    public boolean endsDemand() {
        return word.filter(said ->
                        said.by().filter(side -> side == Side.COOPERATIVE).isEmpty())
                .filter(said -> NEEDS_NO_MORE.contains(said.reason()))
                .isPresent();
    }
}
