package org.duijie.core.sample;

import java.util.List;
import java.util.stream.Stream;
import org.duijie.core.market.Place;

/**
 * A county of China and the coordinates of its seat. Counties whose name and coordinates could not be matched with
 * certainty are missing. The headers of the two tables name the sources. Sample markets draw only from the first table,
 * so that they do not change.
 *
 * @param code by GB/T 2260, six digits
 * @param name in Chinese
 * @param seat WGS 84, to five decimals
 */
public record CountySeat(String code, String name, Place seat) {
    private static final List<CountySeat> ALL = Stream.concat(
                    Counties.ALL.stream(),
                    ResourceTable.rows("county_seats.tsv").stream().map(County::of))
            .map(county -> new CountySeat(county.code(), county.name(), county.seat()))
            .sorted((one, other) -> one.code().compareTo(other.code()))
            .toList();

    /** Returns all known counties, by code. */
    public static List<CountySeat> all() {
        return ALL;
    }
}
