package org.duijie.core.sample;

/** Which rules of the trade a sample market uses. Each class is harder to match than the one before. */
public enum SampleClass {
    /**
     * A transportation problem: stock and demand by count, and all heads of a product of one weight. No minimums, no
     * limits on suppliers, no trip costs, no growth.
     */
    FLOW,
    /**
     * Every demand in grams, and every stock in heads or packs whose weight differs from lot to lot. No minimums, no
     * limits on suppliers, no trip costs, no growth.
     */
    WEIGHT,
    /** All the rules without growth: counts and weights, trips, minimums, limits on suppliers, minimum pick-ups. */
    FULL,
    /**
     * All the rules, longer windows, and stock that grows and has holding costs, so that the day of a delivery matters.
     */
    AGED;

    /** Returns whether deliveries have trip costs and minimums. */
    boolean hasDeliveryTerms() {
        return this == FULL || this == AGED;
    }
}
