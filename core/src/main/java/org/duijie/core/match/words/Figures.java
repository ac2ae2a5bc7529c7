package org.duijie.core.match.words;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.duijie.core.market.Listing;
import org.duijie.core.market.WeightRange;
import org.duijie.core.match.plan.Gap;
import org.duijie.core.quantity.Container;
import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;
import org.duijie.core.quantity.WeightUnit;

/**
 * Formats figures as farmers and canteens write them. Weights in jin and prices per jin are exact. Money is rounded
 * half up to the fen, tonnes to the kilogram. Commas separate thousands.
 */
public final class Figures {
    private final Sentences words;
    private final Optional<Container> container;
    private final boolean isLoose;

    Figures(Sentences words) {
        this(words, Optional.empty(), false);
    }

    private Figures(Sentences words, Optional<Container> container, boolean isLoose) {
        this.words = words;
        this.container = container;
        this.isLoose = isLoose;
    }

    /**
     * Returns a formatter that calls the packs of {@code listing} by the name of their container, if it has one. Goods
     * sold by weight alone are given in kilograms.
     */
    public Figures of(Listing listing) {
        return new Figures(words, listing.soldIn(), listing.isLoose());
    }

    /** Returns a formatter for Chinese if {@code language} is any Chinese, otherwise for English. */
    public static Figures in(Locale language) {
        return new Figures(Sentences.in(language));
    }

    /** Returns {@code 24,000}. */
    public static String count(long count) {
        return Decimals.grouped(BigDecimal.valueOf(count), 0, 0);
    }

    /** Returns an amount such as {@code 101,234.50}. */
    public static String yuan(Money money) {
        return Decimals.yuan(money.micros());
    }

    /** Returns an amount such as {@code 101,234.50 CNY}. */
    public String money(Money money) {
        return words.say("figure.money", yuan(money));
    }

    /** Returns a number of yuan with its currency. */
    public String yuan(String written) {
        return words.say("figure.money", written);
    }

    /** Returns an amount such as {@code 101,234.501234 CNY}: to the µCNY, with at least two decimals. */
    public String exactMoney(Money money) {
        return words.say("figure.money", Decimals.exactYuan(money.micros()));
    }

    /** Returns a difference with its sign, such as {@code +45 head}, {@code -45 head} or {@code 0 head}. */
    public static String signed(int sign, String unsigned) {
        if (sign == 0) {
            return unsigned;
        }
        return (sign < 0 ? "-" : "+") + unsigned;
    }

    /** Returns a price such as {@code 5.10 CNY/jin} or {@code 33.00 CNY/head}: exact, with at least two decimals. */
    public String price(UnitPrice price, String headWord) {
        return prices().say("figure.", price, headWord);
    }

    /**
     * Returns a price such as {@code 5.10/jin} or {@code 33.00/head}, for a column whose heading names the currency.
     */
    public String priceCell(UnitPrice price, String headWord) {
        return prices().say("cell.", price, headWord);
    }

    /**
     * Returns {@code price} as a price for {@code many} units, so that two prices can be compared. A price for more
     * than one unit can only be converted if {@code many} is its own quantity.
     */
    public String priceFor(UnitPrice price, long many, String headWord) {
        return prices().sayFor(price, many, headWord);
    }

    /** Returns the price of one unit sold, such as {@code 306.00 CNY/pack of 360 head}. */
    public String priceOfOne(Money price, String one) {
        return words.say("figure.pricePerSold", Decimals.exactYuan(price.micros()), one);
    }

    private PriceWords prices() {
        return new PriceWords(words, this::packWord);
    }

    /** Returns the number of decimals of {@code weight} in jin. */
    public static int jinDecimals(Weight weight) {
        return Math.max(0, Decimals.jin(weight).stripTrailingZeros().scale());
    }

    /** Returns the bare number of jin, with at least {@code decimals} decimals. */
    public static String jin(Weight weight, int decimals) {
        return jin(BigInteger.valueOf(weight.grams()), decimals);
    }

    /** Returns the bare number of jin, for grams that may exceed the maximum of a {@link Weight}. */
    public static String jin(BigInteger grams, int decimals) {
        return Decimals.grouped(Decimals.jin(grams), decimals, Decimals.EXACT);
    }

    /** Returns a weight such as {@code 1,950 jin}. */
    public String weight(Weight weight) {
        return words.say("figure.jin", jin(weight, 0));
    }

    /** Returns a weight such as {@code 1,950 jin}, for grams that may exceed the maximum of a {@link Weight}. */
    public String weight(BigInteger grams) {
        return words.say("figure.jin", jin(grams, 0));
    }

    /** Returns a weight such as {@code 19,500 jin (9.75 t)}; below a tonne, jin alone. */
    public String weightOfAll(BigInteger grams) {
        String jin = weight(grams);
        BigDecimal tonnes = new BigDecimal(grams).divide(BigDecimal.valueOf(WeightUnit.TONNE.grams()));
        return tonnes.compareTo(BigDecimal.ONE) < 0
                ? jin
                : words.say("figure.jinAndTonnes", jin, Decimals.grouped(tonnes, 0, 3));
    }

