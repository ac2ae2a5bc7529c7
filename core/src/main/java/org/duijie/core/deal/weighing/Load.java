package org.duijie.core.deal.weighing;

import java.math.BigInteger;
import java.util.List;
import org.duijie.core.deal.terms.HalfUp;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;

/** What the scale read, or that there was none. */
public sealed interface Load {

    /**
     * What the stock on the scale weighs: gross less tare, or the sum of the heads.
     *
     * @throws org.duijie.core.quantity.InvalidValueException when the tare is above the gross
     */
    Weight net();

    /**
     * What {@code part} of {@code all} weighs by the mean, to the nearest gram, half up: for heads nobody weighed
     * apart.
     */
    default Weight shareOf(Heads part, Heads all) {
        BigInteger grams = BigInteger.valueOf(net().grams()).multiply(BigInteger.valueOf(part.count()));
        return Weight.ofGrams(HalfUp.divide(grams, BigInteger.valueOf(all.count())));
    }

    /**
     * The whole batch at once.
     *
     * @param gross stock, crates and truck
     * @param tare crates and truck alone
     */
    record Batch(Weight gross, Weight tare) implements Load {
        @Override
        public Weight net() {
            return Weight.ofGrams(gross.grams() - tare.grams());
        }
    }

    /**
     * Counted alone, as a price a head allows.
     *
     * @param expected what the heads counted were expected to weigh together: an estimate, which no scale read
     */
    record Counted(Weight expected) implements Load {
        /** Before it is reckoned. */
        public static final Counted UNKNOWN = new Counted(Weight.NONE);

        @Override
        public Weight net() {
            return expected;
        }
    }

    /**
     * Head by head.
     *
     * @param heads each its weight; together no more than {@link Weight#MOST_GRAMS}
     */
    record HeadByHead(List<Weight> heads) implements Load {
        public HeadByHead {
            heads = List.copyOf(heads);
            Weight.ofGrams(sum(heads));
        }

        @Override
        public Weight net() {
            return Weight.ofGrams(sum(heads));
        }

        private static long sum(List<Weight> heads) {
            return heads.stream().mapToLong(Weight::grams).sum();
        }
    }
}
