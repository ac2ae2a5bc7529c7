package org.duijie.core.match.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duijie.core.sample.SampleSize;

/** {@code docs/benchmarks.md}: where it was measured, how, what came out, and how to do it again. */
final class BenchPage {
    private static final String HOW = """
            ## How
            Every market is drawn by `SampleMarkets` from its class, size and seed. The classes (`SampleClass`) are, from easy to hard: flow (all heads
            of a product weigh the same; no minimums, supplier limits, trip costs or growth), weight (demand in grams), full (all rules except growth)
            and aged (all rules, with growth and holding costs).

            Every line of the table is the median over the seeds, in brackets the worst. Runs follow one another, each in its own JVM, with `-XX:+UseSerialGC` and
            %s. Runs with a budget of one second also use
            `-XX:TieredStopAtLevel=1`, whatever the method.
            CPU is of the whole process, including native threads, JIT compiler and collector, from the market to the
            plan; nothing is warmed up first. Peak is the process's high-water mark (`VmHWM`), market included; for LEMON, of its own process.

            Duijie is called by its public API, so its figures include compiling and explaining; the others receive the compiled arrays.
            `PlanCheck` judges each plan from the definitions, in integers, and calculates its value; only LEMON reports a value without
            a plan. Bounds of other solvers are as they report them, in doubles. gap = (bound − value) / bound, with a method's own bound. The last columns are
            Duijie ÷ the method, seed by seed. Flow methods are compared with “Duijie, its flow alone”, which receives the compiled arrays too.
            “Duijie, no steps” prices, plans and proves once, without improving and without a budget.

            All have the same budget and one thread, or `-Dthreads`. Exact flow methods
            and GLOP ignore the budget. They are ended after %d times the budget plus one minute.

            | method | problem |
            | --- | --- |
            | OR-Tools flow, LEMON, JGraphT | minimum cost flow on class flow |
            | GLOP | the linear relaxation of class weight; its heads rounded down are the plan |
            | HiGHS, SCIP | the whole model of [matching.md](matching.md), through OR-Tools' linear interface, in CNY and kilograms |
            | CP-SAT | the same in whole µCNY, heads and grams |
            | Timefold | one entity per pair, up to 34 amounts each, incremental score, default phases; it has no bound |

            In markets with more than 20,000 listings × intents (all sizes above `tiny`), the arrays have only the first and last
            day of a pair. So on class aged the others' bounds apply to these two days only, while Duijie's covers the days between too.
            The mixed-integer and constraint solvers take part up to prefecture, GLOP up to province (`-Dbeyond=true` lifts this).
            OR-Tools' Java build contains HiGHS 1.12, but returns neither its bound nor the plan of a search that ran out of time: both are read
            from HiGHS's own files. Timefold 2 needs JDK 21, so its last version for JDK 17 was measured.
            """;
    private static final String AGAIN = """
            ## Run it again
            ```
            mvn -q -Pbench -pl core test-compile exec:exec
            ```
            It prints this table and writes this page. Options are in one property, `-Dbench="-Dsizes=county -Dclasses=full,aged -Dseeds=1..3"`:

            | option | means |
            | --- | --- |
            | `sizes`, `classes`, `methods` | which, separated by commas; all if absent |
            | `seeds` | numbers and ranges, `101..110` if absent |
            | `budget` | seconds per run; 2, 10, 60, 60 and 300 by size if absent |
            | `heap` | `-Xmx` of a run; 256m, 1g, 2g, 4g and 8g by size if absent |
            | `threads` | threads per run, 1 if absent |
            | `patience` | a method is ended after this many times its budget plus one minute, 4 if absent |
            | `beyond` | `true` also runs the other solvers on sizes that are too large for them |
            | `lemon` | LEMON's program, built from `core/src/bench/lemon`; without it LEMON is left out |
            | `jmh` | `false` leaves out the JMH measurement of rounds of size `tiny`; `tinySeed` is the first of its twenty seeds |
            | `outcomes` | where results are stored, `target/bench-outcomes.txt` if absent; a run continues from those it finds, so delete it to start over |
            | `kept` | `true` shows all stored results, including those of earlier runs |
            | `conditions` | a sentence for the page about other load on the machine |

            `core/src/bench/repeat.sh` runs the whole series of this page, first the part that needs an idle machine.
            `seeds`, `budget` and `heap` may be given for one size: `-Dseeds.national=101..102`.
            """;

    private final List<Outcome> outcomes;
    private final List<TinyRounds.Time> tiny;

    BenchPage(List<Outcome> outcomes, List<TinyRounds.Time> tiny) {
        this.outcomes = outcomes;
        this.tiny = tiny;
    }

    String table() {
        return new BenchTable(outcomes).text();
    }

