package org.duijie.core.message.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.TextSigns;
import org.duijie.core.message.token.Token;
import org.duijie.core.quantity.Mark;
import org.duijie.core.quantity.Numeral;
import org.duijie.core.quantity.Numerals;
import org.duijie.core.quantity.SaidAmount;
import org.duijie.core.quantity.SaidMoney;
import org.duijie.core.quantity.SaidPrice;
import org.duijie.core.quantity.UnitWord;
import org.duijie.core.quantity.UnitWord.Kind;

/** Finds amounts, prices and numbers in a text. */
final class NumberWords {
    private static final Pattern DIGITS = Pattern.compile("[0-9][0-9.,]*[0-9]|[0-9]");

    /** 八角 before an amount. It means star anise, not 0.80 yuan: 八角20斤. */
    private static final Pattern STAR_ANISE =
            Pattern.compile("八角\\s?(?:[0-9]{1,4}|[二两三四五六七八九十百半]+)\\s?(?:斤|公斤|kg|两|克|袋|箱|包|吨)(?!\\s?[0-9.]*[元块])");

    /** 二元 or 三元 before a word for pigs. It means a crossbreed, not 2 or 3 yuan: 三元仔猪. */
    private static final Pattern BREED = Pattern.compile("[二三]元(?=杂交|[仔小毛肥母种]?猪|商品猪|崽|苗猪)");

    /** 二元 or 三元 after a word for pigs. There, too, it means a crossbreed: 仔猪 三元 60头. */
    private static final Pattern BREED_AFTER =
            Pattern.compile("(?<![0-9零一二两三四五六七八九十百块毛])[二三]元(?=\\s*(?:$|[,，。]|([0-9]{1,4}\\s?头)))");

    private static final Pattern WITHIN = Pattern.compile("地?(?:以内|之内|范围内?|半径内|内|里)(?:的?都)?");

    private static final Pattern AROUND = Pattern.compile("(?:方圆|周边|周围|附近|半径|不超过)\\s?$");
    /** The kind of a sack before its word, as in 40斤一网袋. */
    private static final Pattern SACK = Pattern.compile("(?:网|编织|麻|蛇皮|纸|泡沫|塑料)[箱盒筐框袋桶]");

    private static final Pattern ABOUT = Pattern.compile("(?:大约|大概|差不多|估计|约莫|约)(?:还|总共|一共|共)?(?:有|剩下?|是|能出|可出)$");

    private static final Pattern CAN = Pattern.compile("(?:升|毫升|ml|l)(?:/|一|每)?(桶|瓶|壶|罐)\\s?$");

    private static final BigDecimal JIN = BigDecimal.valueOf(500);
    /** Vessels that are no containers of a listing: 10斤一壶. */
    private static final String VESSEL = "壶坛缸罐兜份卷串碗瓮";

    private static final Pattern SLAUGHTERED = Pattern.compile("(?<![现活鲜代可包免])[杀宰]了?$");

    private static final BigDecimal SEVERAL = BigDecimal.TEN;
    private static final BigDecimal FEW = BigDecimal.valueOf(30);
    private static final BigDecimal MANY = BigDecimal.valueOf(200);
    private static final BigDecimal LEAST_PRICE = new BigDecimal("0.1");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private NumberWords() {}

    static void add(String text, int at, List<Token> found) {
        HeadWeightWords.add(text, at, found);
        if (!mayBegin(text, at)) {
            return;
        }
        for (SaidAmount said : SaidAmount.at(text, at)) {
            if (TextSigns.mayEnd(text, said.end())
                    && said.low().signum() > 0
                    && !TextSigns.isCutWord(text, said.end())) {
                amount(text, at, said, found);
            }
        }
        if (STAR_ANISE.matcher(text).region(at, text.length()).lookingAt()) {
            return;
        }
        List<SaidPrice> prices = SaidPrice.at(PriceEnds.cut(text, at), at);
        boolean isHeadOfBefore = prices.stream().anyMatch(said -> PriceEnds.isHeadOfBefore(text, at, said.end()));
        for (SaidPrice said : prices) {
            boolean isHalfMore =
                    text.charAt(said.end() - 1) == '半' && said.low().compareTo(HALF) == 0; // 一吨半
            if (PriceEnds.isUnitOfBefore(text, at) || isHeadOfBefore || PriceEnds.isUnitOfNext(text, at, said)) {
                continue;
            }
            Optional<Boolean> isOfMany = ofMany(text, at, said);
            if (TextSigns.mayEnd(text, said.end())
                    && !isHalfMore
                    && !isAmountFirst(text, at, said)
                    && !isOfMany.equals(Optional.of(true))) {
                Token price = new Token(at, said.end(), new Meaning.Price(said));
                found.add(isOfMany.isPresent() ? price.doubted() : price);
            }
        }
        volume(text, at, found);
        sums(text, at, found);
        bare(text, at, found);
    }

