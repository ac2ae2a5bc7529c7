package org.duijie.core.quantity;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A unit as people write it.
 *
 * @param word the unit as written, in the form of {@link Written#plain}
 * @param kind what it measures
 * @param plain the unit that replaces it in plain form: 斤 for 市斤, 公斤 for 担
 * @param factor the number of plain units in one unit: 50 for 担
 * @param size the number of grams or metres in one plain unit; 1 for a unit that counts
 */
public record UnitWord(String word, Kind kind, String plain, BigDecimal factor, BigDecimal size) {

    /** What a unit measures. */
    public enum Kind {
        WEIGHT,
        /** One head, or one piece of a product. */
        HEAD,
        /** A container. The listing or intent has to state its content. */
        CONTAINER,
        DISTANCE
    }

    /** Two heads. It is no unit in the name of a shrimp: 对虾. */
    private static final String PAIR = "对";

    private static final List<UnitWord> ALL = Stream.of(
                    weights(500, "斤", 1, "斤", "市斤"),
                    weights(500, "jin", 1, "jin", "jins", "catty", "catties"),
                    weights(50, "两", 1, "两", "市两"),
                    weights(50, "liang", 1, "liang"),
                    weights(1_000, "公斤", 1, "公斤", "千克"),
                    weights(1_000, "kg", 1, "kg", "kgs", "kilogram", "kilograms", "kilo", "kilos"),
                    weights(1_000, "公斤", 50, "担", "市担"),
                    weights(1_000, "公斤", 100, "公担"),
                    weights(1_000_000, "吨", 1, "吨", "公吨"),
                    weights(1_000_000, "t", 1, "t", "tonne", "tonnes"),
                    weights(1, "克", 5, "钱"),
                    weights(1, "克", 1, "克"),
                    weights(1, "g", 1, "g", "gram", "grams"),
                    counts(Kind.HEAD, "只 头 羽 枚 个 条 尾 匹 株 棵 颗 朵 枝 支 根 峰 片 串 穗 盆 head piece pieces"),
                    Stream.of(new UnitWord(PAIR, Kind.HEAD, "只", BigDecimal.valueOf(2), BigDecimal.ONE)),
                    counts(
                            Kind.CONTAINER,
                            "箱 件 筐 袋 板 托 盒 瓶 框 桶 把 打 包 捆 罐 篓 扎 提 pack packs box boxes case"
                                    + " cases crate crates basket baskets bag bags tray trays pallet pallets bottle bottles bucket"
                                    + " buckets bunch bunches dozen dozens"),
                    Stream.of(
                            new UnitWord("公里", Kind.DISTANCE, "km", BigDecimal.ONE, BigDecimal.valueOf(1_000)),
                            new UnitWord("千米", Kind.DISTANCE, "km", BigDecimal.ONE, BigDecimal.valueOf(1_000)),
                            new UnitWord("km", Kind.DISTANCE, "km", BigDecimal.ONE, BigDecimal.valueOf(1_000)),
                            new UnitWord("里路", Kind.DISTANCE, "m", BigDecimal.valueOf(500), BigDecimal.ONE),
                            new UnitWord("里", Kind.DISTANCE, "m", BigDecimal.valueOf(500), BigDecimal.ONE),
                            new UnitWord("米", Kind.DISTANCE, "m", BigDecimal.ONE, BigDecimal.ONE),
                            new UnitWord("m", Kind.DISTANCE, "m", BigDecimal.ONE, BigDecimal.ONE)))
            .flatMap(each -> each)
            .sorted(Comparator.comparingInt((UnitWord unit) -> unit.word.length())
                    .reversed())
            .toList();

    private static Stream<UnitWord> weights(long grams, String as, long factor, String... words) {
        return Stream.of(words)
                .map(word ->
                        new UnitWord(word, Kind.WEIGHT, as, BigDecimal.valueOf(factor), BigDecimal.valueOf(grams)));
    }

    private static Stream<UnitWord> counts(Kind kind, String words) {
        return Stream.of(words.split(" ", -1))
                .distinct()
                .map(word -> new UnitWord(word, kind, singular(word), BigDecimal.ONE, BigDecimal.ONE));
    }

    private static String singular(String word) {
        return switch (word) {
            case "boxes" -> "box";
            case "bunches" -> "bunch";
            default -> word.length() > 1 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        };
    }

    /**
     * Returns the longest unit that begins at position {@code at}. A unit in Latin letters must not be part of a longer
     * word. Takes constant time.
     *
     * @param text a text in the form of {@link Written#plain}
     */
    public static Optional<UnitWord> at(String text, int at) {
        return ALL.stream().filter(unit -> unit.isAt(text, at)).findFirst();
    }

    private boolean isAt(String text, int at) {
        if (!text.startsWith(word, at) || (word.equals(PAIR) && text.startsWith("虾", at + 1))) {
            return false;
        }
        int end = at + word.length();
        boolean isLatin = word.charAt(0) < 0x80;
        return !isLatin || end == text.length() || !isLetter(text.charAt(end));
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z';
    }

    /** Returns the position after it if it begins at {@code at}. */
    public int end(int at) {
        return at + word.length();
    }

    /** Returns the number of grams or metres in one unit; for a unit that counts, its factor. */
    BigDecimal stored() {
        return factor.multiply(size);
    }
}
