package org.duijie.api.codec;

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
 * What counting words mean in a deal of a listing, whose heads are those that are sold. {@code head} is one of them. 件, 箱, 袋 and 筐 are
 * packs, where it is sold in packs. The product's own word, 只 and 头 are heads: each is one that is sold, or so many fill a pack, or there are
 * none, where stock is weighed.
 */
public final class SoldWords {
    /** Before the listing is known: whatever counts anything, as one that is sold. */
    public static final SoldWords ANY = new SoldWords(Products.allCountWords().andPacks(), 1, Optional.empty());

    private static final String ONE_SOLD = "head";

    private final CountWords words;
    private final long each;
    private final Optional<CountWords> heads;

    private SoldWords(CountWords words, long each, Optional<CountWords> heads) {
        this.words = words;
        this.each = each;
        this.heads = heads;
    }

    /** What they mean in a deal of {@code listing}. */
    public static SoldWords of(Listing listing) {
        if (listing.stock() instanceof Stock.ByWeight) {
            return new SoldWords(CountWords.ONE_SOLD.andPacks(), 1, Optional.empty());
        }
        CountWords own = Products.countWords(listing.product());
        long each = listing.stock().each();
        return each == 1
                ? new SoldWords(own, 1, Optional.empty())
                : new SoldWords(CountWords.ONE_SOLD.andPacks(), each, Optional.of(own));
    }

    /**
     * So many that are sold.
     *
     * @throws InvalidValueException when the text is no count here, or not whole packs
     */
    Heads count(String text) {
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
     * A price for weight, or for what is sold, one or a quantity of it; exact.
     *
     * @throws InvalidValueException when the text is no price here
     */
    UnitPrice price(String text) {
        String per = text.substring(text.indexOf('/') + 1);
        boolean perHead = countsHeads("1 " + unit(per));
        UnitPrice price = UnitPrice.parse(text, perHead ? heads.orElseThrow() : words);
        UnitPrice sold = perHead ? price.forPacksOf(each) : price;
        return sold.basis() == Basis.PACK ? new UnitPrice(Basis.HEAD, sold.micros(), sold.per()) : sold;
    }

    /** Whether {@code text} is in a word for heads where heads are not what is sold. */
    private boolean countsHeads(String text) {
        String unit = unit(text);
        return heads.isPresent() && !unit.equals(ONE_SOLD) && heads.get().contains(unit);
    }

    private static String unit(String text) {
        return text.replaceFirst("^\\s*-?[0-9]*(\\.[0-9]*)?\\s*", "").strip();
    }
}