    /** Adds the price of a can whose volume is before it: 5升一桶75. */
    private static void volume(String text, int at, List<Token> found) {
        Matcher can = CAN.matcher(text.substring(Math.max(0, at - 12), at));
        if (!TextSigns.isDigit(text, at) || !can.find()) {
            return;
        }
        for (Numeral number : Numerals.at(text, at)) {
            boolean isWhole = TextSigns.mayEnd(text, number.end())
                    && UnitWord.at(text, number.end()).isEmpty();
            Optional<UnitWord> unit = UnitWord.at(can.group(1), 0);
            if (isWhole && unit.isPresent()) {
                found.add(new Token(
                        at,
                        number.end(),
                        new Meaning.Price(new SaidPrice(
                                number.end(),
                                number.low(),
                                number.high(),
                                unit.get().factor(),
                                unit.get(),
                                Optional.empty()))));
            }
        }
    }

    private static boolean mayBegin(String text, int at) {
        return text.charAt(at) != ' ' && TextSigns.mayBegin(text, at);
    }

    private static void amount(String text, int at, SaidAmount said, List<Token> found) {
        boolean isWeight = said.kind() == Kind.WEIGHT;
        if (text.charAt(at) == '几' && UnitWord.at(text, at + 1).isPresent()) {
            return; // 没剩几个了 is not an amount
        }
        char last = text.charAt(said.end() - 1);
        boolean isUnitNext = UnitWord.at(text, said.end()).isPresent()
                || VESSEL.indexOf(text.charAt(Math.min(said.end(), text.length() - 1))) >= 0
                || SACK.matcher(text).region(said.end(), text.length()).lookingAt();
        if ((last == '一' || last == '1') && isUnitNext) {
            return; // 70斤一只 does not mean 70.1 斤
        }
        if (isLeastNext(text, said.end()) || HoldsWords.isFactor(text, said)) {
            return; // 200箱起订, 2.5kg*400箱
        }
        if (said.mark().isEmpty()
                && !said.isEach()
                && ABOUT.matcher(text.substring(Math.max(0, at - 8), at)).find()) {
            Mark.Found mark = new Mark.Found(Mark.ABOUT, "大约"); // 大约还有300吨
            found.add(new Token(
                    at,
                    said.end(),
                    new Meaning.Amount(new SaidAmount(
                            said.start(),
                            said.end(),
                            said.low(),
                            said.high(),
                            said.unit(),
                            said.kind(),
                            Optional.of(mark),
                            false))));
            return;
        }
        if (said.isEach()) {
            if (isWeight
                    && !HeadWeightWords.isEachOfNext(text, said.end())
                    && !HeadWeightWords.isHeadOfBefore(text, at)) {
                found.add(new Token(at, said.end(), new Meaning.HeadWeight(said)));
            }
            return;
        }
        if (said.kind() == Kind.HEAD
                && SLAUGHTERED.matcher(text.substring(Math.max(0, at - 3), at)).find()) {
            found.add(new Token(at, said.end(), new Meaning.Said(Cue.FILLER, "")));
            return; // 明天杀两头猪，前腿25
        }
        if (said.kind() == Kind.DISTANCE && text.startsWith("附近", at - 1)) {
            return; // 附近50公里 means within 50 km, not about 50 km
        }
        if (said.kind() == Kind.DISTANCE) {
            int end = match(WITHIN, text, said.end())
                    .orElse(
                            AROUND.matcher(text.substring(Math.max(0, at - 8), at))
                                            .find()
                                    ? said.end()
                                    : -1);
            if (end > 0) {
                found.add(new Token(at, end, within(said, end)));
                return;
            }
        }
        found.add(new Token(at, said.end(), new Meaning.Amount(said)));
        if (isWeight) {
            boolean isTenths = TextSigns.isDigit(text, said.end() - 1) || TextSigns.isNumeral(text, said.end() - 1);
            HeadWeightWords.eachAfter(text, said.end())
                    .filter(end -> !isTenths || UnitWord.at(text, said.end()).isEmpty()) // 一斤8个 does not mean 1.8 斤
                    .ifPresent(end -> found.add(new Token(at, end, new Meaning.HeadWeight(said))));
        }
    }

