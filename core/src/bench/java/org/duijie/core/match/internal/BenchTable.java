package org.duijie.core.match.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleSize;

/** The outcomes as one table: a row a class, size and entrant, medians over the seeds. */
final class BenchTable {
    private static final double KIB_IN_MIB = 1024;
    private static final double PERCENT = 100;
    private static final String NONE = "-";
    private static final List<String> HEAD = List.of(
            "market",
            "pairs",
            "method",
            "budget s",
            "answers",
            "CPU s (worst)",
            "wall s",
            "peak MiB",
            "value CNY",
            "bound CNY",
            "gap % (worst)",
            "CPU ÷",
            "memory ÷",
            "value ÷ (worst)");

    private final List<Outcome> outcomes;

    BenchTable(List<Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        row(text, HEAD);
        row(text, HEAD.stream().map(name -> "---").toList());
        for (SampleClass kind : SampleClass.values()) {
            for (SampleSize size : SampleSize.values()) {
                for (Entrant entrant : Entrant.values()) {
                    List<Outcome> some = outcomes(kind, size, entrant);
                    if (!some.isEmpty()) {
                        row(text, cells(kind, size, entrant, some));
                    }
                }
            }
        }
        return text.toString();
    }

    private List<Outcome> outcomes(SampleClass kind, SampleSize size, Entrant entrant) {
        return outcomes.stream()
                .filter(o -> o.heat().kind() == kind
                        && o.heat().size() == size
                        && o.heat().entrant() == entrant)
                .toList();
    }

    private List<String> cells(SampleClass kind, SampleSize size, Entrant entrant, List<Outcome> some) {
        List<Outcome> answers = some.stream().filter(Outcome::isAnswer).toList();
        Sample cpu = sample(answers, Outcome::cpuSeconds);
        Sample gap = sample(answers.stream().filter(Outcome::hasGap).toList(), o -> PERCENT * o.gap());
        List<String> cells = new ArrayList<>(List.of(
                (kind + " " + size).toLowerCase(Locale.ROOT),
                whole(sample(some.stream().filter(o -> o.pairs() >= 0).toList(), Outcome::pairs)),
                entrant.title,
                budgets(some),
                answers.size() + " of " + some.size(),
                withWorst("%.2f", cpu.median(), cpu.largest()),
                number("%.1f", sample(answers, Outcome::wallSeconds).median()),
                whole(sample(answers.stream().filter(o -> o.peakKib() > 0).toList(), o -> o.peakKib() / KIB_IN_MIB)),
                whole(sample(answers, o -> Answer.yuan(o.value().getAsLong()))),
                whole(sample(
                        answers.stream().filter(Outcome::hasGap).toList(),
                        o -> Answer.yuan(o.bound().getAsLong()))),
                withWorst("%.3f", gap.median(), gap.largest())));
        cells.addAll(ratios(outcomes(kind, size, entrant.opponent()), entrant, answers));
        return cells;
    }

    private static String budgets(List<Outcome> some) {
        return some.stream()
                .map(o -> o.heat().budgetSeconds())
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    /** Our figure divided by the entrant's, seed by seed. */
    private static List<String> ratios(List<Outcome> ours, Entrant entrant, List<Outcome> theirs) {
        if (entrant == Entrant.DUIJIE || entrant == Entrant.DUIJIE_FLOW) {
            return List.of("", "", "");
        }
        Map<Long, Outcome> ourBySeed = ours.stream()
                .filter(Outcome::isAnswer)
                .collect(Collectors.toMap(o -> o.heat().seed(), o -> o));
        List<Outcome> both = theirs.stream()
                .filter(o -> ourBySeed.containsKey(o.heat().seed()))
                .toList();
        Sample value = ratio(both, ourBySeed, o -> o.value().getAsLong());
        return List.of(
                number("%.3g", ratio(both, ourBySeed, Outcome::cpuSeconds).median()),
                number("%.3g", ratio(both, ourBySeed, Outcome::peakKib).median()),
                withWorst("%.4f", value.median(), value.smallest()));
    }

    private static Sample ratio(List<Outcome> theirs, Map<Long, Outcome> ours, ToDoubleFunction<Outcome> figure) {
        return sample(
                theirs, o -> figure.applyAsDouble(ours.get(o.heat().seed())) / Math.max(1e-6, figure.applyAsDouble(o)));
    }

    private static Sample sample(List<Outcome> some, ToDoubleFunction<Outcome> figure) {
        return new Sample(some.stream().mapToDouble(figure));
    }

    private static String withWorst(String format, double median, double worst) {
        return Double.isNaN(median)
                ? NONE
                : String.format(Locale.ROOT, format, median) + " (" + String.format(Locale.ROOT, format, worst) + ")";
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, format, value);
    }

    private static String whole(Sample sample) {
        return number("%,.0f", sample.median());
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
