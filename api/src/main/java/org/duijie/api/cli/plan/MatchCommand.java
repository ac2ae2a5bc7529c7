package org.duijie.api.cli.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.duijie.api.cli.console.Abort;
import org.duijie.api.cli.console.Destination;
import org.duijie.api.cli.console.ExitCode;
import org.duijie.api.cli.console.Failures;
import org.duijie.api.cli.console.Voice;
import org.duijie.api.file.PlanFile;
import org.duijie.api.file.PlanFile.Elapsed;
import org.duijie.core.market.Market;
import org.duijie.core.match.Explainer;
import org.duijie.core.match.Matcher;
import org.duijie.core.match.plan.ExplainPolicy;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code duijie match}: turns a market file into a plan that a liaison can act on. */
@Command(name = "match", abbreviateSynopsis = true)
@SuppressWarnings("NullAway.Init")
final class MatchCommand implements Callable<Integer> {
    private final Voice voice;

    @Parameters(paramLabel = "MARKET.json", descriptionKey = "common.market")
    private Path file;

    @Option(names = "--plan", paramLabel = "PLAN.json")
    private Optional<Path> plan = Optional.empty();

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--budget", paramLabel = "TIME", converter = TimeBudget.class)
    private Optional<Duration> budget = Optional.empty();

    @Option(names = "--steps", paramLabel = "N", converter = WholeNumber.OfSteps.class)
    private Optional<Long> steps = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", converter = WholeNumber.OfThreads.class)
    private Optional<Long> threads = Optional.empty();

    @Option(names = "--seed", paramLabel = "N")
    private long seed = MatchPolicy.DEFAULT.seed();

    MatchCommand(Voice voice) {
        this.voice = voice;
    }

    @Override
    public Integer call() {
        plan.ifPresent(path -> new Destination(voice.words()).requireOther(path, file));
        try (Interruption interruption = Interruption.watch(voice)) {
            RoundWatch watch = new RoundWatch(voice, budget, interruption);
            Market market = read(watch);
            watch.read();
            MatchPlan found = explained(market, matched(market, watch), watch);
            watch.writing();
            if (!interruption.mayWrite(plan.isPresent())) {
                return ExitCode.DONE;
            }
            Optional<Abort> unwritten = plan.flatMap(path -> write(found, market, elapsed(watch, interruption), path));
            if (unwritten.isEmpty()) {
                plan.ifPresent(path -> interruption.written(path.toString()));
            }
            tell(market, found, interruption);
            if (unwritten.isPresent()) {
                throw unwritten.get();
            }
            voice.say(plan.map(path -> voice.words().say("match.written", path.toString()))
                    .orElseGet(() -> voice.words().say("match.noFile")));
            voice.terminal().out().flush();
        }
        return ExitCode.DONE;
    }

    private Market read(RoundWatch watch) {
        watch.reading();
        try {
            return new Inputs(voice).market(file);
        } finally {
            watch.end();
        }
    }

    private MatchPlan matched(Market market, RoundWatch watch) {
        try {
            return Matcher.match(market, policy(), watch);
        } finally {
            watch.end();
        }
    }

    /**
     * Returns the plan with reasons. A time budget also limits the explanations by time. Without a budget, a fixed
     * amount of work limits them, so that the result is the same on every machine.
     */
    private MatchPlan explained(Market market, MatchPlan found, RoundWatch watch) {
        watch.explaining();
        try {
            ExplainPolicy usual = ExplainPolicy.DEFAULT.withThreads(threads()).withStop(watch::isExplained);
            return watch.isExplained()
                    ? found
                    : Explainer.of(market, found)
                            .explain(found, budget.isPresent() ? usual.withWork(Long.MAX_VALUE) : usual);
        } finally {
            watch.end();
        }
    }

    private void tell(Market market, MatchPlan found, Interruption interruption) {
        new PlanReport(voice, market, all).print(found);
        if (interruption.isAsked()) {
            voice.say(voice.words().say("match.interrupted"));
        }
    }

    /**
     * Writes the plan to its file before printing it, so that an interruption does not lose it. Reports a failure to
     * write at the end.
     */
    private Optional<Abort> write(MatchPlan found, Market market, Optional<Elapsed> elapsed, Path path) {
        try {
            PlanFile.write(found, market, elapsed, path);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Abort(Failures.writing(voice.words(), path, e)));
        }
    }

    /**
     * Returns the elapsed time. Empty if the round was limited by steps alone and completed them: its file must then be
     * the same on every machine.
     */
    private Optional<Elapsed> elapsed(RoundWatch watch, Interruption interruption) {
        boolean byStepsAlone = steps.isPresent() && budget.isEmpty() && !interruption.isAsked();
        return byStepsAlone ? Optional.empty() : Optional.of(watch.elapsed());
    }

    /** Returns the policy. If only a time budget is given, the number of steps is not limited. */
    private MatchPolicy policy() {
        long most = steps.orElse(budget.isPresent() ? Long.MAX_VALUE : MatchPolicy.DEFAULT.steps());
        return MatchPolicy.DEFAULT.withSteps(most).withThreads(threads()).withSeed(seed);
    }

    /**
     * Returns the number of threads. The default is one for each processor, because the number of threads never changes
     * the plan.
     */
    private int threads() {
        return threads.map(Math::toIntExact).orElseGet(Runtime.getRuntime()::availableProcessors);
    }

    /** Parses a whole number and checks its range. */
    abstract static class WholeNumber implements ITypeConverter<Long> {
        private final long least;
        private final long most;

        private WholeNumber(long least, long most) {
            this.least = least;
            this.most = most;
        }

        @Override
        public Long convert(String text) {
            long number = Long.parseLong(text);
            if (number < least || number > most) {
                throw new TypeConversionException("not between " + least + " and " + most);
            }
            return number;
        }

        /** Rounds of improvement: 0 or more. */
        static final class OfSteps extends WholeNumber {
            OfSteps() {
                super(0, Long.MAX_VALUE);
            }
        }

        /** Threads: 1 to 1,000. */
        static final class OfThreads extends WholeNumber {
            OfThreads() {
                super(1, 1_000);
            }
        }
    }

    /**
     * Parses the time limit of a round, such as {@code 500ms}, {@code 10s}, {@code 2m} or {@code 1h}: from one
     * millisecond to one day.
     */
    static final class TimeBudget implements ITypeConverter<Duration> {
        private static final Pattern FORM = Pattern.compile("([0-9]{1,8})(ms|s|m|h)");
        private static final Duration MOST = Duration.ofDays(1);

        @Override
        public Duration convert(String text) {
            java.util.regex.Matcher form = FORM.matcher(text);
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
}
