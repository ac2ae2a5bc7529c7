package org.duijie.core.message.share;

import java.util.List;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.quantity.Mark;

/** Merges the shares of goods that a sentence names again. */
final class SameGoods {
    private SameGoods() {}

    /** Merges a later share of a product into the first share of that product: 平菇、香菇有货，平菇3块，香菇6块. */
    static void join(List<Share> made) {
        for (int i = 0; i < made.size(); i++) {
            for (int j = made.size() - 1; j > i; j--) {
                Share first = made.get(i);
                Share later = made.get(j);
                if (isDriedOf(first, later)) {
                    first.goods.set(0, later.goods.get(0));
                    first.tokens.addAll(made.remove(j).tokens);
                } else if (first.isLike(later)
                        && !(first.has(Cue.GONE) && later.hasAmount())
                        && !isListed(first, later)
                        && isPartOf(later, first)) {
                    first.tokens.addAll(made.remove(j).weighed(first));
                }
            }
        }
    }

    /** Returns whether two names are neighbours in a list: 上海青、鸡毛菜. */
    private static boolean isListed(Share first, Share later) {
        return later.goods.get(0).start() - first.goods.get(0).end() == 1 && first.sentence.has(Cue.EACH);
    }

    /** Returns whether goods that were only said to be there are named again as dried: 香菇木耳都有 香菇干的二百斤. */
    private static boolean isDriedOf(Share first, Share later) {
        Meaning.Goods fresh = (Meaning.Goods) first.goods.get(0).meaning();
        Meaning.Goods dried = (Meaning.Goods) later.goods.get(0).meaning();
        boolean isDried = fresh.paths().size() == 1
                && dried.paths().equals(List.of(fresh.paths().get(0) + "-dried"))
                && !first.hasValue()
                && later.hasAmount();
        return isDried && isSaid(first, later);
    }

    /** Returns whether a verb of trade is between the names of two shares. */
    private static boolean isSaid(Share first, Share later) {
        return first.sentence.tokens().stream()
                .filter(token -> token.start() >= first.goods.get(0).end())
                .filter(token -> token.end() <= later.goods.get(0).start())
                .anyMatch(token -> token.is(Cue.SELL));
    }

    /**
     * Returns whether a later share completes the first one: the first has no values, or it has no price and the later
     * one has only a price.
     */
    private static boolean isPartOf(Share later, Share first) {
        boolean isLeast = !later.hasAmount()
                || (later.tokens.stream().anyMatch(Token::isPriced)
                        && later.tokens.stream().filter(Token::isAmount).allMatch(LeastWords::isFrom));
        boolean isPriceAlone = (isLeast || later.isWeightOf(first))
                && later.tokens.stream()
                        .anyMatch(each -> each.isPriced() || each.meaning() instanceof Meaning.Bare); // 价格牛肉35，羊肉33
        boolean isPriced = first.tokens.stream().anyMatch(Token::isPriced);
        boolean isAmountAlone = first.tokens.stream().noneMatch(Token::isAmount)
                && isPriced
                && later.tokens.stream().noneMatch(Token::isPriced)
                && later.tokens.stream().anyMatch(each -> each.isAmount() || each.meaning() instanceof Meaning.Bare);
        return !first.hasValue()
                || later.isWeightOf(first)
                || isAmountAlone
                || (isPriceAlone && !isPriced)
                || (isLeastAlone(later) && !isLeastSaid(first));
    }

    /** Returns whether a share only tells the smallest delivery: 白条鸭100箱起. */
    private static boolean isLeastAlone(Share share) {
        return isLeastSaid(share)
                && share.tokens.stream().filter(Token::isAmount).count() == 1
                && share.tokens.stream()
                        .noneMatch(each -> each.isPriced()
                                || each.meaning() instanceof Meaning.Bare
                                || each.meaning() instanceof Meaning.HeadWeight);
    }

    private static boolean isLeastSaid(Share share) {
        return share.has(Cue.LEAST)
                || share.tokens.stream()
                        .flatMap(each -> each.amount().stream())
                        .flatMap(amount -> amount.mark().stream())
                        .anyMatch(mark ->
                                mark.mark() == Mark.AT_LEAST && mark.word().startsWith("起"));
    }
}
