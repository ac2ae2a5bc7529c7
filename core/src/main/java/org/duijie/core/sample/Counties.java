package org.duijie.core.sample;

import java.util.Comparator;
import java.util.List;

/** The counties with known coordinates. The header of {@code county_points.tsv} names the sources. */
final class Counties {
    static final List<County> ALL =
            ResourceTable.rows("county_points.tsv").stream().map(County::of).toList();

    private Counties() {}

    /**
     * Draws the counties of a market of {@code size}: one county at random and the counties nearest to it. Counties of
     * its prefecture or province come first.
     */
    static List<County> draw(SampleSize size, Dice dice) {
        County seat = dice.pick(ALL);
        if (size.counties() >= ALL.size()) {
            return ALL;
        }
        String shared = seat.code().substring(0, size.codeDigits());
        Comparator<County> strangersLast =
                Comparator.comparing(county -> !county.code().startsWith(shared));
        return ALL.stream()
                .sorted(strangersLast
                        .thenComparing(county -> seat.seat().roadTo(county.seat(), 1))
                        .thenComparing(County::code))
                .limit(size.counties())
                .toList();
    }
}
