package org.duijie.core.sample;

import java.util.List;
import org.duijie.core.market.Place;

/**
 * A county of China and the point of its seat, from the table that sample markets are drawn on: not every county, but
 * those whose name and point could be joined without doubt (its head names the sources).
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

    /** All that are known, by code. */
    public static List<CountySeat> all() {
        return ALL;
    }
}
