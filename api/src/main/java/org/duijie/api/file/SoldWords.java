package org.duijie.api.file;

import java.util.Optional;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Stock;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;

/**
 * Interprets the counting words in a deal of one listing. 件, 箱, 袋, 筐 and {@code pack} count packs, if the listing has
 * packs. 只, 头 and the product's own word count heads. If each pack holds heads, these heads must make whole packs. If
 * stock is sold by weight, words for heads are refused. {@code head} counts the units sold, which are heads or packs by
 * weight. If each pack holds heads, {@code head} is refused, because it could mean a head or a pack.
 */
public final class SoldWords {
    /** Used before the listing is known: accepts any counting word for one unit sold. */
    public static final SoldWords ANY = new SoldWords(Products.allCountWords().andPacks(), 1, Optional.empty(), "");

    private static final String ONE_SOLD = "head";
    private static final String PACK = "件";

    private final CountWords words;
    private final long each;
    private final Optional<CountWords> heads;
    private final String headWord;

    private SoldWords(CountWords words, long each, Optional<CountWords> heads, String headWord) {
        this.words = words;
        this.each = each;
        this.heads = heads;
        this.headWord = headWord;
    }

    /** Returns the meaning of counting words in a deal of {@code listing}. */
    public static SoldWords of(Listing listing) {
        if (listing.stock() instanceof Stock.ByWeight) {
            return new SoldWords(CountWords.ONE_SOLD.andPacks(), 1, Optional.empty(), "");
        }
        String headWord = Products.ownWord(listing.product()).orElse("只");
        CountWords own = Products.countWords(listing.product());
        long each = listing.stock().each();
        return each == 1
                ? new SoldWords(own, 1, Optional.empty(), headWord)
                : new SoldWords(CountWords.ONE_SOLD.andPacks(), each, Optional.of(own), headWord);
    }

    /** Returns the Chinese word that counts the unit sold. */
    public String word() {
        return words.isPack(PACK) ? PACK : headWord;
    }

    /**
     * Returns a number of units sold.
     *
     * @throws InvalidValueException when the text is not a valid count for this listing, does not make whole packs, or
     *     could mean either packs or heads
     */
    public Heads count(String text) {
        if (isEither(unit(text)) && Heads.parse(text, words).count() > 0) {
            throw CountWords.packOrHead(text, each, headWord);
        }
        if (!countsHeads(text)) {
            return words.isPack(unit(text))
                    ? Heads.of(Quantity.parse(text, words, 1).held())
                    : Heads.parse(text, words);
        }
        long counted = Heads.parse(text, heads.orElseThrow()).count();
        if (counted % each != 0) {
            long below = counted / each * each;
            throw new InvalidValueException(
                    Reason.NOT_WHOLE, text, "packs", below + " " + unit(text), (below + each) + " " + unit(text));
        }
        return Heads.of(counted / each);
    }

    /**
     * Returns a price by weight, or for one or several units sold. It is exact.
     *
     * @throws InvalidValueException when the text is not a valid price for this listing, or could mean either packs or
     *     heads
     */
    public UnitPrice price(String text) {
        String per = text.substring(text.indexOf('/') + 1);
        if (isEither(unit(per))) {
            UnitPrice.parse(text, words);
            throw CountWords.packOrHead(text, each, headWord);
        }
        boolean perHead = countsHeads("1 " + unit(per));
        UnitPrice price = UnitPrice.parse(text, perHead ? heads.orElseThrow() : words);
        UnitPrice sold = perHead ? price.forPacksOf(each) : price;
        return sold.basis() == Basis.PACK ? new UnitPrice(Basis.HEAD, sold.micros(), sold.per()) : sold;
    }

    /** Returns whether {@code text} counts heads although heads are not the unit sold. */
    private boolean countsHeads(String text) {
        String unit = unit(text);
        return heads.isPresent() && !unit.equals(ONE_SOLD) && heads.get().contains(unit);
    }

    private boolean isEither(String unit) {
        return heads.isPresent() && unit.equals(ONE_SOLD);
    }

    private static String unit(String text) {
        return text.replaceFirst("^\\s*-?[0-9]*(\\.[0-9]*)?\\s*", "").strip();
    }
}
