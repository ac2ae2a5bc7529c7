package org.duijie.core.deal.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Converts a moment to its day in China, where all deals are made. */
public final class ChinaDay {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private ChinaDay() {}

    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, CHINA);
    }
}
