package org.duijie.api.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows below the headings that are not entries.
 *
 * @param blank the number of blank rows between the headings and the last row with a text
 * @param totals the numbers of the first 100 rows with sums
 * @param headings the number of rows that repeat the headings
 * @param notes the numbers of the first 100 rows for people, such as who made the sheet
 * @param hidden the number of hidden rows
 */
public record SkippedRows(int blank, List<Integer> totals, int headings, List<Integer> notes, int hidden) {
    private static final int MOST_TOLD = 100;

    /** Counts rows. */
    static final class Count {
        private int last;
        private int blank;
        private int headings;
        private final List<Integer> totals = new ArrayList<>();
        private final List<Integer> notes = new ArrayList<>();

        Count(int last) {
            this.last = last;
        }

        void add(int row, RowSort sort) {
            if (sort == RowSort.BLANK) {
                return;
            }
            blank += row - last - 1;
            last = row;
            if (sort == RowSort.HEADING) {
                headings++;
            } else if (sort == RowSort.TOTAL || sort == RowSort.NOTE) {
                List<Integer> list = sort == RowSort.TOTAL ? totals : notes;
                if (list.size() < MOST_TOLD) {
                    list.add(row);
                }
            }
        }

        SkippedRows told(int hidden) {
            return new SkippedRows(
                    Math.max(0, blank - hidden), List.copyOf(totals), headings, List.copyOf(notes), hidden);
        }
    }
}
