package org.duijie.core.match.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleSize;

/** What a run of the benchmarks covers, by system properties; {@code docs/benchmarks.md} names them. */
final class BenchSettings {
    private static final long SHORT_SECONDS = 1;
    private static final Map<SampleSize, Long> BUDGETS = Map.of(
            SampleSize.TINY, 2L,
            SampleSize.COUNTY, 10L,
            SampleSize.PREFECTURE, 60L,
            SampleSize.PROVINCE, 60L,
            SampleSize.NATIONAL, 300L);
    private static final Map<SampleSize, String> HEAPS = Map.of(
            SampleSize.TINY, "256m",
            SampleSize.COUNTY, "1g",
            SampleSize.PREFECTURE, "2g",
            SampleSize.PROVINCE, "4g",
            SampleSize.NATIONAL, "8g");

    private BenchSettings() {}

    static List<SampleSize> sizes() {
        return chosen("sizes", SampleSize.class);
    }

    static List<SampleClass> classes() {
        return chosen("classes", SampleClass.class);
    }

    static List<Entrant> methods() {
        return chosen("methods", Entrant.class).stream()
                .filter(entrant -> entrant != Entrant.LEMON || System.getProperty("lemon") != null)
                .toList();
    }

    /** {@code seeds}, or {@code seeds.SIZE} for one size: numbers and ranges such as {@code 1..3,7}. */
    static long[] seeds(SampleSize size) {
        return Arrays.stream(of("seeds", size, "101..110").split(","))
                .map(part -> part.split("\\.\\."))
                .flatMapToLong(
                        ends -> LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1])))
                .toArray();
    }

    /** {@code budget.SIZE}, or {@code budget} for all, in seconds. */
    static long budgetSeconds(SampleSize size) {
        return Long.parseLong(of("budget", size, "" + BUDGETS.get(size)));
    }

    /** {@code heap.SIZE}, or {@code heap} for all: what {@code -Xmx} is given. */
    static String heap(SampleSize size) {
        return of("heap", size, HEAPS.get(size));
    }

    /** More options for the JVM of a run: in so short a one its second compiler takes more CPU than it saves. */
    static List<String> jvm(long budgetSeconds) {
        return budgetSeconds <= SHORT_SECONDS ? List.of("-XX:TieredStopAtLevel=1") : List.of();
    }

    /** A process is ended after this many times its budget plus one minute. */
    static long patience() {
        return Long.getLong("patience", 4);
    }

    static int threads() {
        return Integer.getInteger("threads", 1);
    }

    /** Whether entrants also take part above the sizes at which they are known to answer. */
    static boolean beyond() {
        return Boolean.getBoolean("beyond");
    }

    private static String of(String name, SampleSize size, String otherwise) {
        String all = System.getProperty(name, otherwise);
        return System.getProperty(name + "." + size.name().toLowerCase(Locale.ROOT), all);
    }

    private static <E extends Enum<E>> List<E> chosen(String name, Class<E> type) {
        String given = System.getProperty(name, "");
        return given.isEmpty()
                ? List.of(type.getEnumConstants())
                : Arrays.stream(given.toUpperCase(Locale.ROOT).split(","))
                        .map(each -> Enum.valueOf(type, each))
                        .toList();
    }
}
