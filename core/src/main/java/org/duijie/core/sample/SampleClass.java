package org.duijie.core.sample;

/** How much of the trade a sample market holds. Each class is a harder market to match. */
public enum SampleClass {
    /**
     * A transportation problem: stock and demand by count, all heads of a product of one weight; no minimum, no limit
     * to suppliers, no cost of a trip, no growth.
     */
    FLOW,
    /**
     * Every demand in grams, every stock in heads or packs whose weight differs from lot to lot; no minimum, no limit
     * to suppliers, no cost of a trip, no growth.
     */
    WEIGHT,
    /** All the rules: counts and weights, trips, minimums, limits to suppliers, pick-up minimums; nothing grows. */
    FULL,
    /** All the rules, longer windows, and stock that grows and costs its keep: the day of a delivery matters. */
    AGED;

    /** Whether deliveries cost a trip and have minimums. */
    boolean hasDeliveryTerms() {
        return this == FULL || this == AGED;
    }
}
