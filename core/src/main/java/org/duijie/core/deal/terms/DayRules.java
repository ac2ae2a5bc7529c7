package org.duijie.core.deal.terms;

import java.time.LocalDate;
import java.util.Optional;
import org.duijie.core.deal.terms.Refusal.Code;

/**
 * What happened is not after today, and not before what it follows; what is to happen is not before today, nor years
 * off.
 */
public final class DayRules {
    private static final int LONGEST_CREDIT_DAYS = 366;

    private DayRules() {}

    /** Something that happened on {@code day}, told on {@code today}, and that follows what was on {@code first}. */
    public static Optional<Refusal> happened(LocalDate day, LocalDate today, LocalDate first, Code tooEarly) {
        return when(day.isAfter(today), Code.DAY_NOT_YET, day, today)
                .or(() -> when(day.isBefore(first), tooEarly, day, first));
    }

    /** The day by which what was settled on {@code settledOn} is to be paid. */
    public static Optional<Refusal> due(LocalDate day, LocalDate settledOn) {
        LocalDate latest = settledOn.plusDays(LONGEST_CREDIT_DAYS);
        return when(day.isBefore(settledOn), Code.DUE_BEFORE_SETTLED, day, settledOn)
                .or(() -> when(day.isAfter(latest), Code.DUE_TOO_LATE, day, latest));
    }

    private static Optional<Refusal> when(boolean broken, Code code, LocalDate day, LocalDate other) {
        return broken ? Optional.of(Refusal.of(code, day, other)) : Optional.empty();
    }
}
