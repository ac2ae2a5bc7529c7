package org.duijie.api.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The number of rows with each outcome.
 *
 * @param warned the number of rows with warnings, whatever their outcome
 */
record Counts(Map<RowOutcome, Long> of, long warned) {
    static final Counts NONE = new Counts(Map.of(), 0);

    /** Counts the outcomes of rows. */
    static Counts of(List<Judged> told) {
        Map<RowOutcome, Long> of = new EnumMap<>(RowOutcome.class);
        told.forEach(each -> of.merge(each.outcome(), 1L, Long::sum));
        return new Counts(of, told.stream().filter(Judged::isWarned).count());
    }

    /** Reads counts from stored JSON. */
    static Counts kept(ObjectNode json) {
        Map<RowOutcome, Long> of = new EnumMap<>(RowOutcome.class);
        Arrays.stream(RowOutcome.values())
                .forEach(each -> of.put(each, json.path(each.word()).asLong()));
        return new Counts(of, json.path("warned").asLong());
    }

    Counts plus(Counts more) {
        Map<RowOutcome, Long> sum = new EnumMap<>(RowOutcome.class);
        List.of(this, more).forEach(each -> each.of.forEach((outcome, n) -> sum.merge(outcome, n, Long::sum)));
        return new Counts(sum, warned + more.warned);
    }

    long of(RowOutcome outcome) {
        return of.getOrDefault(outcome, 0L);
    }

    /** Returns how many rows there are. */
    long all() {
        return of.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Returns the counts in the form in which they are stored and shown. Every row counts either as accepted or as
     * refused.
     */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("rows", all());
        json.put("accepted", all() - of(RowOutcome.REFUSED));
        for (RowOutcome each : RowOutcome.values()) {
            json.put(each.word(), of(each));
        }
        json.put("warned", warned);
        return json;
    }
}
