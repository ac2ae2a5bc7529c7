package org.duijie.api.offering;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duijie.api.place.Circle;

/**
 * Divides the earth into cells of a tenth of a degree, numbered row by row from the south. So a search in a box reads a
 * few ranges of an index on the cell number. With an index on latitude and longitude, a search could use only the
 * latitude.
 */
final class Cells {
    private static final int A_DEGREE = 10;
    private static final int A_ROW = 10_000;
    /**
     * The maximum number of rows of cells in a box. A larger box covers much of any market, so the index would not
     * help.
     */
    private static final int MOST_ROWS = 64;

    /** A range of adjacent cells in one row, including both ends. */
    public record Range(long first, long last) {}

    private Cells() {}

    /** Returns the cell of a place in degrees. */
    public static long of(double latitude, double longitude) {
        return (long) row(latitude) * A_ROW + column(longitude);
    }

    /** Returns the ranges of cells that {@code box} touches; empty when there are too many for the index to help. */
    public static Optional<List<Range>> of(Circle.Box box) {
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
