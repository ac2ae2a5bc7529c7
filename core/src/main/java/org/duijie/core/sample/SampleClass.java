package org.duijie.core.sample;

/** The rules of the trade that a sample market uses. Each class is harder to match than the one before. */
public enum SampleClass {
    /**
     * A transportation problem: stock and demand are by count, and all heads of a product have the same weight. No
     * minimums, no limits on suppliers, no trip costs, no growth.
     */
    FLOW,
    /**
     * Every demand is in grams; every stock is in heads or packs whose weight differs from lot to lot. No minimums, no
     * limits on suppliers, no trip costs, no growth.
     */
    WEIGHT,
    /** All rules except growth: counts and weights, trips, minimums, limits on suppliers, minimum pick-ups. */
    FULL,
    /**
     * All rules, with longer windows, and stock that grows and has holding costs, so that the day of a delivery
     * matters.
     */
    AGED;

    /** Returns whether deliveries have trip costs and minimums. */
    boolean hasDeliveryTerms() {
        return this == FULL || this == AGED;
    }
}
