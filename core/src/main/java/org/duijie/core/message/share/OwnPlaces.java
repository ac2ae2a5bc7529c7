package org.duijie.core.message.share;

import java.util.ArrayList;
import java.util.List;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.message.words.Sentence;

/**
 * Assigns places and names to products. A place right before a product belongs to that product: 石泉县魔芋30吨、岚皋县党参2吨. A
 * party or a person belongs to the products of its line.
 */
public final class OwnPlaces {
    private OwnPlaces() {}

    static boolean isPlace(Token token) {
        return token.meaning() instanceof Meaning.Spot || token.meaning() instanceof Meaning.Village;
    }

    /** Returns whether {@code place} precedes {@code product} in the same clause, with no product or price between. */
    static boolean isOf(Sentence sentence, Token place, Token product) {
        List<Token> clause = sentence.clauseOf(sentence.tokens().indexOf(product));
        return isPlace(place)
                && clause.contains(place)
                && clause.stream()
                        .filter(each -> each.start() > place.start() && each.start() < product.start())
                        .noneMatch(each -> each.isGoods() || each.isPriced());
    }

    /** Returns whether a share has a place of its own. */
    static boolean has(Share share) {
        return share.common.stream().anyMatch(OwnPlaces::isPlace);
    }

    /** Gives each product without a place the place of the product before it: 桃 gets 沂水县 in 平邑县金银花3吨，沂水县苹果20吨，桃10吨. */
    static void passOn(List<Share> shares) {
        List<Token> last = new ArrayList<>();
        for (Share share : shares.subList(1, shares.size())) {
            if (has(share)) {
                last.clear();
                share.common.stream().filter(OwnPlaces::isPlace).forEach(last::add);
            } else {
                share.tokens.addAll(last);
                share.common.addAll(last);
            }
        }
    }

    /**
     * Returns whether {@code name}, a party or a person in the line of {@code other}, does not apply to {@code chunk}.
     */
    public static boolean isOfOther(Token name, Share other, Share chunk) {
        Sentence line = other.sentence;
        if (line.equals(chunk.sentence) || name.start() < line.start() || name.end() > line.end()) {
            return false;
        }
        boolean isLead = line.tokens().stream().filter(Token::isGoods).allMatch(goods -> goods.start() > name.start());
        boolean isLater = chunk.sentence.start() < line.start();
        return isLead ? isLater || hasName(chunk) : !isLater && hasName(chunk);
    }

    private static boolean hasName(Share chunk) {
        return chunk.sentence.tokens().stream()
                .anyMatch(token -> token.meaning() instanceof Meaning.Village
                        || token.meaning() instanceof Meaning.Party
                        || token.meaning() instanceof Meaning.Person);
    }
}
