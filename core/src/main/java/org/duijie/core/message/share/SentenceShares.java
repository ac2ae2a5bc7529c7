package org.duijie.core.message.share;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.message.words.Sentence;

/** Divides the tokens of one sentence among the products that it names. */
final class SentenceShares {
    /** The longest adverb between a product and the word that it is gone: 已经. */
    private static final int ADVERB = 2;

    /** Words after goods that are accepted instead of others: 也行. */
    private static final Meaning WILL_DO = new Meaning.Said(Cue.OR, "after");

    private final Sentence sentence;
    private final List<Token> products;
    private final boolean isAmountFirst;
    private final List<Share> made = new ArrayList<>();

    /** The tokens before the first product. */
    private final List<Token> head = new ArrayList<>();

    private SentenceShares(Sentence sentence, List<Token> products) {
        this.sentence = sentence;
        this.products = products;
        this.isAmountFirst = TokenScope.isAmountFirst(sentence.tokens(), products.get(0));
    }

    /**
     * Returns a share for each product of a sentence, in order.
     *
     * @param products the products of the sentence, one or more
     * @param before the tokens of earlier sentences that belong to the first product
     */
    static List<Share> of(Sentence sentence, List<Token> products, List<Token> before) {
        SentenceShares shares = new SentenceShares(sentence, products);
        shares.divide();
        shares.shareHead();
        shares.made.forEach(share -> share.tokens.sort(Comparator.comparingInt(Token::start)));
        shares.made.get(0).tokens.addAll(0, before);
        Share.apart(shares.made);
        ValueRuns.distribute(shares.made);
        SameGoods.join(shares.made);
        shares.made.get(shares.made.size() - 1).isLastOfSentence = true;
        CommonAmounts.distribute(shares.made);
        return shares.made;
    }

