package org.duijie.core.quantity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The units in which a weight may be written. Jin (500 g) and liang (50 g) are the market units of mainland China; the
 * jin and liang of Hong Kong and Taiwan differ and are not accepted.
 */
public enum WeightUnit {
    GRAM("g", "克", 1),
    LIANG("liang", "两", 50),
    JIN("jin", "斤", 500),
    KILOGRAM("kg", "公斤", 1_000),
    TONNE("t", "吨", 1_000_000);

    private static final String SECOND_CHINESE_KILOGRAM = "千克";
    private static final List<WeightUnit> UNITS = List.of(values());

    private final String latin;
    private final String chinese;
    private final long grams;

    WeightUnit(String latin, String chinese, long grams) {
        this.latin = latin;
        this.chinese = chinese;
        this.grams = grams;
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
        if (word.equals(SECOND_CHINESE_KILOGRAM)) {
            return Optional.of(KILOGRAM);
        }
        for (WeightUnit unit : UNITS) {
            if (unit.latin.equals(word) || unit.chinese.equals(word)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    static String all() {
        return UNITS.stream().map(WeightUnit::latin).collect(Collectors.joining(" ")) + " 克 两 斤 公斤 千克 吨";
    }
}
