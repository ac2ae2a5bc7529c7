package org.duijie.api.place;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The earth in cells of a tenth of a degree, numbered row by row from the south, so that a box is a few ranges of one
 * index. Of an index on latitude and longitude only the first would narrow a search.
 */
public final class Cells {
    private static final int A_DEGREE = 10;
    private static final int A_ROW = 10_000;
    /** A box of more rows than this is a large part of any market: it is looked for another way. */
    private static final int MOST_ROWS = 64;

    /** Cells side by side in one row, both ends included. */
    public record Range(long first, long last) {}

    private Cells() {}

    /** The cell of a place in degrees. */
    public static long of(double latitude, double longitude) {
        return (long) row(latitude) * A_ROW + column(longitude);
    }

    /** The cells that {@code box} touches; empty when they are too many to be of help. */
    public static Optional<List<Range>> of(Box box) {
        int south = row(box.south());
        int north = row(box.north());
        if (north - south >= MOST_ROWS) {
            return Optional.empty();
        }
        return Optional.of(IntStream.rangeClosed(south, north)
                .mapToObj(row ->
                        new Range((long) row * A_ROW + column(box.west()), (long) row * A_ROW + column(box.east())))
                .toList());
    }

    private static int row(double latitude) {
        return (int) Math.floor((latitude + 90) * A_DEGREE);
    }

    private static int column(double longitude) {
        return (int) Math.floor((longitude + 180) * A_DEGREE);
    }
}