    private void divide() {
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (products.contains(token)) {
                addProduct(token, tokens.subList(0, i));
            } else if (made.isEmpty()) {
                head.add(token);
            } else if (!token.isGoods()) {
                last().tokens.add(token);
            }
        }
    }

    private Share last() {
        return made.get(made.size() - 1);
    }

    /** Starts a share for a product. An alternative is added to the share before it instead: 土鸡或乌鸡. */
    private void addProduct(Token product, List<Token> before) {
        boolean isOr = (!before.isEmpty() && before.get(before.size() - 1).is(Cue.OR))
                || (!made.isEmpty() && !last().has(Cue.GONE) && isAlternative(product));
        boolean isAlike = !made.isEmpty() && last().goods.get(0).meaning().equals(product.meaning());
        boolean isListed = isAlike && isNextOfList(last().goods.get(0), product);
        boolean isSame = isAlike
                && !isListed
                && !(made.size() < NextOrders.MOST && NextOrders.begins(sentence, last(), product));
        if (!made.isEmpty() && !isAlike && !isOr && isKindOf(product, last(), before)) {
            Share kind = last();
            Token wide = kind.goods.get(0);
            boolean isNarrower = TokenScope.isWider(wide, product)
                    || isLed(wide, product)
                    || isNamedCloser(wide, product)
                    || isTouchingCount(kind, product)
                    || Share.isSaidAgain(before);
            kind.goods.set(0, isNarrower ? product : wide);
            return;
        }
        if (made.isEmpty() || (!isOr && !isSame)) {
            Share next = new Share(sentence, product);
            moveLead(made.isEmpty() ? head : last().tokens, next);
            made.add(next);
        } else if (!isSame) {
            last().goods.add(product);
        }
    }

    /** Returns whether only a sign that ends a clause is between two names of a list: 上海青、鸡毛菜、菜心各3吨. */
    private boolean isNextOfList(Token first, Token product) {
        List<Integer> clauses = sentence.clauses();
        return product.start() - first.end() == 1
                && sentence.has(Cue.EACH)
                && !clauses.get(sentence.tokens().indexOf(first))
                        .equals(clauses.get(sentence.tokens().indexOf(product)));
    }

    /** Returns whether words after a product say that it will do as well: 山羊绵羊都行, 黄喉也行. */
    private boolean isAlternative(Token product) {
        int at = sentence.tokens().indexOf(product);
        int end = product.end();
        for (Token next : sentence.tokens().subList(at + 1, sentence.tokens().size())) {
            if (next.start() != end) {
                return false;
            }
            if (next.meaning().equals(WILL_DO)) {
                return true;
            }
            if (!next.isGoods()) {
                return false;
            }
            end = next.end();
        }
        return false;
    }

    /** Returns whether a product only specifies the product before it, for which no value was given: 蜂蜜：槐花蜜. */
    private boolean isKindOf(Token product, Share last, List<Token> before) {
        Token wide = last.goods.get(0);
        boolean isNext = last.goods.size() == 1
                && !last.hasValue()
                && !last.has(Cue.GONE) // 蜂蜜没有了 蜂王浆还有三十斤
                && before.stream()
                        .filter(token -> token.start() >= wide.end())
                        .noneMatch(token -> token.isGoods() && !token.equals(wide));
        return (Share.isSaidAgain(before) && isNear(wide, product))
                || isTouchingCount(last, product)
                || (isNext
                        && (TokenScope.isWider(wide, product)
                                || TokenScope.isWider(product, wide)
                                || isLed(wide, product)
                                || isNamedCloser(wide, product)));
    }

    /** Returns whether a name after a comma tells which of the products a vague name means: 有育肥羊，湖羊. */
    private boolean isNamedCloser(Token vague, Token product) {
        Meaning.Goods wide = (Meaning.Goods) vague.meaning();
        Meaning.Goods narrow = (Meaning.Goods) product.meaning();
        return !wide.isCertain()
                && !wide.isGroup()
                && vague.end() - vague.start() == 1
                && narrow.isCertain()
                && product.start() - vague.end() == 1
                && wide.paths().containsAll(narrow.paths());
    }

    /** Returns whether a closer name touches the number of heads of a vaguer one: 老母鸡400只淘汰蛋鸡. */
    private static boolean isTouchingCount(Share last, Token product) {
        Meaning.Goods wide = (Meaning.Goods) last.goods.get(0).meaning();
        Meaning.Goods narrow = (Meaning.Goods) product.meaning();
        List<Token> values = last.tokens.stream().filter(Token::isAmount).toList();
        return last.goods.size() == 1
                && !wide.isCertain()
                && narrow.isCertain()
                && wide.paths().containsAll(narrow.paths())
                && values.size() == 1
                && values.get(0).end() == product.start()
                && last.tokens.stream().noneMatch(Token::isPriced);
    }

    /** Returns whether two products are of the same kind, such as 鱼 and 鳙鱼 in 有机鱼：鳙鱼. */
    private static boolean isNear(Token one, Token other) {
        return ((Meaning.Goods) one.meaning()).isNear((Meaning.Goods) other.meaning());
    }

    private boolean isLed(Token word, Token product) {
        Meaning.Goods goods = (Meaning.Goods) word.meaning();
        return word.end() - word.start() == 1
                && isInOneClause(word, product)
                && goods.paths().size() > 1
                && goods.isNear((Meaning.Goods) product.meaning());
    }

    /**
     * Moves the tokens before a product that belong to it from {@code from} to {@code next}: its place, its day, its
     * verb and, if amounts come before their products, its amount.
     */
    private void moveLead(List<Token> from, Share next) {
        boolean isAmountTaken = false;
        while (!from.isEmpty()) {
            Token last = from.get(from.size() - 1);
            boolean isPlaceOfNext = !made.isEmpty() && OwnPlaces.isOf(sentence, last, next.goods.get(0));
            if (isPlaceOfNext) {
                next.common.add(last);
            }
            if (isPlaceOfNext || isDayOfNext(last, from, next.goods.get(0))) {
                next.tokens.add(0, from.remove(from.size() - 1));
                continue;
            }
            boolean isVerb = last.is(Cue.SELL)
                    || last.is(Cue.BUY)
                    || last.is(Cue.FILLER)
                    || last.is(Cue.GRADE)
                    || last.is(Cue.HEAD)
                    || (last.is(Cue.GONE)
                            && !isOfLast(last, next.goods.get(0))
                            && isInOneClause(last, next.goods.get(0)));
            boolean isAmount = !isAmountTaken
                    && (last.isAmount() || last.meaning() instanceof Meaning.HeadWeight)
                    && (made.isEmpty() ? isAmountFirst : isOfNext(last, from, next.goods.get(0)));
            if (!isVerb && !isAmount) {
                break;
            }
            isAmountTaken |= last.isAmount();
            next.tokens.add(0, from.remove(from.size() - 1));
        }
    }

    /** Returns whether a day between two products belongs to the second: 周三要鸡腿200斤，周五要鸡胸150斤. */
    private boolean isDayOfNext(Token day, List<Token> between, Token next) {
        return !made.isEmpty()
                && day.meaning() instanceof Meaning.Days
                && between.stream().anyMatch(Token::isAmount)
                && isInOneClause(day, next)
                && between.stream().noneMatch(each -> each.isAmount() && each.start() > day.start());
    }

    /** Returns whether an amount between two products belongs to the second: 兔子八只，70个鸡蛋. */
    private boolean isOfNext(Token amount, List<Token> between, Token next) {
        List<Token> goods = last().goods;
        Token before = goods.get(goods.size() - 1);
        boolean isWithBefore = isInOneClause(before, amount);
        boolean isWithNext = isInOneClause(amount, next);
        boolean isTouchingBefore = before.end() == amount.start() && amount.end() != next.start();
        if (isAmountFirst) {
            return !(isWithBefore && (!isWithNext || isTouchingBefore));
        }
        boolean isNextCounted = sentence.clauseOf(sentence.tokens().indexOf(next)).stream()
                .anyMatch(each -> each.isAmount() && each.start() > next.start());
        boolean isSecond = between.stream().filter(Token::isAmount).count() > 1;
        return isWithNext && !isNextCounted && (!isWithBefore || isSecond);
    }

    /**
     * Returns whether a word belongs to the product before it, at once or after 已经: 没有了 in 松茸没有了 干牛肝菌也行.
     */
    private boolean isOfLast(Token word, Token next) {
        if (made.isEmpty()) {
            return false;
        }
        int gap = word.start() - last().goods.get(last().goods.size() - 1).end();
        return gap == 0 || (gap <= ADVERB && word.end() < next.start());
    }

    private boolean isInOneClause(Token one, Token other) {
        int at = sentence.tokens().indexOf(one);
        return at >= 0 && sentence.clauseOf(at).contains(other);
    }

    /**
     * Adds the tokens before the first product to its share. Tokens other than amounts and prices are added to the
     * other shares of the sentence as well.
     */
    private void shareHead() {
        OwnPlaces.passOn(made);
        for (Token token : head) {
            boolean isAmountLike = token.isAmount() || token.isPriced() || token.meaning() instanceof Meaning.Bare;
            if (OwnPlaces.isPlace(token) && made.stream().skip(1).anyMatch(OwnPlaces::has)) {
                made.get(0).common.add(token);
            }
            for (Share share : made) {
                boolean isOwn = share != made.get(0)
                        && ((hasDay(token) && share.tokens.stream().anyMatch(SentenceShares::hasDay))
                                || (OwnPlaces.isPlace(token) && OwnPlaces.has(share)));
                if (isAmountLike ? share == made.get(0) : !isOwn && !isGoneForOthers(token, share)) {
                    share.tokens.add(isAmountLike && made.size() > 1 ? token.doubted() : token);
                }
            }
        }
    }

    private static boolean hasDay(Token token) {
        return token.meaning() instanceof Meaning.Days;
    }

    /**
     * Returns whether a word that goods are gone applies only to products other than those of {@code share}: 不卖土豆了，卖红薯.
     */
    private boolean isGoneForOthers(Token token, Share share) {
        boolean isWithOthers =
                sentence.tokens().stream().filter(Token::isGoods).anyMatch(product -> isInOneClause(token, product));
        boolean isWithVerb = share.goods.stream()
                .flatMap(product -> sentence.clauseOf(sentence.tokens().indexOf(product)).stream())
                .anyMatch(each -> each.is(Cue.SELL) || each.is(Cue.BUY));
        return token.is(Cue.GONE)
                && (isWithOthers || isWithVerb)
                && share.goods.stream().noneMatch(product -> isInOneClause(token, product));
    }
}
