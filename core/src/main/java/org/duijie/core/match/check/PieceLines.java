package org.duijie.core.match.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** For each set on the current path of the search, the pieces of its curves by falling slope. */
final class PieceLines {
    private final Slope[] pieces;
    private final long[] laid;
    private final int[][] ofCurve;
    private final int[][] line;

    /** A piece of the j-th curve. {@code laid} is the part of it that the curve's minimum size already uses. */
    private record Piece(int curve, Slope slope, long laid) {}

    PieceLines(List<WorthCurve> curves, int deepest) {
        List<Piece> all = new ArrayList<>();
        for (int j = 0; j < curves.size(); j++) {
            long least = curves.get(j).least();
            for (Slope slope : curves.get(j).pieces()) {
                long laid = Math.min(least, slope.run());
                all.add(new Piece(j, slope, laid));
                least -= laid;
            }
        }
        all.sort(Comparator.comparing(Piece::slope).reversed());
        pieces = all.stream().map(Piece::slope).toArray(Slope[]::new);
        laid = all.stream().mapToLong(Piece::laid).toArray();
        ofCurve = new int[curves.size()][0];
        for (int k = 0; k < pieces.length; k++) {
            int j = all.get(k).curve();
            ofCurve[j] = Arrays.copyOf(ofCurve[j], ofCurve[j].length + 1);
            ofCurve[j][ofCurve[j].length - 1] = k;
        }
        line = new int[deepest + 1][0];
    }

    /** Makes the list for {@code count + 1} curves from the list for {@code count} curves. */
    void add(int j, int count) {
        int[] longer = Arrays.copyOf(line[count], line[count].length + ofCurve[j].length);
        System.arraycopy(ofCurve[j], 0, longer, line[count].length, ofCurve[j].length);
        Arrays.sort(longer);
        line[count + 1] = longer;
    }

    /**
     * Returns Σ h when every delivery has its minimum size and the remaining {@code room} is filled with the steepest
     * pieces. Pieces with a slope below {@code rate} are not used.
     */
    long filled(int count, long room, Slope rate) {
        long worth = 0;
        long left = room;
        for (int k : line[count]) {
            long take = laid[k];
            if (left > 0 && pieces[k].compareTo(rate) > 0) {
                long more = Math.min(left, pieces[k].run() - take);
                take += more;
                left -= more;
            }
            worth = Math.addExact(worth, pieces[k].upOver(take));
        }
        return Math.addExact(worth, rate.upOver(left));
    }

    boolean canReach(int count, long minimum) {
        long size = 0;
        for (int k : line[count]) {
            size += pieces[k].run();
        }
        return size >= minimum;
    }

    /**
     * Returns the loss from reaching a minimum. First the pieces that gain fill {@code room}. If more than {@code
     * spare} of it is then left, pieces without a gain are added, those with the smallest loss first, until {@code
     * spare} is left.
     */
    long loss(int count, long room, long spare) {
        long left = room;
        long loss = 0;
        for (int k : line[count]) {
            long open = pieces[k].run() - laid[k];
            if (pieces[k].rise() > 0) {
                left -= Math.min(left, open);
            } else {
                long more = Math.min(open, Math.max(0, left - spare));
                left -= more;
                loss = Math.addExact(loss, -pieces[k].upOver(more));
            }
        }
        return loss;
    }
}
