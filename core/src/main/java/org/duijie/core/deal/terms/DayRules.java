package org.duijie.core.deal.terms;

import java.time.LocalDate;
import java.util.Optional;
import org.duijie.core.deal.terms.Refusal.Code;

/**
 * Rules for days. An event must not be after today, nor before the event it follows. A due date must not be before
 * today, nor more than a year away.
 */
public final class DayRules {
    private static final int LONGEST_CREDIT_DAYS = 366;

    private DayRules() {}

    /** Checks an event on {@code day}, entered on {@code today}, that follows an event on {@code first}. */
    public static Optional<Refusal> happened(LocalDate day, LocalDate today, LocalDate first, Code tooEarly) {
        return when(day.isAfter(today), Code.DAY_NOT_YET, day, today)
                .or(() -> when(day.isBefore(first), tooEarly, day, first));
    }

    /** Checks the due date of a settlement made on {@code settledOn}. */
    public static Optional<Refusal> due(LocalDate day, LocalDate settledOn) {
        LocalDate latest = settledOn.plusDays(LONGEST_CREDIT_DAYS);
        return when(day.isBefore(settledOn), Code.DUE_BEFORE_SETTLED, day, settledOn)
                .or(() -> when(day.isAfter(latest), Code.DUE_TOO_LATE, day, latest));
    }

    private static Optional<Refusal> when(boolean broken, Code code, LocalDate day, LocalDate other) {
        return broken ? Optional.of(Refusal.of(code, day, other)) : Optional.empty();
    }
}
