package org.duijie.core.message.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.core.message.draft.Direction;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.message.words.GoodsWords;
import org.duijie.core.message.words.PriceUnitWords;
import org.duijie.core.message.words.Sentence;

/** Divides the tokens of a message among its products. {@link SentenceShares} divides those of one sentence. */
public final class Shares {

    public final List<Share> all = new ArrayList<>();

    /** The tokens of sentences without a product that apply to all products, such as a day, a place or a phone. */
    public final List<Token> shared = new ArrayList<>();

    /** The sentences of which no token is used for a draft. */
    public final List<Sentence> empty = new ArrayList<>();

    private final List<Token> pending = new ArrayList<>();
    private final boolean hasPlainGoods;

    private Shares(List<Sentence> sentences) {
        this.hasPlainGoods = sentences.stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .anyMatch(token -> token.meaning() instanceof Meaning.Goods goods && !goods.isGroup());
    }

    /**
     * Divides the tokens of a message.
     *
     * @param unsaid the direction of products about which no word of trade tells; {@link Direction#UNCLEAR} to guess it
     */
    public static Shares of(String text, List<Sentence> sentences, GoodsWords names, Direction unsaid) {
        Shares shares = new Shares(sentences);
        sentences.forEach(shares::add);
        shares.addNameless(sentences);
        Directions.decide(shares.all, sentences, unsaid);
        Optional<String> priceUnit = PriceUnitWords.priceUnit(sentences);
        shares.all.forEach(share -> {
            share.message = sentences;
            share.priceUnit = priceUnit;
        });
        PriceLists.tell(shares.all);
        List<Share> whole = List.copyOf(shares.all);
        shares.all.clear();
        shares.all.addAll(SaidLots.of(whole, sentences, text, names));
        shares.all.removeIf(lot -> whole.stream().anyMatch(share -> isGoneByName(lot, share, text)));
        return shares;
    }

    /** Returns whether a later clause says that one lot is gone: 老鸽12 乳鸽19 老鸽卖完了. */
    private static boolean isGoneByName(Share lot, Share gone, String text) {
        Token name = gone.goods.get(0);
        return gone.has(Cue.GONE)
                && !gone.hasValue()
                && lot.lot
                        .filter(own -> own.words().equals(text.substring(name.start(), name.end())))
                        .isPresent();
    }

    private void add(Sentence sentence) {
        List<Token> products = products(sentence);
        if (products.isEmpty()) {
            addWithout(sentence);
            return;
        }
        List<Share> made = SentenceShares.of(sentence, products, pending);
        pending.clear();
        made.forEach(this::add);
    }

    /** Adds a share, or merges it into an earlier share that it completes. */
    private void add(Share share) {
        Optional<Share> priced = all.stream().filter(share::isPriceOf).findFirst();
        if (priced.isPresent()) {
            priced.get().takePrice(share);
            return;
        }
        List<Share> awaiting = all.stream().filter(share::isAmountOf).toList();
        if (awaiting.size() == 1) {
            awaiting.get(0).tokens.addAll(share.tokens);
            return;
        }
        Optional<Share> named = all.stream().filter(share::isOnlyNamedIn).findFirst();
        if (named.isPresent()) {
            share.tokens.addAll(0, named.get().tokens);
            all.remove(named.get());
            all.add(share);
            return;
        }
        Optional<Share> before = all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
        before.filter(last -> last.isSame(share) && last.has(Cue.GONE) == share.has(Cue.GONE))
                .filter(last -> !last.hasAmount() || !share.hasAmount())
                .ifPresentOrElse(last -> last.take(share), () -> all.add(share));
    }

