package org.duijie.api.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duijie.api.codec.Complaint;
import org.duijie.api.codec.Fault;
import org.duijie.api.codec.Refusals;
import org.duijie.core.market.Window;

/** Days that people enter of what is to be: within ten years of today, so that a slip of the pen is not a year. */
final class LikelyDays {
    private static final int YEARS = 10;

    private LikelyDays() {}

    /**
     * Refuses days that nobody means.
     *
     * @param days by the pointer of each
     */
    static void refuseOthers(LocalDate today, Map<String, LocalDate> days) {
        Window likely = new Window(today.minusYears(YEARS), today.plusYears(YEARS));
        List<Complaint> odd = days.entrySet().stream()
                .filter(each -> !likely.contains(each.getValue()))
                .map(each -> Refusals.at(
                        Fault.TIME_OUT_OF_RANGE,
                        each.getKey(),
                        each.getValue().toString(),
                        likely.from().toString(),
                        likely.to().toString()))
                .toList();
        if (!odd.isEmpty()) {
            throw Refused.because(odd);
        }
    }
}
