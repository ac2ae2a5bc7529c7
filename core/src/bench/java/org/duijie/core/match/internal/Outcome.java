package org.duijie.core.match.internal;

import java.util.OptionalLong;

/**
 * What came of a heat, as one line of text with tabs.
 *
 * @param heat which
 * @param status {@code ok}, {@code told} (a value without a plan), or what went wrong
 * @param pairs pairs that can trade
 * @param everyDay whether the arrays hold every day that could matter, so that a bound on them is one on the market
 * @param cpuSeconds CPU time of the entrant
 * @param wallSeconds wall time of the entrant
 * @param peakKib the most memory its process ever had resident
 * @param value what the plan is worth by the definitions, in µCNY
 * @param bound what the entrant says no plan exceeds, in µCNY
 * @param note what else it said
 */
record Outcome(
        Heat heat,
        String status,
        long pairs,
        boolean everyDay,
        double cpuSeconds,
        double wallSeconds,
        long peakKib,
        OptionalLong value,
        OptionalLong bound,
        String note) {

    static final String MARK = "outcome\t";
    private static final String NONE = "-";
    private static final int FIELDS = 14;

    static Outcome failed(Heat heat, String status, double wallSeconds) {
        return new Outcome(heat, status, -1, true, -1, wallSeconds, -1, OptionalLong.empty(), OptionalLong.empty(), "");
    }

    boolean isAnswer() {
        return value.isPresent();
    }

    boolean hasGap() {
        return value.isPresent() && bound.isPresent() && bound.getAsLong() > 0;
    }

    /** (bound − value) / bound; 0 for a plan that is worth its bound. */
    double gap() {
        return (double) (bound.getAsLong() - value.getAsLong()) / bound.getAsLong();
    }

    String line() {
        return MARK
                + String.join(
                        "\t",
                        heat.key(),
                        status,
                        "" + pairs,
                        "" + everyDay,
                        "" + cpuSeconds,
                        "" + wallSeconds,
                        "" + peakKib,
                        text(value),
                        text(bound),
                        note.replaceAll("\\s+", " "));
    }

    static Outcome parse(String line) {
        String[] field = line.substring(MARK.length()).split("\t", FIELDS);
        return new Outcome(
                Heat.parse(field),
                field[5],
                Long.parseLong(field[6]),
                Boolean.parseBoolean(field[7]),
                Double.parseDouble(field[8]),
                Double.parseDouble(field[9]),
                Long.parseLong(field[10]),
                amount(field[11]),
                amount(field[12]),
                field[13]);
    }

    private static String text(OptionalLong amount) {
        return amount.isPresent() ? "" + amount.getAsLong() : NONE;
    }

    private static OptionalLong amount(String text) {
        return text.equals(NONE) ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }
}
