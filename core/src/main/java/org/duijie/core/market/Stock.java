package org.duijie.core.market;

import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.Weight;

/**
 * One pool of stock. Counted stock has a weight range per head and is sold by the head or in packs. Weighed stock is
 * sold in packs that each count as one head.
 */
public sealed interface Stock {
    /** The maximum weight of a head on any day: 100 tonnes. */
    Weight HEAVIEST_HEAD = Weight.ofGrams(100_000_000L);

    /** Returns the number of units for sale: heads, or whole packs. */
    Heads heads();

    /**
     * Returns the weight of a head (for stock by weight: of a pack) on the market's day, in whole grams, 1 g or more.
     */
    Weight meanWeight();

    /** Returns the quantity as the cooperative stated it: a count, or a weight. */
    Quantity stated();

    /** Returns the number of heads in one unit sold: 1, unless heads are sold in packs. */
    long each();

    /**
     * Stock by count. Heads that do not fill a pack are not sold.
     *
     * @param stated the number of heads
     * @param unitWeight the weight range of a head
     * @param each the number of heads that are sold together, 1 or more
     */
    record ByCount(Heads stated, WeightRange unitWeight, long each) implements Stock {
        public ByCount {
            requireHead(unitWeight.min());
            requireHead(unitWeight.max());
            requirePack(each, unitWeight.max());
        }

        /** Makes stock whose heads are sold one by one. */
        public ByCount(Heads heads, WeightRange unitWeight) {
            this(heads, unitWeight, 1);
        }

        @Override
        public Heads heads() {
            return Heads.of(stated.count() / each);
        }

        @Override
        public Weight meanWeight() {
            return unitWeight.mean();
        }
    }

    /**
     * Stock by weight. A remainder that does not fill a pack is not sold.
     *
     * @param total the total weight
     * @param pack the weight of one pack
     */
    record ByWeight(Weight total, Weight pack) implements Stock {
        /** The default pack: 1 kg. */
        public static final Weight DEFAULT_PACK = Weight.ofGrams(1_000);

        public ByWeight {
            requireHead(pack);
            Heads.of(total.grams() / pack.grams());
        }

        @Override
        public long each() {
            return 1;
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

    private static void requirePack(long each, Weight head) {
        if (each < 1) {
            throw new InvalidValueException(Reason.TOO_SMALL, each + " head", "1 head");
        }
        if (each > HEAVIEST_HEAD.grams() / head.grams()) {
            String most = HEAVIEST_HEAD.grams() / head.grams() + " head";
            throw new InvalidValueException(Reason.TOO_LARGE, each + " head", most);
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
