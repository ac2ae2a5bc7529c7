package org.duijie.core.deal.weighing;

import java.math.BigInteger;
import java.util.List;
import org.duijie.core.deal.terms.HalfUp;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;

/** The reading of the scale, or the statement that no scale was used. */
public sealed interface Reading {

    /**
     * Returns the net weight: gross less tare, or the sum of the heads.
     *
     * @throws org.duijie.core.quantity.InvalidValueException when the tare is above the gross
     */
    Weight net();

    /**
     * Returns the weight of {@code part} of {@code all} heads, computed from the mean and rounded half up to the gram.
     * Used for heads that were not weighed separately.
     */
    default Weight shareOf(Heads part, Heads all) {
        BigInteger grams = BigInteger.valueOf(net().grams()).multiply(BigInteger.valueOf(part.count()));
        return Weight.ofGrams(HalfUp.divide(grams, BigInteger.valueOf(all.count())));
    }

    /** Returns the mean of {@code heads} heads that weigh {@code weight} together, rounded half up to the gram. */
    static Weight mean(Weight weight, long heads) {
        return Weight.ofGrams(HalfUp.divide(BigInteger.valueOf(weight.grams()), BigInteger.valueOf(heads)));
    }

    /**
     * The whole batch weighed at once.
     *
     * @param gross stock, crates and truck
     * @param tare crates and truck alone
     */
    record Batch(Weight gross, Weight tare) implements Reading {
        @Override
        public Weight net() {
            return Weight.ofGrams(gross.grams() - tare.grams());
        }
    }

    /**
     * Several batches weighed one after another, each with its own tare.
     *
     * @param list two or more batches; gross weights together at most {@link Weight#MOST_GRAMS}
     */
    record Batches(List<Batch> list) implements Reading {
        public Batches {
            list = List.copyOf(list);
            Weight.ofGrams(
                    list.stream().mapToLong(batch -> batch.gross().grams()).sum());
        }

        @Override
        public Weight net() {
            return Weight.ofGrams(
                    list.stream().mapToLong(batch -> batch.net().grams()).sum());
        }
    }

    /**
     * Heads counted without a scale. This is allowed when the price is per head.
     *
     * @param expected the estimated weight of the counted heads
     */
    record Counted(Weight expected) implements Reading {
        /** A count whose expected weight is not computed yet. */
        public static final Counted UNKNOWN = new Counted(Weight.NONE);

        @Override
        public Weight net() {
            return expected;
        }
    }

    /**
     * Every head weighed singly.
     *
     * @param heads the weight of each; together at most {@link Weight#MOST_GRAMS}
     */
    record HeadByHead(List<Weight> heads) implements Reading {
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
