package org.duijie.core.match.internal.explain.party;

import java.util.function.LongPredicate;

/**
 * Consecutive days, each as days since 1970-01-01.
 *
 * @param first the first day
 * @param last the last day; before the first when there is no day
 */
public record Span(long first, long last) {
    public static final Span NONE = new Span(0, -1);

    public boolean isEmpty() {
        return last < first;
    }

    public Span and(long from, long to) {
        return new Span(Math.max(first, from), Math.min(last, to));
    }

    /**
     * Returns the days on which {@code rule} holds. The rule must hold either up to some day or from some day on. Time:
     * logarithmic in the days.
     */
    public Span where(LongPredicate rule) {
        if (isEmpty()) {
            return NONE;
        }
        boolean atFirst = rule.test(first);
        boolean atLast = first == last ? atFirst : rule.test(last);
        if (atFirst == atLast) {
            return atFirst ? this : NONE;
        }
        long same = first;
        long other = last;
        while (other - same > 1) {
            long middle = same + (other - same) / 2;
            if (rule.test(middle) == atFirst) {
                same = middle;
            } else {
                other = middle;
            }
        }
        return atFirst ? new Span(first, same) : new Span(other, last);
    }
}
