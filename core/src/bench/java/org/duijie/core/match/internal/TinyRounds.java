package org.duijie.core.match.internal;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.duijie.core.market.Market;
import org.duijie.core.match.Matcher;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleMarkets;
import org.duijie.core.sample.SampleSize;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How long a whole round on a tiny market takes in a warm JVM, proof and explanation included, on twenty markets in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TinyRounds {
    private static final int MARKETS = 20;

    /** The class of the markets. */
    @Param({"FULL", "AGED"})
    public String kind = "FULL";

    private List<Market> markets = List.of();
    private int next;

    /** One class's figures: microseconds a round, and their error at 99.9 %. */
    record Time(String kind, double micros, double error) {}

    /** Draws the markets, of seeds from the first one on. */
    @Setup
    public void draw() {
        markets = LongStream.range(0, MARKETS)
                .mapToObj(k -> SampleMarkets.generate(
                        SampleSize.TINY, SampleClass.valueOf(kind), Long.getLong("tinySeed", 101) + k))
                .toList();
    }

    /** One round on the next market. */
    @Benchmark
    public MatchPlan round() {
        next = (next + 1) % MARKETS;
        return Matcher.match(markets.get(next), MatchPolicy.DEFAULT);
    }

    static List<Time> run() throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(TinyRounds.class.getName())
                        .jvmArgsAppend("-XX:+UseSerialGC", "-DtinySeed=" + Long.getLong("tinySeed", 101))
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run().stream()
                        .map(result -> new Time(
                                result.getParams().getParam("kind"),
                                result.getPrimaryResult().getScore(),
                                result.getPrimaryResult().getScoreError()))
                        .toList();
    }
}
