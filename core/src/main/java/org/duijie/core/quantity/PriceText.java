package org.duijie.core.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.quantity.UnitPrice.Basis;

/** Reads and writes a {@link UnitPrice}. */
final class PriceText {
    private static final Pattern QUANTITY = Pattern.compile("([0-9]{1,20}(?:\\.[0-9]{1,20})?)?\\s*([^\\s0-9.+-]\\S*)");
    private static final Pattern FORM =
            Pattern.compile("\\s*(-?[0-9]+(?:\\.[0-9]+)?)\\s*([^\\s0-9./+-]+)/\\s*(.*?)\\s*");
    private static final int LONGEST = 60;
    private static final String PACK = "pack";

    private PriceText() {}

    /**
     * Reads {@code text}.
     *
     * @param mostForMany the largest amount, in µCNY, of a price for a quantity
     * @throws InvalidValueException when it is not a price, its unit is unknown, or its amount is not whole µCNY
     */
    static UnitPrice parse(String text, CountWords words, long mostForMany) {
        String plain = PlainForm.price(text);
        Matcher form = FORM.matcher(plain);
        if (text.length() > LONGEST || !form.matches()) {
            Amount amount = Amount.parsePlain(text, PlainForm.money(plain), "5.10 CNY/jin");
            throw amount.unknownUnit("CNY/jin CNY/kg CNY/head 元/斤 元/只");
        }
        Matcher quantity = QUANTITY.matcher(form.group(3));
        String unit = form.group(2) + "/" + form.group(3);
        Amount amount = new Amount(text, Amount.number(text, form.group(1)), unit);
        if (!Money.isCurrency(form.group(2)) || !quantity.matches()) {
            throw amount.unknownUnit("CNY/jin CNY/kg CNY/head 元/斤 元/只");
        }
        String many = quantity.group(1);
        return many == null
                ? forOne(amount, quantity.group(2), words)
                : forMany(amount, new Amount(text, new BigDecimal(many), quantity.group(2)), words, mostForMany);
    }

    private static UnitPrice forOne(Amount amount, String word, CountWords words) {
        BigDecimal micros = BigDecimal.valueOf(Money.MICROS_PER_YUAN);
        if (words.contains(word)) {
            return UnitPrice.perHead(Money.heldMicros(amount, micros, Basis.HEAD.mostMicros()));
        }
        if (words.isPack(word)) {
            return UnitPrice.perPack(Money.heldMicros(amount, micros, Basis.PACK.mostMicros()));
        }
        if (words.container(word).isPresent()) {
            return forMany(amount, new Amount(amount.text(), BigDecimal.ONE, word), words, Basis.HEAD.mostMicros());
        }
        return UnitPrice.perGram(heldPerGram(amount, weightUnit(amount, word, words)));
    }

    private static UnitPrice forMany(Amount amount, Amount many, CountWords words, long mostForMany) {
        One one = one(amount, many.unit(), words);
        Basis basis = one.basis();
        long per = many.held(
                BigDecimal.valueOf(one.size()),
                basis == Basis.GRAM ? "grams" : "heads",
                UnitPrice.MOST_PER,
                Long::toString);
        if (per == 0) {
            throw new InvalidValueException(Reason.TOO_SMALL, amount.text(), basis == Basis.GRAM ? "1 g" : "1 head");
        }
        BigDecimal most = BigDecimal.valueOf(basis.mostMicros()).multiply(BigDecimal.valueOf(per));
        long largest = most.min(BigDecimal.valueOf(mostForMany)).longValueExact();
        return new UnitPrice(basis, Money.heldMicros(amount, BigDecimal.valueOf(Money.MICROS_PER_YUAN), largest), per);
    }

    /** The size of one unit of a quantity, in grams, heads or packs. */
    private record One(Basis basis, long size) {}

    private static One one(Amount amount, String word, CountWords words) {
        if (words.contains(word)) {
            return new One(Basis.HEAD, 1);
        }
        if (words.isPack(word)) {
            return new One(Basis.PACK, 1);
        }
        return words.container(word)
                .map(Container::holds)
                .map(holds -> new One(holds.isCount() ? Basis.HEAD : Basis.GRAM, holds.held()))
                .orElseGet(() ->
                        new One(Basis.GRAM, weightUnit(amount, word, words).grams()));
    }

    private static WeightUnit weightUnit(Amount amount, String word, CountWords words) {
        return WeightUnit.named(word).orElseThrow(() -> words.unknown(amount.text(), word));
    }

    private static long heldPerGram(Amount amount, WeightUnit unit) {
        BigDecimal micros = amount.number().multiply(BigDecimal.valueOf(Money.MICROS_PER_YUAN));
        BigDecimal perGram = micros.divide(BigDecimal.valueOf(unit.grams()));
        Amount asGrams = new Amount(amount.text(), perGram, amount.unit());
        return asGrams.held(BigDecimal.ONE, "yuan a tonne", Basis.GRAM.mostMicros(), n -> print(n, unit));
    }

    static String print(Basis basis, long micros, long per) {
        if (basis == Basis.GRAM && per == 1) {
            return print(micros, WeightUnit.KILOGRAM);
        }
        String yuan = Amount.print(micros, Money.MICROS_PER_YUAN) + " CNY/";
        if (basis == Basis.GRAM) {
            long kilogram = WeightUnit.KILOGRAM.grams();
            return yuan + (per % kilogram == 0 ? per / kilogram + " kg" : per + " g");
        }
        return yuan + (per == 1 ? "" : per + " ") + (basis == Basis.HEAD ? "head" : PACK);
    }

    static String print(long perGram, WeightUnit unit) {
        BigDecimal yuan = BigDecimal.valueOf(perGram)
                .multiply(BigDecimal.valueOf(unit.grams()))
                .divide(BigDecimal.valueOf(Money.MICROS_PER_YUAN), 12, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return (yuan.scale() < 0 ? yuan.setScale(0, RoundingMode.UNNECESSARY) : yuan).toPlainString() + " CNY/"
                + unit.latin();
    }
}
