package org.duijie.api.place;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The earth in cells of a tenth of a degree, numbered row by row from the south, so that a box is a few ranges of one
 * index. An index on latitude and longitude would only use the latitude.
 */
public final class Cells {
    private static final int A_DEGREE = 10;
    private static final int A_ROW = 10_000;
    /** A box with more rows covers a large part of any market, so it is searched in another way. */
    private static final int MOST_ROWS = 64;

    /** Adjacent cells of one row, both ends included. */
    public record Range(long first, long last) {}

    private Cells() {}

    /** Returns the cell of a place in degrees. */
    public static long of(double latitude, double longitude) {
        return (long) row(latitude) * A_ROW + column(longitude);
    }

    /** Returns the cells that {@code box} touches; empty when there are too many to help. */
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
