package org.duijie.api.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.duijie.api.json.Complaints;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.InputFile;
import org.duijie.api.json.Part;
import org.duijie.api.json.WholeFile;
import org.duijie.core.market.Market;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.Shortfall;

/** The plan file: one plan in one JSON file. */
public final class PlanFile {
    /** The maximum size of a plan file, in bytes: enough for a national plan. */
    public static final long MOST_BYTES = 400_000_000L;

    private PlanFile() {}

    /**
     * Reads the lines and figures that a plan file states. None of them is trusted, because anybody may have made the
     * file. Takes time and memory linear in the number of deliveries.
     *
     * @param mostBytes the maximum size; a larger file is refused without reading it
     */
    public static Decoded<PlanClaim> read(Path file, long mostBytes) {
        Complaints complaints = new Complaints();
        PlanReader reader = new PlanReader(complaints);
        Part<PlanClaim> claim =
                InputFile.read(file, mostBytes, complaints, in -> reader.read(in, InputFile.name(file), mostBytes));
        return complaints.decoded(claim::get);
    }

    /**
     * Returns the reasons of a plan in the form of its file: one JSON object for each listing with unsold stock and
     * each intent with unmet demand, listings first, in the order of the plan. The field {@code of} of an object says
     * whether it is about a listing or an intent. An object has no reasons if none were found.
     */
    public static List<String> reasons(MatchPlan plan) {
        return PlanReasons.of(plan);
    }

    /** Returns an object that has only the field {@code reasons}. */
    public static String reasons(Shortfall why) {
        return PlanReasons.reasons(why);
    }

    /**
     * Writes {@code plan} to {@code file}, completely or not at all. An existing file stays unchanged until the new one
     * is completely on the disk.
     *
     * @param market the plan's market
     * @param elapsed how long the round took; when empty, the bytes depend only on plan and market
     * @throws IOException when the file cannot be written; no partial file remains
     */
    public static void write(MatchPlan plan, Market market, Optional<Elapsed> elapsed, Path file) throws IOException {
        WholeFile.write(file, out -> write(plan, market, elapsed, out));
    }

    /**
     * Writes {@code plan} in UTF-8 to {@code out}, which stays open.
     *
     * @throws IOException when {@code out} fails
     */
    public static void write(MatchPlan plan, Market market, Optional<Elapsed> elapsed, OutputStream out)
            throws IOException {
        try (JsonOut json = JsonOut.laidOut(out, PlanWriter.DEEPEST_LAID_OUT)) {
            new PlanWriter(json).write(plan, market, elapsed);
        }
    }

    /**
     * How long a round took.
     *
     * @param compileMillis milliseconds to compile the market to arrays
     * @param solveMillis milliseconds for everything after the compilation
     */
    public record Elapsed(long compileMillis, long solveMillis) {}
}
