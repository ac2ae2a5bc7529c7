package org.duijie.core.match.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.match.internal.problem.Problem;

/**
 * LEMON's network simplex (C++), in a process of its own: the program that is built from {@code core/src/bench/lemon} and named by
 * {@code -Dlemon}. It reads the arcs from a file and tells the optimal value and its CPU seconds; reading is not counted.
 */
final class LemonFlow implements Entrant.Method {
    private static final Pattern TOLD = Pattern.compile("optimal value (\\d+) build ([\\d.]+) solve ([\\d.]+)");
    private static final int CHUNK = 1 << 16;

    @Override
    public Answer solve(Contest contest) throws IOException, InterruptedException {
        FlowNetwork network = new FlowNetwork(contest.problem);
        Path file = Files.createTempFile("arcs", ".bin");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), CHUNK)) {
                write(network.problem, out);
            }
            return run(file);
        } finally {
            Files.delete(file);
        }
    }

    private static Answer run(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(System.getProperty("lemon"), file.toString())
                .redirectErrorStream(true)
                .start();
        long peak = -1;
        while (process.isAlive()) {
            peak = Math.max(peak, Gauge.peakKib(process.pid()));
            Thread.sleep(5);
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher told = TOLD.matcher(said);
        if (!told.find()) {
            return Answer.none(said.strip());
        }
        double seconds = Double.parseDouble(told.group(2)) + Double.parseDouble(told.group(3));
        return Answer.told(Long.parseLong(told.group(1)), seconds, peak, "value as told");
    }

    /** Little endian: int32 lots, sinks, arcs; int64 supplies, demands; int32 rows by sink, lots; int64 profits. */
    private static void write(Problem p, OutputStream out) throws IOException {
        ints(out, p.lots, p.sinks, p.arcs);
        longs(out, p.stock, p.lots);
        longs(out, p.demand, p.sinks);
        ints(out, java.util.Arrays.copyOf(p.sinkArcs, p.sinks + 1));
        ints(out, java.util.Arrays.copyOf(p.arcLot, p.arcs));
        longs(out, p.optionValue, p.arcs);
    }

    private static void ints(OutputStream out, int... values) throws IOException {
        ByteBuffer word = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            out.write(word.putInt(0, value).array());
        }
    }

    private static void longs(OutputStream out, long[] values, int count) throws IOException {
        ByteBuffer word = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int k = 0; k < count; k++) {
            out.write(word.putLong(0, values[k]).array());
        }
    }
}
