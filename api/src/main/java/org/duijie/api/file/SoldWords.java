package org.duijie.api.file;

import java.util.Optional;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Stock;
import org.duijie.core.quantity.Container;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.PlainForm;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.duijie.core.quantity.Weight;

/**
 * Interprets the counting words in a deal of one listing. If the listing has packs, 件, 箱, 袋, 筐 and {@code pack} count
 * packs; if it names its container, only the name of the container and {@code pack} do. The name of an inner container
 * counts its content. 只, 头 and the product's own counting word count heads. A number of heads or inner containers must
 * make whole units sold. If stock is sold by weight, words for heads are refused; if its pack is the usual 1 kg and not
 * a container, a weight of whole packs is accepted too, and 件, 箱, 袋 and 筐 are refused. {@code head} counts units sold,
 * whether these are heads or packs by weight. If each pack holds heads, {@code head} is refused, because it could mean
 * a head or a pack.
 */
public final class SoldWords {
    /** For use before the listing is known: accepts any counting word, each for one unit sold, and any weight. */
    public static final SoldWords ANY =
            new SoldWords(Products.allCountWords().andAllPacks(), 1, true, Optional.empty(), "", "件");

    private static final String ONE_SOLD = "head";
    private static final String PACK = " pack";

    private final CountWords words;
    /** The content of one unit sold: a number of heads or, for stock by weight, of grams. */
    private final long each;

    /** Whether a weight counts units sold. */
    private final boolean isLoose;

    private final Optional<CountWords> heads;
    private final String headWord;
    private final String word;

    private SoldWords(
            CountWords words, long each, boolean isLoose, Optional<CountWords> heads, String headWord, String word) {
        this.words = words;
        this.each = each;
        this.isLoose = isLoose;
        this.heads = heads;
        this.headWord = headWord;
        this.word = word;
    }

    /** Returns the meaning of counting words in a deal of {@code listing}. */
    public static SoldWords of(Listing listing) {
        String pack = listing.soldIn().map(Container::chinese).orElse("件");
        if (listing.stock() instanceof Stock.ByWeight weighed) {
            long grams = weighed.pack().grams();
            boolean isLoose = listing.isLoose();
            String word = isLoose ? "公斤" : pack;
            return new SoldWords(packs(listing, CountWords.ONE_SOLD), grams, isLoose, Optional.empty(), "", word);
        }
        String headWord = Products.ownWord(listing.product()).orElse("只");
        CountWords own = Products.countWords(listing.product());
        long each = listing.stock().each();
        CountWords said =
                listing.packing().map(packing -> packing.counting(own)).orElse(own);
        return each == 1
                ? new SoldWords(said, 1, false, Optional.empty(), headWord, headWord)
                : new SoldWords(packs(listing, CountWords.ONE_SOLD), each, false, Optional.of(said), headWord, pack);
    }

    private static CountWords packs(Listing listing, CountWords one) {
        return listing.packing()
                .map(packing -> packing.isBreakable() ? packing.pricing(one).andPack() : packing.pricing(one))
                .orElseGet(() -> listing.isLoose() ? one.andPack() : one.andPacks());
    }

    /** Returns the Chinese word that counts the unit sold. */
    public String word() {
        return word;
    }

    /**
     * Returns a number of units sold.
     *
     * @throws InvalidValueException when the text is not a valid count for this listing, does not make whole packs, or
     *     could mean either packs or heads
     */
    public Heads count(String said) {
        String text = PlainForm.amount(said);
        String unit = unit(text);
        if (isEither(unit) && Heads.parse(text, words).count() > 0) {
            throw CountWords.packOrHead(text, each, headWord);
        }
        if (words.isPack(unit)) {
            return Heads.of(Quantity.parse(text, words, 1).held());
        }
        if (isLoose && !unit.isEmpty() && !words.contains(unit) && !words.isContainer(unit)) {
            return packed(text);
        }
        if (countsHeads(unit)) {
            return whole(text, Heads.parse(text, heads.orElseThrow()));
        }
        return words.isContainer(unit) ? whole(text, Quantity.parse(text, words)) : Heads.parse(text, words);
    }

    /** Returns the number of packs that weigh what {@code text} says. */
    private Heads packed(String text) {
        long grams = Quantity.parse(text, words).held();
        if (grams % each == 0) {
            return Heads.of(grams / each);
        }
        long below = grams - grams % each;
        throw new InvalidValueException(
                Reason.NOT_WHOLE,
                text,
                "kilograms",
                Weight.ofGrams(below).toString(),
                Weight.ofGrams(below + each).toString());
    }

    /** Returns the number of units sold that hold {@code quantity}. */
    private Heads whole(String text, Quantity quantity) {
        long below = quantity.held() / each;
        if (quantity.held() % each == 0) {
            return Heads.of(below);
        }
        boolean isOfHeads = heads.filter(said -> said.contains(unit(text))).isPresent();
        String unit = isOfHeads ? " " + unit(text) : PACK;
        long one = isOfHeads ? each : 1;
        throw new InvalidValueException(Reason.NOT_WHOLE, text, "packs", below * one + unit, (below + 1) * one + unit);
    }

    /**
     * Returns the exact price by weight, or for one or several units sold.
     *
     * @throws InvalidValueException when the text is not a valid price for this listing, or could mean either packs or
     *     heads
     */
    public UnitPrice price(String said) {
        String text = PlainForm.price(said);
        String unit = unit(text.substring(text.indexOf('/') + 1));
        if (isEither(unit)) {
            UnitPrice.parse(text, words);
            throw CountWords.packOrHead(text, each, headWord);
        }
        boolean perHead = countsHeads(unit);
        UnitPrice price = UnitPrice.parse(text, perHead ? heads.orElseThrow() : words);
        UnitPrice sold = perHead ? price.forPacksOf(each) : price;
        return sold.basis() == Basis.PACK ? new UnitPrice(Basis.HEAD, sold.micros(), sold.per()) : sold;
    }

    /** Returns whether {@code unit} counts heads although heads are not the unit sold. */
    private boolean countsHeads(String unit) {
        return !unit.equals(ONE_SOLD)
                && !words.isPack(unit)
                && heads.filter(said -> said.contains(unit) || said.isContainer(unit))
                        .isPresent();
    }

    private boolean isEither(String unit) {
        return heads.isPresent() && unit.equals(ONE_SOLD);
    }

    private static String unit(String text) {
        return text.replaceFirst("^\\s*-?[0-9]*(\\.[0-9]*)?\\s*", "").strip();
    }
}
