package org.duijie.core.sample;

import java.util.List;
import org.duijie.core.market.Place;

/**
 * A county of China and the coordinates of its seat, from the table of the sample markets. Counties whose name and
 * coordinates could not be matched with certainty are missing. The header of the table names the sources.
 *
 * @param code by GB/T 2260, six digits
 * @param name in Chinese
 * @param seat WGS 84, to five decimals
 */
public record CountySeat(String code, String name, Place seat) {
    private static final List<CountySeat> ALL = Counties.ALL.stream()
            .map(county -> new CountySeat(county.code(), county.name(), county.seat()))
            .sorted((one, other) -> one.code().compareTo(other.code()))
            .toList();

    /** Returns all known counties, by code. */
    public static List<CountySeat> all() {
        return ALL;
    }
}