    /** Returns {@code 120 head} or {@code 1,950 jin}. */
    public String quantity(Quantity quantity, String headWord) {
        return quantity instanceof Heads heads ? heads(heads.count(), headWord) : weight((Weight) quantity);
    }

    /**
     * Returns the quantity in whole containers {@code said}, such as {@code 60 boxes (1,200 jin)}, or the plain
     * quantity if it does not fill whole containers.
     */
    public String quantity(Quantity quantity, String headWord, Optional<Container> said) {
        String bare = quantity(quantity, headWord);
        return said.filter(one -> one.holds().isCount() == quantity.isCount() && quantity.held() > 0)
                .filter(one -> quantity.held() % one.holds().held() == 0)
                .map(one -> words.say(
                        "line.containersWeigh",
                        in(one).packs(quantity.held() / one.holds().held()),
                        bare))
                .orElse(bare);
    }

    /** Returns a count such as {@code 120 head}. */
    public String heads(long count, String headWord) {
        return words.say("figure.heads", count(count), headWord);
    }

    /** Returns a count such as {@code 20 packs} or {@code 20 boxes}. */
    public String packs(long count) {
        return container.isPresent() || isLoose
                ? words.say("figure.heads", count(count), packWord(count))
                : words.count("figure.packs", count, count(count));
    }

    /** Returns a number of packs for a table cell, such as {@code 2 packs x 360} or {@code 2 boxes x 45 jin}. */
    public String packsOf(long count, Quantity each, String headWord) {
        if (isLoose) {
            return packs(count);
        }
        String held = each instanceof Heads heads ? headCell(heads.count(), headWord) : weight((Weight) each);
        return container.isPresent()
                ? words.say("figure.containersOf", packs(count), held)
                : words.count("figure.packsOf", count, count(count), held);
    }

    /** Returns a range such as {@code 13 jin to 17 jin}, or one figure when both are the same. */
    public String fromTo(Quantity from, Quantity to, String headWord) {
        return from.equals(to)
                ? quantity(to, headWord)
                : words.say("figure.fromTo", quantity(from, headWord), quantity(to, headWord));
    }

    /** Returns the count without its counting word, for a column whose heading has the word. */
    public String headCell(long count, String headWord) {
        return words.say("figure.headCell", count(count), headWord);
    }

    /** Returns a range such as {@code 6 to 8 jin}, {@code 6 jin or more} or {@code up to 8 jin}. */
    public String range(WeightRange range) {
        boolean open = range.max().equals(WeightRange.ANY.max());
        if (open) {
            return words.say("figure.weightFrom", jin(range.min(), 0));
        }
        return range.min().grams() == 0
                ? words.say("figure.weightTo", jin(range.max(), 0))
                : words.say("figure.weightRange", jin(range.min(), 0), jin(range.max(), 0));
    }

    /** Returns a distance such as {@code 42.3 km}: to the metre. */
    public String distance(Distance distance) {
        return words.say("figure.distance", Decimals.grouped(BigDecimal.valueOf(distance.metres(), 3), 0, 3));
    }

    /** Returns a gap such as {@code 0.27 %}, rounded up, so that it is never too small. */
    public String percent(Gap gap) {
        BigDecimal percent = gap.share().movePointRight(2).setScale(2, RoundingMode.CEILING);
        return words.say("figure.percent", Decimals.grouped(percent, 0, 2));
    }

    /** Returns the word for a head when no product is known. */
    public String head() {
        return words.say("figure.head");
    }

    /** Returns the word for a pack, or the container's. */
    public String pack() {
        return packWord(1);
    }

    /**
     * Returns the number of containers and their weight, which is in kilograms in English: {@code 120 boxes (1,200
     * kg)}.
     */
    String containers(Container said, long count, Weight weight) {
        return words.say("line.containersWeigh", in(said).packs(count), kilograms(weight));
    }

    private Figures in(Container said) {
        return new Figures(words, Optional.of(said), false);
    }

    private String kilograms(Weight weight) {
        return words.isChinese()
                ? weight(weight)
                : words.say("figure.kilograms", Decimals.grouped(BigDecimal.valueOf(weight.grams(), 3), 0, 3));
    }

    private String packWord(long count) {
        return container
                .map(said -> words.isChinese() ? said.chinese() : said.english(count))
                .orElseGet(() -> words.say(isLoose ? "figure.kilogram" : "figure.pack"));
    }

    /** Returns {@code 2 days}. */
    public String days(long days) {
        return words.count("figure.days", days, count(days));
    }

    /** Returns {@code 306.00 CNY/pack (0.85 CNY/head)}: a price, followed by the price as stated. */
    public String priceStatedAs(String price, String stated) {
        return words.say("figure.priceSaidAs", price, stated);
    }

    /** Returns {@code a, b, c}. */
    public String list(Collection<String> words) {
        return String.join(this.words.say("list.comma"), words);
    }

    /** Returns {@code a and b}. */
    public String both(String first, String second) {
        return words.say("list.and", first, second);
    }
}
