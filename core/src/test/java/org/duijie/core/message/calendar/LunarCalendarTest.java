package org.duijie.core.message.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table of lunar months and solar terms against the motions of sun and moon (J. Meeus, Astronomical Algorithms, 2nd
 * edition, chapters 25, 27 and 49), by the rules of GB/T 33661-2017: days of Beijing; a month begins on the day of new
 * moon; the month of the winter solstice is the eleventh; a leap month is the first without a middle term of the sun
 * where thirteen months lie between two of these.
 */
class LunarCalendarTest {
    static IntStream years() {
        return IntStream.rangeClosed(LunarCalendar.FIRST_YEAR, LunarCalendar.LAST_YEAR);
    }

    @ParameterizedTest
    @MethodSource("years")
    void months_begin_on_the_day_of_new_moon(int lunarYear) {
        List<LocalDate> months = months(lunarYear);

        for (int month = 1; month <= 12; month++) {
            assertThat(LunarCalendar.day(lunarYear, month, 1)).contains(months.get(month - 1));
        }
        assertThat(LunarCalendar.lastDay(lunarYear))
                .contains(months(lunarYear + 1).get(0).minusDays(1));
    }

    @ParameterizedTest
    @MethodSource("years")
    void solar_terms_are_on_the_day_of_the_sun(int year) {
        assertThat(LunarCalendar.winterSolstice(year)).contains(winterSolstice(year));
        assertThat(LunarCalendar.clearAndBright(year)).contains(term(LocalDate.of(year, 4, 1), 15));
    }

    /** Returns the first days of the twelve months of a lunar year that are no leap months. */
    private static List<LocalDate> months(int lunarYear) {
        List<LocalDate> all = new ArrayList<>();
        sui(lunarYear).stream().filter(month -> month.number() <= 10).forEach(month -> all.add(month.first()));
        sui(lunarYear + 1).stream().filter(month -> month.number() > 10).forEach(month -> all.add(month.first()));
        return all;
    }

    private record Month(LocalDate first, int number) {}

    /** Returns the months from the solstice of the year before to that of a year, without leap months. */
    private static List<Month> sui(int year) {
        List<LocalDate> firsts = newMoons(winterSolstice(year - 1), winterSolstice(year));
        boolean isLeapYear = firsts.size() == 14;
        List<Month> months = new ArrayList<>();
        int number = 11;
        boolean isLeapFound = false;
        for (int i = 0; i + 1 < firsts.size(); i++) {
            boolean hasTerm = segment(firsts.get(i)) != segment(firsts.get(i + 1));
            if (isLeapYear && !isLeapFound && !hasTerm) {
                isLeapFound = true;
            } else {
                months.add(new Month(firsts.get(i), number));
                number = number % 12 + 1;
            }
        }
        return months;
    }

    /** Returns the new moons from the last on or before the first solstice to the last on or before the second. */
    private static List<LocalDate> newMoons(LocalDate from, LocalDate to) {
        List<LocalDate> all = new ArrayList<>();
        int k = (int) Math.floor((from.getYear() - 2000) * 12.3685) + 8;
        for (; ; k++) {
            LocalDate day = dayOf(newMoon(k));
            if (day.isAfter(to)) {
                return all;
            }
            if (!day.isAfter(from)) {
                all.clear();
            }
            all.add(day);
        }
    }

    /** Returns in which twelfth of its path the sun is when a day begins in Beijing. */
    private static int segment(LocalDate day) {
        return (int) Math.floor(sun(day.toEpochDay() + 2440587.5 - 8.0 / 24) / 30);
    }

    private static LocalDate winterSolstice(int year) {
        return term(LocalDate.of(year, 12, 15), 270);
    }

    /** Returns the day, soon after another, on which the sun reaches a longitude. */
    private static LocalDate term(LocalDate after, int longitude) {
        LocalDate day = after;
        while (beyond(day.plusDays(1), longitude) < 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static double beyond(LocalDate day, int longitude) {
        double gone = sun(day.toEpochDay() + 2440587.5 - 8.0 / 24) - longitude;
        return gone > 180 ? gone - 360 : gone;
    }

    /** Returns the apparent longitude of the sun in degrees; its error is below 0.01. */
    private static double sun(double utc) {
        double t = (utc + 70.0 / 86400 - 2451545) / 36525;
        double mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
        double anomaly = Math.toRadians(357.52911 + 35999.05029 * t - 0.0001537 * t * t);
        double centre = (1.914602 - 0.004817 * t) * Math.sin(anomaly)
                + (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly)
                + 0.000289 * Math.sin(3 * anomaly);
        double omega = Math.toRadians(125.04 - 1934.136 * t);
        double longitude = (mean + centre - 0.00569 - 0.00478 * Math.sin(omega)) % 360;
        return longitude < 0 ? longitude + 360 : longitude;
    }

    /** Returns the Julian day of a new moon in universal time. */
    private static double newMoon(int k) {
        double t = k / 1236.85;
        double e = 1 - 0.002516 * t;
        double sun = Math.toRadians(2.5534 + 29.10535670 * k);
        double moon = Math.toRadians(201.5643 + 385.81693528 * k + 0.0107582 * t * t);
        double f = Math.toRadians(160.7108 + 390.67050284 * k - 0.0016118 * t * t);
        double omega = Math.toRadians(124.7746 - 1.56375588 * k);
        double mean = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t;
        return mean
                - 0.40720 * Math.sin(moon)
                + 0.17241 * e * Math.sin(sun)
                + 0.01608 * Math.sin(2 * moon)
                + 0.01039 * Math.sin(2 * f)
                + 0.00739 * e * Math.sin(moon - sun)
                - 0.00514 * e * Math.sin(moon + sun)
                + 0.00208 * e * e * Math.sin(2 * sun)
                - 0.00111 * Math.sin(moon - 2 * f)
                - 0.00057 * Math.sin(moon + 2 * f)
                + 0.00056 * e * Math.sin(2 * moon + sun)
                - 0.00042 * Math.sin(3 * moon)
                + 0.00042 * e * Math.sin(sun + 2 * f)
                + 0.00038 * e * Math.sin(sun - 2 * f)
                - 0.00024 * e * Math.sin(2 * moon - sun)
                - 0.00017 * Math.sin(omega)
                - 70.0 / 86400;
    }

    private static LocalDate dayOf(double utc) {
        return LocalDate.ofEpochDay((long) Math.floor(utc + 8.0 / 24 - 2440587.5));
    }
}
