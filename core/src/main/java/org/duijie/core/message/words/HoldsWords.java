package org.duijie.core.message.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.TextSigns;
import org.duijie.core.message.token.Token;
import org.duijie.core.quantity.Numeral;
import org.duijie.core.quantity.Numerals;
import org.duijie.core.quantity.SaidAmount;
import org.duijie.core.quantity.UnitWord;
import org.duijie.core.quantity.UnitWord.Kind;

/** Finds the content of containers: 一箱20斤, 360枚/件, 30枚一板, 每箱净重20斤. */
final class HoldsWords {
    /** A number of more digits is no price but a phone. */
    private static final int MOST_DIGITS = 5;

    /** One container, which is not the unit of a price: the first 一箱 of 90元一箱 18斤一箱 is. */
    private static final Pattern ONE_BEFORE =
            Pattern.compile("(?<![元块毛角分钱0-9.二两三四五六七八九十半百])[一1每]([箱件袋筐盒桶托板包篮篓框])\\s?$");

    private static final String TIMES = "*x×✕✖";

    private static final Pattern COUNT_BEFORE = Pattern.compile("(?<![0-9.])([0-9]{1,5})\\s?([箱件筐袋盒板])$");

    private static final Pattern COUNTED_BEFORE =
            Pattern.compile("(?<![0-9.])([0-9]{1,5})\\s?([箱件筐盒])(?:左右|上下)?[ ,，]$");
    private static final Pattern OF_EACH = Pattern.compile("的(?=$|[ ,，。;!\\n])");

    /** The minimum number of eggs in a box. {@code LIGHTEST} is the minimum weight of its content, in grams. */
    private static final BigDecimal FEWEST_EGGS = BigDecimal.valueOf(20);

    private static final BigDecimal LIGHTEST = BigDecimal.valueOf(500);

    private HoldsWords() {}

    static void add(String text, int at, List<Token> found) {
        named(text, at, found);
        bracketed(text, at, found);
        times(text, at, found);
        if (text.charAt(at) != ' ' && TextSigns.mayBegin(text, at)) {
            weighed(text, at, found);
            contentFirst(text, at, found);
            ofEach(text, at, found);
            packed(text, at, found);
        }
    }

    /**
     * Reads an amount in brackets after a number of containers as the content of one: 20箱(360枚), 20箱(15斤). A larger
     * amount is the total and is not read: 20箱(400斤).
     */
    private static void bracketed(String text, int at, List<Token> found) {
        Matcher before = COUNT_BEFORE.matcher(text.substring(Math.max(0, at - 8), at));
        if (text.charAt(at) != '(' || !before.find()) {
            return;
        }
        BigDecimal count = new BigDecimal(before.group(1));
        for (SaidAmount said : contents(text, at + 1)) {
            BigDecimal most = said.kind() == Kind.HEAD
                    ? count.multiply(FEWEST_EGGS)
                    : count.multiply(LIGHTEST).divide(said.unit().size(), java.math.RoundingMode.DOWN);
            boolean isOfEach = said.kind() != Kind.CONTAINER && said.low().compareTo(most) < 0;
            if (isOfEach && said.isOne() && text.startsWith(")", said.end())) {
                found.add(new Token(at, said.end() + 1, new Meaning.Holds(before.group(2), said, Optional.empty())));
            }
        }
    }

    /** Reads the content of the containers right before it: 360枚的 after 60箱. */
    private static void ofEach(String text, int at, List<Token> found) {
        Matcher before = COUNTED_BEFORE.matcher(text.substring(Math.max(0, at - 12), at));
        if (!before.find()) {
            return;
        }
        BigDecimal most = new BigDecimal(before.group(1)).multiply(FEWEST_EGGS);
        for (SaidAmount said : contents(text, at)) {
            if (said.kind() == Kind.HEAD
                    && said.isOne()
                    && said.low().compareTo(most) < 0
                    && OF_EACH.matcher(text).region(said.end(), text.length()).lookingAt()) {
                found.add(new Token(at, said.end() + 1, new Meaning.Holds(before.group(2), said, Optional.empty())));
            }
        }
    }

    /** Reads a container followed by its content: 一箱20斤. */
    private static void named(String text, int at, List<Token> found) {
        int begin = match(HoldsForms.EACH, text, at)
                .or(() -> match(HoldsForms.KIND, text, at))
                .orElse(at);
        Optional<UnitWord> container = TextSigns.unit(text, begin, Kind.CONTAINER);
        if (container.isEmpty() || (begin == at && TextSigns.isDigit(text, at - 1))) {
            return;
        }
        int after = container.get().end(begin);
        int content = match(HoldsForms.HOLDS, text, after).orElse(after);
        boolean isSaid = begin > at || content > TextSigns.skipSeparators(text, after);
        if (isSaid && content < text.length()) {
            contents(text, content)
                    .forEach(said -> add(text, at, packedEnd(text, said.end()), container.get(), said, found));
        }
    }

