package org.duijie.core.match.internal;

import com.google.ortools.linearsolver.MPSolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HiGHS's own log and list of plans. OR-Tools hands on neither the bound (it repeats the value, which would make every plan look
 * best) nor the plan of a search that ran out of time.
 */
final class HighsFiles implements AutoCloseable {
    private static final Pattern BOUND = Pattern.compile("Dual bound\\s+([-+.\\deE]+)");
    private static final String COLUMNS = "# Columns ";
    private static final double LAST_DIGIT = 1e-11;

    private final Path log = Files.createTempFile("highs", ".log");
    private final Path plans = Files.createTempFile("highs", ".sol");

    HighsFiles(MPSolver solver, int threads) throws IOException {
        solver.setSolverSpecificParametersAsString("log_file=" + log + ",threads=" + threads
                + ",mip_improving_solution_save=true,mip_improving_solution_file=" + plans);
        solver.enableOutput();
    }

    /** The bound at the end, in µCNY, its last printed digit rounded up; absent when there was none. */
    OptionalLong bound() throws IOException {
        Matcher found = BOUND.matcher(Files.readString(log));
        if (!found.find()) {
            return OptionalLong.empty();
        }
        double bound = Double.parseDouble(found.group(1));
        return Answer.boundOfYuan(bound + Math.abs(bound) * LAST_DIGIT);
    }

    /** The last plan that it found, a value a variable; all zero when it found none. */
    double[] plan(int variables) throws IOException {
        List<String> lines = Files.readAllLines(plans);
        double[] values = new double[variables];
        int at = lines.lastIndexOf(COLUMNS + variables);
        for (int v = 0; v < variables && at >= 0; v++) {
            String line = lines.get(at + 1 + v);
            values[v] = Double.parseDouble(line.substring(line.indexOf(' ') + 1));
        }
        return values;
    }

    @Override
    public void close() throws IOException {
        Files.delete(log);
        Files.delete(plans);
    }
}