    String text() throws IOException {
        return String.join(
                "\n",
                "# Benchmarks",
                "Duijie and other solvers on the same markets. Generated by `core/src/bench`; do not edit."
                        + " The service, its searches, rates and p99: [benchmarks-api.md](benchmarks-api.md).\n",
                machine(),
                HOW.formatted(heaps(), BenchSettings.patience()),
                "## Results",
                seeds(),
                table(),
                failures(),
                tinyRounds(),
                scaling(),
                AGAIN);
    }

    private static String machine() throws IOException {
        return "## Where\n"
                + processor() + ", " + Runtime.getRuntime().availableProcessors() + " processors, " + memory()
                + " of memory, "
                + System.getProperty("os.name") + "; " + System.getProperty("java.vm.name") + " "
                + Runtime.version() + "."
                + System.getProperty("conditions", "").replaceAll("^(?=.)", " ") + "\n";
    }

    private static String processor() throws IOException {
        return field(Path.of("/proc/cpuinfo"), "model name").orElse(System.getProperty("os.arch"));
    }

    private static String memory() throws IOException {
        return field(Path.of("/proc/meminfo"), "MemTotal")
                .map(total -> Long.parseLong(total.replaceAll("\\D", "")) / (1 << 20) + " GiB")
                .orElse("an unknown amount");
    }

    private static java.util.Optional<String> field(Path file, String name) throws IOException {
        if (!Files.exists(file)) {
            return java.util.Optional.empty();
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst();
    }

    private String heaps() {
        return BenchSettings.sizes().stream()
                .map(size -> "`-Xmx" + BenchSettings.heap(size) + "` at "
                        + size.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** Which seeds the outcomes of a size are of. */
    private String seeds() {
        Set<String> lines = new LinkedHashSet<>();
        List.of(SampleSize.values()).forEach(size -> {
            Set<Long> seeds = outcomes.stream()
                    .filter(o -> o.heat().size() == size)
                    .map(o -> o.heat().seed())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!seeds.isEmpty()) {
                lines.add(size.name().toLowerCase(Locale.ROOT) + ": seeds " + list(seeds));
            }
        });
        return String.join("; ", lines) + ".\n";
    }

    private static String list(Set<Long> seeds) {
        return seeds.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** The heats without an answer, and the plans that broke a rule. */
    private String failures() {
        List<String> lines = outcomes.stream()
                .filter(o -> !o.isAnswer())
                .map(o -> "- " + o.heat().title() + ": " + summary(o))
                .toList();
        return lines.isEmpty()
                ? "Every run answered.\n"
                : "Runs without an answer:\n" + String.join("\n", lines) + "\n";
    }

    private String tinyRounds() {
        String rows = tiny.stream()
                .map(time -> String.format(
                        Locale.ROOT,
                        "| %s | %,.0f ± %,.0f |%n",
                        time.kind().toLowerCase(Locale.ROOT),
                        time.micros(),
                        time.error()))
                .collect(Collectors.joining());
        return tiny.isEmpty()
                ? ""
                : "A whole round on a tiny market in a warm JVM (JMH, twenty markets in turn, proof and explanation included):\n\n"
                        + "| class | µs a round |\n| --- | --- |\n" + rows;
    }

    private String scaling() {
        return "## Scaling\n![CPU against pairs](benchmarks.svg)\n\n"
                + "CPU seconds of “Duijie, no steps” against pairs, medians over the seeds, from county up;\n"
                + "the exponent is that of the line fitted through the logarithms of all runs.\n\n"
                + new ScalingChart(outcomes).exponents();
    }

    /** An outcome in a line. */
    static String summary(Outcome o) {
        if (!o.isAnswer()) {
            String after = o.wallSeconds() < 0 ? "" : String.format(Locale.ROOT, " after %.1f s", o.wallSeconds());
            String said = o.bound().isPresent()
                    ? String.format(
                            Locale.ROOT,
                            ", bound %,.2f CNY",
                            Answer.yuan(o.bound().getAsLong()))
                    : "";
            return String.format(Locale.ROOT, "%s%s%s", o.status(), after, said);
        }
        String bound = o.hasGap()
                ? String.format(
                        Locale.ROOT,
                        "bound %,.2f, gap %.3f %%",
                        Answer.yuan(o.bound().getAsLong()),
                        100 * o.gap())
                : "no bound";
        return String.format(
                Locale.ROOT,
                "value %,.2f CNY, %s, %.2f CPU s, %.2f s, %,d MiB [%s]",
                Answer.yuan(o.value().getAsLong()),
                bound,
                o.cpuSeconds(),
                o.wallSeconds(),
                o.peakKib() / 1024,
                o.note());
    }
}
