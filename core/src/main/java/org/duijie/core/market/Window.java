package org.duijie.core.market;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.PlainForm;
import org.duijie.core.quantity.Reason;

/**
 * The days on which something can happen, both ends included, in the years 1900 to 2199.
 *
 * @param from the first day
 * @param to the last day, not before the first
 */
public record Window(LocalDate from, LocalDate to) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final DateTimeFormatter STRICT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    public Window {
        requireDay(from);
        requireDay(to);
        if (to.isBefore(from)) {
            throw new InvalidValueException(Reason.DATES_REVERSED, from + " .. " + to, from.toString(), to.toString());
        }
    }

    /**
     * Reads an ISO 8601 day such as {@code 2022-12-19}, in the years 1900 to 2199.
     *
     * @throws InvalidValueException when the text is not such a day
     */
    public static LocalDate parseDay(String text) {
        try {
            return requireDay(LocalDate.parse(PlainForm.day(text, Optional.empty()), STRICT));
        } catch (DateTimeParseException e) {
            InvalidValueException refused = new InvalidValueException(Reason.NOT_A_DATE, text);
            refused.initCause(e);
            throw refused;
        }
    }

    /**
     * Returns {@code day} when it is valid.
     *
     * @throws InvalidValueException when it is before 1900 or after 2199
     */
    static LocalDate requireDay(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new InvalidValueException(
                    Reason.OUT_OF_RANGE, day.toString(), FIRST_YEAR + "-01-01", LAST_YEAR + "-12-31");
        }
        return day;
    }

    /** Returns whether {@code day} is in this window. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
