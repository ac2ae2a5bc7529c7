package org.duijie.api.cli.plan;

import java.util.Optional;
import org.duijie.core.market.Stock;
import org.duijie.core.match.words.ShortfallText;
import org.duijie.core.quantity.Container;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Weight;

/**
 * What a plan leaves unsold of a listing, or unmet of an intent.
 *
 * @param name the party and the product
 * @param headWord the counting word of one unit
 * @param sumWord the name of its heads in a sum with heads of other kinds
 * @param open how much is left or missing
 * @param whole the total
 * @param container the container in which its party says quantities; empty when it names none
 * @param isRemainder whether all of it is a rest too small to fill a pack, which no plan can sell
 * @param why what limits it
 */
record Leftover(
        String name,
        String headWord,
        String sumWord,
        Quantity open,
        Quantity whole,
        Optional<Container> container,
        boolean isRemainder,
        Optional<ShortfallText> why) {

    /**
     * Returns the unsold quantity of {@code stock}: the heads or packs left, and the rest that is too small to fill a
     * pack.
     */
    public static Quantity of(Stock stock, Heads left) {
        Heads sold = Heads.of(stock.heads().count() - left.count());
        long open = stock.stated().held() - Tally.of(stock, sold).held();
        return stock.stated().isCount() ? Heads.of(open) : Weight.ofGrams(open);
    }

    /** Returns whether the reason is missing because time ran out. */
    boolean isUnexplained() {
        return why.isEmpty() && !isRemainder;
    }

    boolean isOpen() {
        return open.held() > 0;
    }

    boolean isAll() {
        return open.equals(whole);
    }
}
