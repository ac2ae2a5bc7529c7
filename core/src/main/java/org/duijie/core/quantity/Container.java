package org.duijie.core.quantity;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A container in which goods are sold (箱, 件, 筐), and its content. A container may hold smaller containers: one 件 holds
 * 12 板 of 30 枚, which is 360 head.
 *
 * <pre>{@code
 * Container box = Container.of("箱", Weight.parse("20 斤"));
 * Container tray = Container.of("板", Heads.of(30));
 * Container egg = Container.of("件", 12, tray);
 * }</pre>
 *
 * @param name its name, one of 箱 件 筐 袋 板 托 盒 瓶 框 桶 把 包 捆 罐 篓 扎 提 打, or box case basket bag tray pallet bottle crate
 *     bucket bunch packet bundle can dozen
 * @param holds its whole content: a weight of 1 g to 100 t, or 1 to {@link #MOST_HEADS} heads; 12 heads for 打 and dozen
 * @param inner the smaller container in it, if any; {@code holds} is a multiple of its content
 */
public record Container(String name, Quantity holds, Optional<Container> inner) {
    /** The maximum content by weight: 100 tonnes. */
    public static final Weight HEAVIEST = Weight.ofGrams(100_000_000L);

    /** The maximum content by count: 10⁸ heads. */
    public static final long MOST_HEADS = 100_000_000L;

    private static final Heads TWELVE = Heads.of(12);

    /** Twelve heads. */
    static final Container DOZEN = of("打", TWELVE);

    public Container {
        ContainerWord word = word(name);
        requireContent(holds);
        if (word == ContainerWord.DOZEN && !holds.equals(TWELVE)) {
            throw new InvalidValueException(Reason.NOT_ONE_OF, holds.toString(), TWELVE.toString());
        }
        inner.ifPresent(small -> requireWithin(name, holds, small));
    }

    /** Makes a container that holds no smaller containers. */
    public static Container of(String name, Quantity holds) {
        return new Container(name, holds, Optional.empty());
    }

    /**
     * Makes a container of {@code many} smaller ones.
     *
     * @param many 1 or more
     */
    public static Container of(String name, long many, Container inner) {
        Amount amount = new Amount(many + " " + inner.name, BigDecimal.valueOf(many), inner.name);
        return new Container(name, inner.quantity(amount), Optional.of(inner));
    }

    /**
     * Returns {@code name} if it is the name of a container.
     *
     * @throws InvalidValueException when it is not the name of a container
     */
    public static String requireName(String name) {
        word(name);
        return name;
    }

    /** Returns whether {@code name} is 打 or dozen, a container that always holds 12 heads. */
    public static boolean isDozen(String name) {
        return ContainerWord.DOZEN.is(name);
    }

    /** Returns whether {@code text} names a container, in Chinese or English, singular or plural. */
    static boolean isWord(String text) {
        return ContainerWord.everyWord().contains(text);
    }

    private static ContainerWord word(String name) {
        return ContainerWord.named(name)
                .orElseThrow(() -> new InvalidValueException(Reason.NOT_ONE_OF, name, ContainerWord.all()));
    }

    private static void requireContent(Quantity holds) {
        String most = holds.isCount() ? MOST_HEADS + " head" : HEAVIEST.toString();
        if (holds.held() > (holds.isCount() ? MOST_HEADS : HEAVIEST.grams())) {
            throw new InvalidValueException(Reason.TOO_LARGE, holds.toString(), most);
        }
        if (holds.held() == 0) {
            throw new InvalidValueException(Reason.TOO_SMALL, holds.toString(), holds.isCount() ? "1 head" : "1 g");
        }
    }

    private static void requireWithin(String name, Quantity holds, Container small) {
        if (word(name).is(small.name)) {
            throw new InvalidValueException(Reason.SAME_NAME, small.name, name);
        }
        boolean isWhole = holds.isCount() == small.holds.isCount() && holds.held() % small.holds.held() == 0;
        if (!isWhole) {
            throw new InvalidValueException(Reason.NOT_OF_INNER, holds.toString(), small.name, "12 " + small.name);
        }
    }

    /** Returns whether {@code word} is its name, or the plural or singular of its English name. */
    public boolean isNamed(String word) {
        return word.equals(name) || word.equals(many()) || (!isChinese(name) && word.equals(english(1)));
    }

    /** Returns the plural of an English name, or a Chinese name unchanged. */
    String many() {
        return isChinese(name) ? name : english(2);
    }

    private static boolean isChinese(String word) {
        return word.codePoints().anyMatch(Character::isIdeographic);
    }

    /** Returns this container or its inner one, whichever {@code word} names; empty when it names neither. */
    Optional<Container> named(String word) {
        return isNamed(word) ? Optional.of(this) : inner.flatMap(small -> small.named(word));
    }

    /** Returns its Chinese name. */
    public String chinese() {
        return isChinese(name) ? name : word(name).chinese();
    }

    /** Returns its English name: the singular when {@code count} is 1, otherwise the plural. */
    public String english(long count) {
        return word(name).english(count);
    }

    /**
     * Returns the content of {@code amount} containers. Refuses an amount whose content is not a whole number of heads
     * or grams.
     */
    Quantity quantity(Amount amount) {
        BigDecimal each = BigDecimal.valueOf(holds.held());
        return holds.isCount()
                ? new Heads(amount.held(each, "heads", Heads.MOST, n -> n + " head"))
                : Weight.ofGrams(amount.held(each, "grams", Weight.MOST_GRAMS, n -> n + " g"));
    }
}
