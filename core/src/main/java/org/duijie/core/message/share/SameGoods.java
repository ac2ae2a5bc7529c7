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
                if (made.get(i).isLike(made.get(j)) && isPartOf(made.get(j), made.get(i))) {
                    made.get(i).tokens.addAll(made.remove(j).tokens);
                }
            }
        }
    }

    /**
     * Returns whether a later share completes the first one: the first has no values, or it has no price and the later
     * one has only a price.
     */
    private static boolean isPartOf(Share later, Share first) {
        boolean isPriceAlone = !later.hasAmount()
                && later.tokens.stream()
                        .anyMatch(each -> each.isPriced() || each.meaning() instanceof Meaning.Bare); // 价格牛肉35，羊肉33
        boolean isPriced = first.tokens.stream().anyMatch(Token::isPriced);
        boolean isAmountAlone = first.tokens.stream().noneMatch(Token::isAmount)
                && isPriced
                && later.tokens.stream().noneMatch(Token::isPriced)
                && later.tokens.stream().anyMatch(each -> each.isAmount() || each.meaning() instanceof Meaning.Bare);
        return !first.hasValue()
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
