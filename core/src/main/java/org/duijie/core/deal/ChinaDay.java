package org.duijie.core.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day in China, where all deals are, on which a moment falls. */
final class ChinaDay {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private ChinaDay() {}

    static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, CHINA);
    }
}
