package org.duijie.api.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.duijie.core.market.Window;
import org.duijie.core.quantity.InvalidValueException;

/**
 * Judges the days that people enter, with all else that a body says: what is to be lies within ten years of today, so
 * that a slip of the pen is not a year, and what has happened is not after today.
 */
public final class LikelyDays {
    private static final int YEARS = 10;

    private final LocalDate today;
    private final Predicate<String> judged;

    private LikelyDays(LocalDate today, Predicate<String> judged) {
        this.today = today;
        this.judged = judged;
    }

    /** Judges every day. */
    public static LikelyDays on(LocalDate today) {
        return new LikelyDays(today, field -> true);
    }

    /** Judges none: of what was judged before, or was kept. */
    public static LikelyDays judged(LocalDate today) {
        return new LikelyDays(today, field -> false);
    }

    /** Judges those days alone that {@code patch} changes. */
    public LikelyDays of(ObjectNode patch) {
        return new LikelyDays(today, patch::has);
    }

    /** Today in China. */
    public LocalDate today() {
        return today;
    }

    /** Refuses days that nobody means; whether they are days at all is told elsewhere. */
    public void refuseOthers(Fields fields, String... names) {
        for (String field : names) {
            if (judged.test(field)) {
                refuse(fields, field);
            }
        }
    }

    /** The same of the days of an element of the list {@code list}. */
    public void refuseOthersIn(String list, Fields element, String... names) {
        if (judged.test(list)) {
            on(today).refuseOthers(element, names);
        }
    }

    /** Refuses a day on which nothing can have happened yet, or that nobody means. */
    public void refuseLater(Fields fields, String field) {
        if (judged.test(field) && isDay(fields, field)) {
            if (day(fields, field).isAfter(today)) {
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

    private static LocalDate day(Fields fields, String field) {
        return Window.parseDay(fields.written(field));
    }

    private static boolean isDay(Fields fields, String field) {
        try {
            return fields.has(field) && day(fields, field).isAfter(LocalDate.MIN);
        } catch (InvalidValueException notADay) {
            return false;
        }
    }
}
