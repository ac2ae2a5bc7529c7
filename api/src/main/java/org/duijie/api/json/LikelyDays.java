package org.duijie.api.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.duijie.core.market.Window;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.PlainForm;

/**
 * Checks the days that people enter. A day must be within ten years of today, which detects a mistyped year. The day of
 * a past event must not be after today.
 */
public final class LikelyDays {
    private static final int YEARS = 10;

    private final LocalDate today;
    private final Predicate<String> judged;

    private LikelyDays(LocalDate today, Predicate<String> judged) {
        this.today = today;
        this.judged = judged;
    }

    /** Returns a check that applies to every day. */
    public static LikelyDays on(LocalDate today) {
        return new LikelyDays(today, field -> true);
    }

    /** Returns a check that accepts every day. It is for days that were checked before, or that are stored. */
    public static LikelyDays judged(LocalDate today) {
        return new LikelyDays(today, field -> false);
    }

    /** Returns a check that applies only to the days that {@code patch} changes, and accepts all others. */
    public LikelyDays of(ObjectNode patch) {
        return new LikelyDays(today, patch::has);
    }

    /** Returns today's date in China. */
    public LocalDate today() {
        return today;
    }

    /**
     * Refuses days that are more than ten years from today. Ignores texts that are not days, because they are refused
     * elsewhere.
     */
    public void refuseOthers(Fields fields, String... names) {
        for (String field : names) {
            if (judged.test(field)) {
                refuse(fields, field);
            }
        }
    }

    /** Refuses such days in an element of the list {@code list}. */
    public void refuseOthersIn(String list, Fields element, String... names) {
        if (judged.test(list)) {
            on(today).refuseOthers(element, names);
        }
    }

    /** Refuses the day of a past event if it is after today, or more than ten years before today. */
    public void refuseLater(Fields fields, String field) {
        if (judged.test(field) && isDay(fields, field)) {
            if (pastDay(fields, field).isAfter(today)) {
                fields.complain(Fault.DAY_TO_COME, field, today.toString());
            } else {
                refuse(fields, field);
            }
        }
    }

    private void refuse(Fields fields, String field) {
        Window likely = new Window(today.minusYears(YEARS), today.plusYears(YEARS));
        if (isDay(fields, field) && !likely.contains(day(fields, field))) {
            fields.complain(
                    Fault.TIME_OUT_OF_RANGE,
                    field,
                    likely.from().toString(),
                    likely.to().toString());
        }
    }

    private LocalDate pastDay(Fields fields, String field) {
        return Window.parseDay(PlainForm.pastDay(fields.written(field), today));
    }

    private LocalDate day(Fields fields, String field) {
        return Window.parseDay(PlainForm.day(fields.written(field), Optional.of(today)));
    }

    private boolean isDay(Fields fields, String field) {
        try {
            return fields.has(field) && day(fields, field).isAfter(LocalDate.MIN);
        } catch (InvalidValueException notADay) {
            return false;
        }
    }
}