    /** Returns the end of a content with 装 after it: 一箱10斤装65. */
    private static int packedEnd(String text, int end) {
        return text.startsWith("装", end) && !TextSigns.isIdeograph(text, end + 1) ? end + 1 : end;
    }

    /** Reads the content beside a multiplication sign: *10kg in 200箱*10kg, 10kg* in 10kg*200箱. */
    private static void times(String text, int at, List<Token> found) {
        if (TIMES.indexOf(text.charAt(at)) >= 0) {
            int content = TextSigns.skipSpaces(text, at + 1);
            nameBefore(text, at)
                    .ifPresent(name -> contents(text, content).stream()
                            .filter(said -> isContent(said, name))
                            .forEach(said -> add(text, at, said.end(), name, said, found)));
        } else if (TextSigns.isDigit(text, at)) {
            for (SaidAmount said : contents(text, at)) {
                if (isFactor(text, said)) {
                    int sign = TextSigns.skipSpaces(text, said.end());
                    SaidAmount.at(text, TextSigns.skipSpaces(text, sign + 1)).stream()
                            .limit(1)
                            .forEach(count -> add(text, at, sign + 1, count.unit(), said, found));
                }
            }
        }
    }

    /** Returns whether a multiplication sign and a number of containers follow the amount: 2.5kg*400箱. */
    static boolean isFactor(String text, SaidAmount said) {
        int sign = TextSigns.skipSpaces(text, said.end());
        return sign < text.length()
                && TIMES.indexOf(text.charAt(sign)) >= 0
                && SaidAmount.at(text, TextSigns.skipSpaces(text, sign + 1)).stream()
                        .anyMatch(count -> count.kind() == Kind.CONTAINER && isContent(said, count.unit()));
    }

    private static Optional<UnitWord> nameBefore(String text, int sign) {
        int end = sign;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end > 1 && (TextSigns.isDigit(text, end - 2) || TextSigns.isNumeral(text, end - 2))
                ? TextSigns.unit(text, end - 1, Kind.CONTAINER)
                : Optional.empty();
    }

    private static boolean isContent(SaidAmount said, UnitWord container) {
        return !container.plain().equals(said.unit().plain());
    }

    /** Reads the weight of a container after the number of its pieces: 43斤 in 360枚一箱43斤. */
    private static void weighed(String text, int at, List<Token> found) {
        if (at > 2
                && HoldsForms.COUNTED
                        .matcher(text.substring(Math.max(0, at - 4), at))
                        .find()) {
            TextSigns.unit(text, at - 1, Kind.CONTAINER)
                    .ifPresent(name -> contents(text, at).stream()
                            .filter(said -> said.kind() == Kind.WEIGHT)
                            .forEach(said -> add(text, at, said.end(), name, said, found)));
        }
    }

    /** Reads a content followed by its container: 20斤一箱, 360枚/件. */
    private static void contentFirst(String text, int at, List<Token> found) {
        int net = match(HoldsForms.NET, text, at).orElse(at);
        for (SaidAmount said : contents(text, net)) {
            int begin = match(HoldsForms.PER, text, said.end()).orElse(said.end());
            String per = text.substring(said.end(), begin).strip().replaceFirst("(?:网|编织|麻|蛇皮|纸|泡沫|塑料|礼品?|精品|彩)$", "");
            Optional<UnitWord> container = TextSigns.unit(text, begin, Kind.CONTAINER)
                    .filter(unit -> !unit.plain().equals(said.unit().plain()));
            boolean isNamedBefore = container
                    .filter(unit -> per.equals("一") || per.equals("1"))
                    .filter(unit -> saidBefore(text, at, unit))
                    .isPresent(); // 一件20斤 一件12块
            if (isNamedBefore) {
                continue;
            }
            if (container.isPresent() && !per.isEmpty() && !per.equals("的")) {
                add(text, at, container.get().end(begin), container.get(), said, found);
            } else if (per.endsWith("装") && VacuumWords.isContent(text, begin, said)) {
                add(text, at, begin, "", said, found);
            }
        }
    }

