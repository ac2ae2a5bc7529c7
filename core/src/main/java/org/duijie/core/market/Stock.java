package org.duijie.core.market;

import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.Weight;

/** One pool of stock: counted, with a weight range a head, or weighed and sold in packs that each count as one head. */
public sealed interface Stock {
    /** The heaviest head that is accepted, on any day: 100 tonnes. */
    Weight HEAVIEST_HEAD = Weight.ofGrams(100_000_000L);

    /** How many heads (or whole packs) there are. */
    Heads heads();

    /** What a head (or pack) weighs on the market's day, in whole grams, at least one gram. */
    Weight meanWeight();

    /** What the cooperative stated: a count, or a weight. */
    Quantity stated();

    /**
     * Stock by count.
     *
     * @param heads how many
     * @param unitWeight what a head weighs
     */
    record ByCount(Heads heads, WeightRange unitWeight) implements Stock {
        public ByCount {
            requireHead(unitWeight.min());
            requireHead(unitWeight.max());
        }

        @Override
        public Weight meanWeight() {
            return unitWeight.mean();
        }

        @Override
        public Quantity stated() {
            return heads;
        }
    }

    /**
     * Stock by weight; what does not fill a pack is not sold.
     *
     * @param total how much
     * @param pack what one pack weighs
     */
    record ByWeight(Weight total, Weight pack) implements Stock {
        /** The pack when none is named: 1 kg. */
        public static final Weight DEFAULT_PACK = Weight.ofGrams(1_000);

        public ByWeight {
            requireHead(pack);
            Heads.of(total.grams() / pack.grams());
        }

        @Override
        public Heads heads() {
            return Heads.of(total.grams() / pack.grams());
        }

        @Override
        public Weight meanWeight() {
            return pack;
        }

        @Override
        public Quantity stated() {
            return total;
        }
    }

    private static void requireHead(Weight head) {
        if (head.grams() == 0) {
            throw new InvalidValueException(Reason.TOO_SMALL, head.toString(), "1 g");
        }
        if (head.compareTo(HEAVIEST_HEAD) > 0) {
            throw new InvalidValueException(Reason.TOO_LARGE, head.toString(), HEAVIEST_HEAD.toString());
        }
    }
}
