package org.duijie.api.cli.plan;

import java.util.Optional;
import org.duijie.core.market.Stock;
import org.duijie.core.match.plan.Shortfall;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Weight;

/**
 * What a plan leaves open for one listing or intent.
 *
 * @param name whose it is, and of what
 * @param headWord what one of them is counted by
 * @param sumWord what heads of its kind are called beside heads of another
 * @param one what one that is sold is called, with what it holds: of an intent that lacks less than one, what it lacks
 *     less than
 * @param takes of an intent, what it takes: from its minimum to its demand
 * @param open how much is left or lacking
 * @param whole of how much
 * @param isRemainder whether it is stock that fills no pack, so that no plan could sell it
 * @param shortfall why
 */
public record Leftover(
        String name,
        String headWord,
        String sumWord,
        String one,
        String takes,
        Quantity open,
        Quantity whole,
        boolean isRemainder,
        Optional<Shortfall> shortfall) {

    /** Returns what is unsold of {@code stock}: the heads or packs left, and the rest that fills no pack. */
    public static Quantity of(Stock stock, Heads left) {
        Heads sold = Heads.of(stock.heads().count() - left.count());
        long open = stock.stated().held() - Tally.of(stock, sold).held();
        return stock.stated().isCount() ? Heads.of(open) : Weight.ofGrams(open);
    }

    /** Returns whether a reason is wanting, for lack of time. */
    boolean isUnexplained() {
        return shortfall.isEmpty() && !isRemainder;
    }

    boolean isOpen() {
        return open.held() > 0;
    }

    boolean isAll() {
        return open.equals(whole);
    }
}