    /** Adds an offer without a product, so that the user is asked for the product: 每斤5块2，只有900只了. */
    private void addNameless(List<Sentence> sentences) {
        boolean isOffer = sentences.stream().noneMatch(Shares::isOther)
                && pending.stream().anyMatch(token -> token.amount().isPresent())
                && (pending.stream().anyMatch(Token::isPriced)
                        || sentences.stream().anyMatch(Directions::tells));
        if (!all.isEmpty() || !isOffer) {
            return;
        }
        Sentence first = sentences.stream()
                .filter(sentence -> sentence.tokens().stream().anyMatch(Token::isAmount))
                .findFirst()
                .orElseThrow();
        Share share = new Share(first, Token.nameless(first.start()));
        share.tokens.addAll(pending);
        share.isLastOfSentence = true;
        all.add(share);
    }

    private static boolean isOther(Sentence sentence) {
        return sentence.isAsking()
                || sentence.has(Cue.GONE)
                || sentence.has(Cue.CORRECTION)
                || sentence.has(Cue.PAST)
                || sentence.has(Cue.OTHER_TRADE)
                || sentence.has(Cue.ASKS);
    }

    private void addWithout(Sentence sentence) {
        boolean isTaken = false;
        for (Token token : sentence.tokens()) {
            if (isLeast(sentence.tokens(), token)
                    && all.size() > 1
                    && all.stream().noneMatch(Shares::hasLeast)) {
                all.forEach(share -> share.tokens.add(token));
                isTaken = true;
            } else if (TokenScope.isOfOneProduct(token)) {
                List<Token> into = all.isEmpty() ? pending : all.get(all.size() - 1).tokens;
                into.add(isUncertain() ? token.doubted() : token);
                isTaken = true;
            } else if (TokenScope.isOfAllProducts(token)) {
                shared.add(token);
                isTaken |= !(token.meaning() instanceof Meaning.Days days) || days.isSure();
            } else {
                isTaken |= token.is(Cue.BUY_LIST) || token.is(Cue.SELL_LIST) || isCry(sentence);
            }
        }
        if (!isTaken) {
            empty.add(sentence);
        }
    }

    /** Returns whether an amount that ends with 起 is the smallest delivery of all products before it: 20吨起. */
    private static boolean isLeast(List<Token> tokens, Token token) {
        return LeastWords.isFrom(token)
                && tokens.stream().filter(Token::isAmount).count() == 1;
    }

    private static boolean hasLeast(Share share) {
        return share.tokens.stream().anyMatch(LeastWords::isFrom);
    }

    /** Returns whether a sentence has only verbs of trade: 收！ */
    private static boolean isCry(Sentence sentence) {
        return sentence.tokens().stream().allMatch(token -> token.is(Cue.BUY) || token.is(Cue.SELL));
    }

    /** Returns whether a sentence without a product may belong to one of several products. */
    private boolean isUncertain() {
        if (all.size() < 2) {
            return false;
        }
        Share last = all.get(all.size() - 1);
        Share before = all.get(all.size() - 2);
        return last.sentence.equals(before.sentence);
    }