    /**
     * Decides whether money before a large amount is the price of one unit, and the amount is the stock: 4.5元2500斤.
     * Returns true if it is, false if it may be, and empty if the money is the price of the amount: 10块钱3斤, 20元/100斤.
     */
    private static Optional<Boolean> ofMany(String text, int at, SaidPrice price) {
        String words = text.substring(at, price.end());
        if (price.unit().kind() != Kind.WEIGHT
                && words.indexOf(' ') > 0
                && price.many().compareTo(SEVERAL) >= 0
                && !words.contains("/")) {
            return Optional.of(true); // 30枚一盒 28元 50盒
        }
        BigDecimal many = price.many()
                .multiply(price.unit().kind() == Kind.WEIGHT ? price.unit().size() : BigDecimal.ONE)
                .divide(price.unit().kind() == Kind.WEIGHT ? JIN : BigDecimal.ONE, 2, java.math.RoundingMode.UP);
        boolean isOne = price.many().compareTo(price.unit().factor()) == 0;
        if (isOne || words.contains("/") || words.contains("每") || many.compareTo(FEW) <= 0) {
            return Optional.empty();
        }
        boolean isCheap = price.low().compareTo(many.multiply(LEAST_PRICE)) < 0;
        return Optional.of(isCheap || many.compareTo(MANY) > 0);
    }

    private static Meaning within(SaidAmount said, int end) {
        Mark.Found mark = new Mark.Found(Mark.AT_MOST, "内");
        return new Meaning.Amount(new SaidAmount(
                said.start(), end, said.low(), said.high(), said.unit(), said.kind(), Optional.of(mark), false));
    }

    /** Returns whether a price begins with a quantity, which may also be the stock: 800斤两块八. */
    private static boolean isAmountFirst(String text, int at, SaidPrice price) {
        return price.many().compareTo(price.unit().factor()) != 0
                && SaidAmount.at(text, at).stream().anyMatch(amount -> amount.end() < price.end() && !amount.isEach());
    }

    private static boolean isLeastNext(String text, int end) {
        return text.charAt(end - 1) == '起' && end < text.length() && "拉卖售批订送拿出发配购收走供提装".indexOf(text.charAt(end)) >= 0;
    }

    /** Adds amounts of money with a currency. 分 alone is not read as money, because of words such as 十分. */
    private static void sums(String text, int at, List<Token> found) {
        Matcher breed = BREED_AFTER.matcher(text).region(at, text.length());
        breed.useTransparentBounds(true);
        if (breed.lookingAt()
                && (breed.group(1) != null || text.substring(0, at).contains("猪"))) {
            found.add(new Token(at, breed.end(), new Meaning.Said(Cue.FILLER, "")));
            return;
        }
        if (BREED.matcher(text).region(at, text.length()).lookingAt()) {
            return;
        }
        for (SaidMoney said : SaidMoney.at(text, at)) {
            String words = text.substring(at, said.end());
            boolean isFen = words.contains("分") && !words.contains("毛") && !words.contains("角") && !words.contains("块");
            boolean isWord = words.endsWith("毛")
                    && said.end() < text.length()
                    && "重肚豆利病竹桃鸡猪蟹尖".indexOf(text.charAt(said.end())) >= 0; // 6块8 毛重
            if (said.isNamed() && !isFen && !isWord && TextSigns.mayEnd(text, said.end())) {
                String about = said.isAbout() ? said.about() : PriceEnds.about(text, at, said.end());
                found.add(new Token(at, said.end(), new Meaning.Sum(said.about(about))));
            }
        }
    }

    private static void bare(String text, int at, List<Token> found) {
        Matcher digits = DIGITS.matcher(text).region(at, text.length());
        boolean isArabic = digits.lookingAt();
        List<Numeral> numbers = Numerals.at(text, at);
        int end = isArabic ? digits.end() : -1;
        boolean isRead = numbers.stream().anyMatch(number -> number.end() >= end);
        if (isArabic && !isRead) {
            int unit = TextSigns.skipSpaces(text, end);
            int after = UnitWord.at(text, unit).map(word -> word.end(unit)).orElse(end);
            found.add(new Token(at, after, new Meaning.Broken()));
        }
        numbers.stream()
                .filter(number -> TextSigns.mayEnd(text, number.end()) && (isArabic || isSpoken(at, number)))
                .map(number -> number.isAbout() ? number : number.about(PriceEnds.about(text, at, number.end())))
                .forEach(number -> found.add(new Token(at, number.end(), new Meaning.Bare(number))));
    }

    /** Returns whether a number in Chinese characters is long enough not to be part of a word: 六百五, but not 一. */
    private static boolean isSpoken(int at, Numeral number) {
        return number.end() - at > 1 && number.low().compareTo(BigDecimal.TEN) > 0;
    }

    private static Optional<Integer> match(Pattern form, String text, int at) {
        Matcher matcher = form.matcher(text).region(at, Math.min(text.length(), at + 48));
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() ? Optional.of(matcher.end()) : Optional.empty();
    }
}
