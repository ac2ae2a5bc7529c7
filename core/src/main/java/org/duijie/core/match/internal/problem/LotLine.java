package org.duijie.core.match.internal.problem;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.duijie.core.market.Listing;

/** Orders lots by product, and within a product along a curve that keeps neighbours together (Morton order). */
final class LotLine {
    private static final int CELLS_A_DEGREE = 50;
    private static final int CELL_BITS = 15;
    private static final int MOST_SOUTH = 90;
    private static final int MOST_WEST = 180;

    private LotLine() {}

    /** Returns the position of each lot in the line. */
    static int[] ranks(List<Listing> listings) {
        Integer[] order = new Integer[listings.size()];
        String[] product = new String[order.length];
        long[] cell = new long[order.length];
        for (int l = 0; l < order.length; l++) {
            Listing listing = listings.get(l);
            order[l] = l;
            product[l] = listing.product().toString();
            cell[l] = zOrder((int) ((listing.at().latitude() + MOST_SOUTH) * CELLS_A_DEGREE), (int)
                    ((listing.at().longitude() + MOST_WEST) * CELLS_A_DEGREE));
        }
        Arrays.sort(
                order,
                Comparator.<Integer, String>comparing(l -> product[l])
                        .thenComparingLong(l -> cell[l])
                        .thenComparingInt(l -> l));
        int[] rank = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            rank[order[k]] = k;
        }
        return rank;
    }

    /** Interleaves the bits of row and column. */
    private static long zOrder(int row, int column) {
        long z = 0;
        for (int bit = 0; bit < CELL_BITS; bit++) {
            z |= (long) (row >> bit & 1) << (2 * bit + 1) | (long) (column >> bit & 1) << (2 * bit);
        }
        return z;
    }
}
