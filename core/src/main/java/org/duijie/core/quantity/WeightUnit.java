package org.duijie.core.quantity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The units in which a weight may be written. Jin (500 g) and liang (50 g) are the market units of mainland China; the
 * jin and liang of Hong Kong and Taiwan differ and are not accepted.
 */
public enum WeightUnit {
    GRAM(1, "g", "克", "克"),
    LIANG(50, "liang", "两", "两"),
    JIN(500, "jin", "斤", "斤"),
    KILOGRAM(1_000, "kg", "公斤", "千克"),
    TONNE(1_000_000, "t", "吨", "吨");

    private static final List<WeightUnit> UNITS = List.of(values());

    private final long grams;
    private final String latin;
    private final String chinese;
    private final String otherChinese;

    /** The first of the Chinese names is the one that is printed; a unit with one name has it twice. */
    WeightUnit(long grams, String latin, String chinese, String otherChinese) {
        this.grams = grams;
        this.latin = latin;
        this.chinese = chinese;
        this.otherChinese = otherChinese;
    }

    /** The symbol used in files: {@code g liang jin kg t}. */
    public String latin() {
        return latin;
    }

    /** The Chinese name: 克 两 斤 公斤 吨. */
    public String chinese() {
        return chinese;
    }

    /** The number of grams in one unit. */
    public long grams() {
        return grams;
    }

    /** Returns the unit that {@code word} names, in Latin letters or in Chinese; 公斤 and 千克 are both the kilogram. */
    public static Optional<WeightUnit> named(String word) {
        for (WeightUnit unit : UNITS) {
            if (unit.latin.equals(word) || unit.chinese.equals(word) || unit.otherChinese.equals(word)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    static String all() {
        return String.join(" ", words());
    }

    /** Returns the names of all units: first those in Latin letters, then the Chinese ones. */
    static List<String> words() {
        return Stream.concat(
                        UNITS.stream().map(WeightUnit::latin),
                        UNITS.stream().flatMap(unit -> Stream.of(unit.chinese, unit.otherChinese)))
                .distinct()
                .toList();
    }
}