    /**
     * Returns the products of a sentence, without headings such as 蔬菜： and without words that refer to an earlier
     * product, such as 鸡.
     */
    private List<Token> products(Sentence sentence) {
        List<Token> products = new ArrayList<>();
        boolean hasDirection = sentence.has(Cue.BUY) || sentence.has(Cue.SELL);
        List<Token> asides = new ArrayList<>();
        boolean isGone = sentence.has(Cue.GONE);
        int clause = -1;
        boolean isAmountInClause = false;
        for (int i = 0; i < sentence.tokens().size(); i++) {
            Token token = sentence.tokens().get(i);
            if (!(token.meaning() instanceof Meaning.Goods goods)) {
                continue;
            }
            if (clause != sentence.clauses().get(i)) {
                clause = sentence.clauses().get(i);
                isAmountInClause = hasAmount(sentence.clauseOf(i));
            }
            boolean isAmountBeside = !goods.isCertain() && isAmountInClause;
            boolean isCounted = i + 1 < sentence.tokens().size()
                    && sentence.tokens().get(i + 1).isAmount()
                    && (goods.isCertain()
                            || sentence.clauseOf(i).contains(sentence.tokens().get(i + 1)));
            boolean isGrade = isGrade(token) && hasBefore(products);
            boolean isHeading = goods.isGroup() && hasPlainGoods && !isCounted;
            boolean isReference = !goods.isCertain()
                    && !isGoneByName(sentence.tokens(), i)
                    && (isKnown(goods, products)
                            || (token.end() - token.start() == 1
                                    && !isCounted
                                    && !isAmountBeside
                                    && isKindKnown(goods, products)));
            boolean isAside =
                    !goods.isCertain() && !goods.isGroup() && !isAmountBeside && !isCounted && !hasDirection && !isGone;
            boolean isOfGrade = isOfGrade(sentence.tokens(), i) && hasBefore(products);
            if (isAside) {
                asides.add(token);
            } else if (!isHeading && !isReference && !isGrade && !isOfGrade) {
                products.add(token);
            }
        }
        boolean isOffer = sentence.tokens().stream().anyMatch(Token::isAmount)
                && sentence.tokens().stream().anyMatch(Token::isPriced);
        return products.isEmpty() && all.isEmpty() && isOffer ? asides : products;
    }

    /** Returns whether goods with a name of their own are gone: 草虾 in 基围虾28元 草虾没有了. */
    private static boolean isGoneByName(List<Token> tokens, int index) {
        return tokens.get(index).end() - tokens.get(index).start() > 1
                && index + 1 < tokens.size()
                && tokens.get(index + 1).is(Cue.GONE)
                && tokens.get(index + 1).start() == tokens.get(index).end();
    }

    private static boolean isGrade(Token token) {
        return token.rivals().stream().anyMatch(rival -> rival instanceof Meaning.Said said && said.cue() == Cue.GRADE);
    }

    /** Returns whether one vague character ends the word of a grade: 果 in 精品果. */
    private static boolean isOfGrade(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        return index > 0
                && token.end() - token.start() == 1
                && !((Meaning.Goods) token.meaning()).isCertain()
                && tokens.get(index - 1).is(Cue.GRADE)
                && tokens.get(index - 1).end() == token.start();
    }

    /**
     * Returns whether an earlier product is not itself a word for a grade. If so, a word such as 公鸡 is a grade of that
     * product, as in 土鸡，公鸡20只. If not, it is a product, as in 公鸡50只，母鸡20只.
     */
    private boolean hasBefore(List<Token> products) {
        return Stream.concat(products.stream(), all.stream().flatMap(share -> share.goods.stream()))
                .anyMatch(token -> !isGrade(token));
    }

    private static boolean hasAmount(List<Token> clause) {
        return clause.stream()
                .anyMatch(each -> each.isAmount()
                        || each.isPriced()
                        || each.meaning() instanceof Meaning.Holds
                        || each.meaning() instanceof Meaning.Bare
                        || each.meaning() instanceof Meaning.HeadWeight);
    }

    /** Returns whether a vague word, such as 果子 in 果子不大, may mean an earlier product of the same kind. */
    private boolean isKindKnown(Meaning.Goods vague, List<Token> before) {
        List<Token> last = all.isEmpty() ? List.of() : all.get(all.size() - 1).goods;
        return vague.paths().size() > 1
                && Stream.concat(before.stream(), last.stream())
                        .anyMatch(token -> vague.isNear((Meaning.Goods) token.meaning()));
    }

    private boolean isKnown(Meaning.Goods vague, List<Token> before) {
        List<Token> last = all.isEmpty() ? List.of() : all.get(all.size() - 1).goods;
        return Stream.concat(before.stream(), last.stream())
                .map(token -> (Meaning.Goods) token.meaning())
                .anyMatch(goods -> !goods.paths().isEmpty()
                        && !goods.equals(vague)
                        && vague.paths().containsAll(goods.paths()));
    }
}
