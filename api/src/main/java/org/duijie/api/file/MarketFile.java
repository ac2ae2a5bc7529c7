package org.duijie.api.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.duijie.api.json.Complaints;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.InputFile;
import org.duijie.api.json.Part;
import org.duijie.core.market.Market;

/**
 * The market file: one market in one JSON file. Reading is strict and reports all errors at once. Writing gives the
 * same bytes for the same market, with fields in a fixed order and without defaults; the file reads back as an equal
 * market.
 */
public final class MarketFile {
    /** The maximum size of a market file, in bytes: enough for a national market, but less than 200 MB. */
    public static final long MOST_BYTES = 180_000_000L;

    private MarketFile() {}

    /**
     * Reads a market. Time is linear in the file; memory is linear in the market.
     *
     * @param mostBytes the maximum size; a larger file is refused without reading it
     */
    public static Decoded<Market> read(Path file, long mostBytes) {
        Complaints complaints = new Complaints();
        MarketReader reader = new MarketReader(complaints);
        Part<Market> market =
                InputFile.read(file, mostBytes, complaints, in -> reader.read(in, InputFile.name(file), mostBytes));
        return complaints.decoded(market::get);
    }

    /**
     * Reads a market from {@code in}, which stays open.
     *
     * @param name its name in complaints
     * @param mostBytes the maximum size; a longer stream is refused
     */
    public static Decoded<Market> read(InputStream in, String name, long mostBytes) {
        Complaints complaints = new Complaints();
        Part<Market> market = new MarketReader(complaints).read(in, name, mostBytes);
        return complaints.decoded(market::get);
    }

    /**
     * Reads a market that the service wrote.
     *
     * @param name its name in complaints
     */
    public static Decoded<Market> readKept(InputStream in, String name) {
        Complaints complaints = new Complaints();
        Part<Market> market = new MarketReader(complaints).readKept(in, name);
        return complaints.decoded(market::get);
    }

    /**
     * Writes {@code market} in UTF-8 to {@code out}, which stays open.
     *
     * @param compact whether to write everything on one line, instead of one field a line
     * @throws IOException when {@code out} fails
     */
    public static void write(Market market, OutputStream out, boolean compact) throws IOException {
        try (JsonOut json = compact ? JsonOut.onOneLine(out) : JsonOut.laidOut(out, MarketWriter.DEEPEST_LAID_OUT)) {
            new MarketWriter(json).write(market);
        }
    }
}
