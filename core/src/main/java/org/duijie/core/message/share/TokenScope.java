package org.duijie.core.message.share;

import java.util.List;
import java.util.Set;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;

/** Tells whether a token of a sentence without a product is for one product or for all products of the message. */
final class TokenScope {
    private static final Set<Class<? extends Meaning>> KINDS_OF_ONE = Set.of(
            Meaning.Amount.class,
            Meaning.Rate.class,
            Meaning.Parts.class,
            Meaning.Price.class,
            Meaning.Sum.class,
            Meaning.HeadWeight.class,
            Meaning.Holds.class,
            Meaning.Bare.class,
            Meaning.Broken.class);

    private static final Set<Cue> CUES_OF_ONE = Set.of(
            Cue.GRADE,
            Cue.TREATED,
            Cue.LEAST,
            Cue.LEAST_BEFORE,
            Cue.RATE,
            Cue.HEAD,
            Cue.TOTAL,
            Cue.PRICE_LABEL,
            Cue.AMOUNT_LABEL,
            Cue.OTHER_PRICE,
            Cue.PAST,
            Cue.LESS,
            Cue.LIMIT);

    private static final Set<Class<? extends Meaning>> SHARED_KINDS = Set.of(
            Meaning.Days.class,
            Meaning.VagueDays.class,
            Meaning.Spot.class,
            Meaning.Village.class,
            Meaning.Phone.class,
            Meaning.Party.class,
            Meaning.Person.class);

    private static final Set<Cue> SHARED_CUES = Set.of(
            Cue.PRICE_AT,
            Cue.TRANSPORT,
            Cue.BRING,
            Cue.DESTINATION,
            Cue.CERTIFICATE,
            Cue.NO_CERTIFICATE,
            Cue.PRICE_OPEN);

    private TokenScope() {}

    static boolean isOfOneProduct(Token token) {
        return isOneOf(token, KINDS_OF_ONE, CUES_OF_ONE);
    }

    static boolean isOfAllProducts(Token token) {
        return isOneOf(token, SHARED_KINDS, SHARED_CUES);
    }

    private static boolean isOneOf(Token token, Set<Class<? extends Meaning>> kinds, Set<Cue> cues) {
        return token.meaning() instanceof Meaning.Said said
                ? cues.contains(said.cue())
                : kinds.contains(token.meaning().getClass());
    }

    /** Returns whether amounts come before their products: 3000斤白菜，5000斤萝卜. */
    static boolean isAmountFirst(List<Token> tokens, Token product) {
        return tokens.stream()
                .filter(Token::isAmount)
                .findFirst()
                .filter(amount -> amount.start() <= product.start())
                .isPresent();
    }

    /** Returns whether the first goods are a kind of goods to which the second belong. */
    static boolean isWider(Token wide, Token narrow) {
        return ((Meaning.Goods) wide.meaning()).holds((Meaning.Goods) narrow.meaning());
    }
}