    /** Returns whether the name of the container is immediately before its content. */
    private static boolean saidBefore(String text, int at, UnitWord container) {
        Matcher before = ONE_BEFORE.matcher(text.substring(Math.max(0, at - 4), at));
        return before.find()
                && UnitWord.at(before.group(1), 0)
                        .filter(unit -> unit.plain().equals(container.plain()))
                        .isPresent();
    }

    /** Reads 10斤真空一袋, 5斤箱装, 8只礼盒; a box alone is the amount of goods in boxes only after 装. */
    private static void packed(String text, int at, List<Token> found) {
        for (SaidAmount said : contents(text, at)) {
            Matcher packed =
                    HoldsForms.PACKED.matcher(text).region(said.end(), Math.min(text.length(), said.end() + 12));
            boolean isCut = "一1".indexOf(text.charAt(said.end() - 1)) >= 0; // 20斤一箱 is no 20.1 斤
            if (packed.lookingAt() && said.kind() != Kind.CONTAINER && !isCut) {
                String words = text.substring(said.end(), packed.end());
                String name = packed.group(3) != null
                        ? packed.group(3)
                        : packed.group(1) != null ? packed.group(1) : packed.group(2) != null ? packed.group(2) : "";
                boolean isPriced = HoldsForms.BOX_PRICE
                        .matcher(text)
                        .region(packed.end(), text.length())
                        .lookingAt();
                if ((words.strip().length() > 1 || isPriced)
                        && !(name.isEmpty() && VacuumWords.isOfNext(text, packed.end(), said))) {
                    add(text, at, packed.end(), name, said, found);
                }
            }
        }
    }

    private static List<SaidAmount> contents(String text, int at) {
        if (!TextSigns.mayBegin(text, at)) {
            return List.of();
        }
        return SaidAmount.at(text, at).stream()
                .filter(said -> said.mark()
                        .filter(found -> found.word().startsWith("起"))
                        .isEmpty()) // 网袋 30吨起
                .filter(said -> said.kind() != Kind.DISTANCE
                        && !said.isEach()
                        && said.low().signum() > 0)
                .filter(said -> TextSigns.mayEnd(text, said.end()) && !TextSigns.isCutWord(text, said.end()))
                .toList();
    }

    private static void add(String text, int at, int end, UnitWord container, SaidAmount content, List<Token> found) {
        if (!container.plain().equals(content.unit().plain())) {
            add(text, at, end, container.plain(), content, found);
        }
    }

    private static void add(String text, int at, int end, String name, SaidAmount content, List<Token> found) {
        found.add(new Token(at, end, new Meaning.Holds(name, content, Optional.empty())));
        int number = TextSigns.skipSeparators(text, end);
        if (number >= text.length() || !TextSigns.isDigit(text, number) || !TextSigns.mayBegin(text, number)) {
            return;
        }
        for (Numeral price : Numerals.at(text, number)) {
            priced(text, at, price, new Meaning.Holds(name, content, Optional.of(price)), found);
        }
    }

    /**
     * Adds a content together with the price of the container after it: 一箱20斤 190, 10斤一袋，45元一袋. Adds nothing if the
     * number is not a price.
     */
    private static void priced(String text, int at, Numeral price, Meaning.Holds holds, List<Token> found) {
        if (!TextSigns.mayEnd(text, price.end())
                || TextSigns.isLetter(text, price.end())
                || price.low().precision() - price.low().scale() > MOST_DIGITS) {
            return;
        }
        int end = match(HoldsForms.YUAN, text, price.end()).orElse(price.end());
        int begin = match(HoldsForms.PER_ONE, text, end).orElse(end);
        int name = TextSigns.skipSpaces(text, begin);
        Optional<UnitWord> unit =
                UnitWord.at(text, name).filter(word -> !TextSigns.isCutWord(text, word.end(name))); // 48元包邮
        if (unit.isPresent()) {
            boolean isSame = begin > end && unit.get().plain().equals(holds.name());
            boolean isMoney =
                    end > price.end() || text.startsWith("代发", unit.get().end(name)); // 33 一件代发
            boolean isOfNext = isMoney && end < text.length() && text.charAt(end) == ' '; // 35块 一件4盒
            end = isSame ? unit.get().end(TextSigns.skipSpaces(text, begin)) : isOfNext ? end : -1;
        } else if (end == price.end() && TextSigns.isIdeograph(text, end)) {
            end = -1;
        }
        if (end > 0) {
            found.add(new Token(at, end, holds));
        }
    }

    private static Optional<Integer> match(Pattern form, String text, int at) {
        Matcher matcher = form.matcher(text).region(at, Math.min(text.length(), at + 24));
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() ? Optional.of(matcher.end()) : Optional.empty();
    }
}
