package org.duijie.core.message.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The Chinese calendar by GB/T 33661-2017, from the new year of 2024 to the end of the lunar year 2036. A test computes
 * the same months and solar terms from the motions of sun and moon.
 */
final class LunarCalendar {
    static final int FIRST_YEAR = 2024;
    static final int LAST_YEAR = 2036;

    private static final int MONTHS = 12;
    private static final int SHORT = 29;
    private static final int LEAP_CYCLE = 4;

    /**
     * A lunar year.
     *
     * @param newYear the first day of its first month
     * @param longMonths which of its twelve months have 30 days, the first month in the highest of twelve bits
     * @param leap the month after which a leap month follows; 0 without one
     * @param leapDays the days of the leap month
     */
    private record Year(LocalDate newYear, int longMonths, int leap, int leapDays) {
        int days(int month) {
            return SHORT + (longMonths >> (MONTHS - month) & 1);
        }

        LocalDate first(int month) {
            LocalDate first = newYear;
            for (int before = 1; before < month; before++) {
                first = first.plusDays(days(before) + (before == leap ? leapDays : 0));
            }
            return first;
        }
    }

    private static final Map<Integer, Year> YEARS = Map.ofEntries(
            Map.entry(2024, new Year(LocalDate.of(2024, 2, 10), 0x4b6, 0, 0)),
            Map.entry(2025, new Year(LocalDate.of(2025, 1, 29), 0xa6e, 6, 29)),
            Map.entry(2026, new Year(LocalDate.of(2026, 2, 17), 0xa4e, 0, 0)),
            Map.entry(2027, new Year(LocalDate.of(2027, 2, 6), 0xd26, 0, 0)),
            Map.entry(2028, new Year(LocalDate.of(2028, 1, 26), 0xea6, 5, 29)),
            Map.entry(2029, new Year(LocalDate.of(2029, 2, 13), 0xd53, 0, 0)),
            Map.entry(2030, new Year(LocalDate.of(2030, 2, 3), 0x5aa, 0, 0)),
            Map.entry(2031, new Year(LocalDate.of(2031, 1, 23), 0x76a, 3, 29)),
            Map.entry(2032, new Year(LocalDate.of(2032, 2, 11), 0x96d, 0, 0)),
            Map.entry(2033, new Year(LocalDate.of(2033, 1, 31), 0x4af, 11, 29)),
            Map.entry(2034, new Year(LocalDate.of(2034, 2, 19), 0x4ad, 0, 0)),
            Map.entry(2035, new Year(LocalDate.of(2035, 2, 8), 0xa4d, 0, 0)),
            Map.entry(2036, new Year(LocalDate.of(2036, 1, 28), 0xd0b, 6, 30)));

    private LunarCalendar() {}

    /** Returns a day of a month that is no leap month; empty when the year is not known or the month is shorter. */
    static Optional<LocalDate> day(int lunarYear, int month, int day) {
        return Optional.ofNullable(YEARS.get(lunarYear))
                .filter(year -> day >= 1 && day <= year.days(month))
                .map(year -> year.first(month).plusDays(day - 1L));
    }

    /** Returns the last day of a lunar year, 除夕. */
    static Optional<LocalDate> lastDay(int lunarYear) {
        return Optional.ofNullable(YEARS.get(lunarYear))
                .map(year -> year.first(MONTHS)
                        .plusDays(year.days(MONTHS) + (year.leap == MONTHS ? year.leapDays : 0) - 1L));
    }

    /** Returns the winter solstice, 冬至, of a year of the civil calendar. */
    static Optional<LocalDate> winterSolstice(int year) {
        return isKnown(year) ? Optional.of(LocalDate.of(year, 12, isLate(year) ? 22 : 21)) : Optional.empty();
    }

    /** Returns 清明 of a year of the civil calendar. */
    static Optional<LocalDate> clearAndBright(int year) {
        return isKnown(year) ? Optional.of(LocalDate.of(year, 4, isLate(year) ? 5 : 4)) : Optional.empty();
    }

    private static boolean isKnown(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Returns whether the sun is a day late in a year, as it is in the two years before a leap year. */
    private static boolean isLate(int year) {
        return year % LEAP_CYCLE >= 2;
    }
}
