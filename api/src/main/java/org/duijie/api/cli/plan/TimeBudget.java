package org.duijie.api.cli.plan;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Parses the time limit of a round, such as {@code 500ms}, {@code 10s}, {@code 2m} or {@code 1h}: from one millisecond
 * to one day.
 */
final class TimeBudget implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,8})(ms|s|m|h)");
    private static final Duration MOST = Duration.ofDays(1);

    @Override
    public Duration convert(String text) {
        Matcher form = FORM.matcher(text);
        Duration budget = form.matches() ? duration(Long.parseLong(form.group(1)), form.group(2)) : Duration.ZERO;
        if (budget.isZero() || budget.compareTo(MOST) > 0) {
            throw new TypeConversionException("not a time from 1ms to 24h");
        }
        return budget;
    }

    private static Duration duration(long count, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
    }
}
