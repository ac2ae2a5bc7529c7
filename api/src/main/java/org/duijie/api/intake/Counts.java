package org.duijie.api.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many rows have each outcome.
 *
 * @param warned how many of them have warnings
 */
record Counts(Map<RowOutcome, Long> of, long warned) {
    static final Counts NONE = new Counts(Map.of(), 0);

    /** Returns the counts of {@code told}. */
    static Counts of(List<Judged> told) {
        Map<RowOutcome, Long> of = new EnumMap<>(RowOutcome.class);
        told.forEach(each -> of.merge(each.outcome(), 1L, Long::sum));
        return new Counts(of, told.stream().filter(Judged::isWarned).count());
    }

    /** Reads stored counts. */
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

    /** Returns the counts as they are stored and shown: every row is accepted or refused. */
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
