package org.duijie.core.match.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleSize;

/**
 * Runs every heat in a JVM of its own, one after another, then the small rounds under JMH, and writes {@code docs/benchmarks.md}
 * and its chart. Outcomes are kept in a file as they come; a run that finds some there goes on from them.
 */
final class Benchmarks {
    private static final double NANOS = 1e9;
    private static final long GRACE_SECONDS = 60;

    private final Path kept = Path.of(System.getProperty("outcomes", "target/bench-outcomes.txt"));
    private final Path docs = Path.of(System.getProperty("docs", "../docs"));
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();

    private Benchmarks() {}

    /** No arguments; see {@link BenchSettings}. */
    public static void main(String[] args) throws Exception {
        new Benchmarks().run();
    }

    private void run() throws Exception {
        Files.createDirectories(kept.toAbsolutePath().getParent());
        if (Files.exists(kept)) {
            Files.readAllLines(kept).stream()
                    .map(Outcome::parse)
                    .forEach(o -> outcomes.put(o.heat().key(), o));
        }
        List<Outcome> wanted = new ArrayList<>();
        for (Heat heat : heats()) {
            Outcome outcome = outcomes.get(heat.key());
            wanted.add(outcome == null ? runAndKeep(heat) : outcome);
        }
        List<TinyRounds.Time> tiny =
                Boolean.parseBoolean(System.getProperty("jmh", "true")) ? TinyRounds.run() : List.of();
        List<Outcome> shown = Boolean.getBoolean("kept") ? List.copyOf(outcomes.values()) : wanted;
        BenchPage page = new BenchPage(shown, tiny);
        System.out.println(page.table());
        Files.writeString(docs.resolve("benchmarks.md"), page.text());
        Files.writeString(docs.resolve("benchmarks.svg"), new ScalingChart(shown).svg());
    }

    private static List<Heat> heats() {
        List<Heat> heats = new ArrayList<>();
        for (SampleSize size : BenchSettings.sizes()) {
            for (SampleClass kind : BenchSettings.classes()) {
                for (long seed : BenchSettings.seeds(size)) {
                    for (Entrant entrant : BenchSettings.methods()) {
                        if (entrant.enters(kind, size, BenchSettings.beyond())) {
                            heats.add(new Heat(entrant, kind, size, seed, BenchSettings.budgetSeconds(size)));
                        }
                    }
                }
            }
        }
        return heats;
    }

    private Outcome runAndKeep(Heat heat) throws IOException, InterruptedException {
        Outcome outcome = inOwnProcess(heat);
        outcomes.put(heat.key(), outcome);
        Files.writeString(kept, outcome.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        System.out.println(heat.title() + ": " + BenchPage.summary(outcome));
        return outcome;
    }

    private static Outcome inOwnProcess(Heat heat) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + BenchSettings.heap(heat.size()),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(BenchSettings.jvm(heat.budgetSeconds()));
        Optional.ofNullable(System.getProperty("lemon")).ifPresent(path -> command.add("-Dlemon=" + path));
        command.addAll(List.of(HeatProcess.class.getName(), heat.key(), "" + BenchSettings.threads()));
        long start = System.nanoTime();
        Path errors = Path.of("target", "bench-errors.txt");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        Thread guard = new Thread(() -> endWhenLate(process, heat));
        guard.setDaemon(true);
        guard.start();
        Optional<String> line = outcomeLine(process);
        process.waitFor();
        double wall = (System.nanoTime() - start) / NANOS;
        return line.map(Outcome::parse).orElseGet(() -> Outcome.failed(heat, "no answer", wall));
    }

    private static Optional<String> outcomeLine(Process process) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> line.startsWith(Outcome.MARK)).findFirst();
        }
    }

    private static void endWhenLate(Process process, Heat heat) {
        long most = heat.budgetSeconds() * BenchSettings.patience() + GRACE_SECONDS;
        try {
            if (!process.waitFor(most, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
