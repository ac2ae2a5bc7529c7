package org.duijie.api.cli.plan;

import java.util.Optional;
import org.duijie.core.market.Stock;
import org.duijie.core.match.words.ShortfallText;
import org.duijie.core.quantity.Container;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Weight;

/**
 * The stock of a listing that a plan leaves unsold, or the demand of an intent that it leaves unmet.
 *
 * @param name the party and the product
 * @param headWord the counting word of one unit
 * @param sumWord the name of its heads in a sum with heads of other kinds
 * @param open the quantity that is unsold or unmet
 * @param whole the whole stock or demand
 * @param container the container in which the party counts; empty when the party names none
 * @param isRemainder whether all that is unsold is too little to fill a pack, so that no plan can sell it
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
     * Returns the unsold quantity of {@code stock}: the heads or packs left, plus the remainder that is too small to
     * fill a pack.
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
