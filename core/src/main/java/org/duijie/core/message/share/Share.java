package org.duijie.core.message.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.core.message.draft.Direction;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.HeadSize;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.message.words.Sentence;
import org.duijie.core.quantity.Mark;
import org.duijie.core.quantity.SaidAmount;
import org.duijie.core.quantity.UnitWord;

/** The tokens of a message that belong to one product, or to several that one draft accepts. */
public final class Share {
    private static final Meaning APART = new Meaning.Said(Cue.EACH, "apart");

    public final Sentence sentence;
    public final List<Token> goods = new ArrayList<>();

    /** Its tokens, without its products, in order. */
    public final List<Token> tokens = new ArrayList<>();

    /**
     * The tokens whose use is uncertain: values that are stated for several products at once, and places right before a
     * product, which may be its origin.
     */
    public final List<Token> common = new ArrayList<>();

    /** All sentences of the message. */
    public List<Sentence> message = List.of();

    /** The unit that all prices of the message are for, if the message says so: 都是一斤价. */
    public Optional<String> priceUnit = Optional.empty();

    /** The words of the lot that it speaks of: 公鸡, 大果; empty when it speaks of the whole product. */
    public Optional<Lot> lot = Optional.empty();

    /** The words of all lots of its product, when it is one of several. */
    public List<Token> labels = List.of();

    public Direction direction = Direction.UNCLEAR;

    /** Whether its direction is the one that the caller chose for where the message shows none. */
    public boolean isSideAssumed;

    public boolean isLastOfSentence;

    /** The words that tell a lot apart, as written and as they are kept. */
    public record Lot(Token token, String words) {}

    public Share(Sentence sentence, Token goods) {
        this.sentence = sentence;
        this.goods.add(goods);
    }

    public Optional<Token> find(Class<? extends Meaning> kind) {
        return tokens.stream().filter(token -> kind.isInstance(token.meaning())).findFirst();
    }

    /** Returns the sentence that a token is in. */
    public Sentence sentenceOf(Token token) {
        return message.stream()
                .filter(each -> each.start() <= token.start() && token.end() <= each.end())
                .findFirst()
                .orElse(sentence);
    }

    /** Returns whether it is one of several lots of its product. */
    public boolean isOfLots() {
        return !labels.isEmpty();
    }

    public boolean has(Cue cue) {
        return tokens.stream().anyMatch(token -> token.is(cue));
    }

    public boolean hasAmount() {
        return tokens.stream().anyMatch(Token::isAmount);
    }

    public boolean hasValue() {
        return tokens.stream()
                .anyMatch(token -> token.isAmount()
                        || token.isPriced()
                        || token.meaning() instanceof Meaning.Bare
                        || token.meaning() instanceof Meaning.HeadWeight
                        || token.meaning() instanceof Meaning.Broken
                        || token.meaning() instanceof Meaning.Holds);
    }

    /** Returns whether the message does not name the product. */
    public boolean isNameless() {
        return goods.get(0).start() == goods.get(0).end();
    }

    boolean isSame(Share other) {
        return goods.get(0).meaning().equals(other.goods.get(0).meaning());
    }

    /** Returns whether the other share names the same products, even if one of the names is less certain: 生姜种, 老姜. */
    boolean isLike(Share other) {
        List<String> paths = ((Meaning.Goods) goods.get(0).meaning()).paths();
        List<String> others = ((Meaning.Goods) other.goods.get(0).meaning()).paths();
        return isSame(other) || (!paths.isEmpty() && paths.equals(others));
    }

    /**
     * Returns whether its only amount is the weight of one of the heads that an earlier share of the product counts:
     * 藏猪20头、牦牛12头，藏猪60斤，18一斤.
     */
    boolean isWeightOf(Share earlier) {
        List<SaidAmount> own =
                tokens.stream().flatMap(each -> each.amount().stream()).toList();
        Optional<HeadSize> size = HeadSize.of(((Meaning.Goods) goods.get(0).meaning()).paths());
        return own.size() == 1
                && own.get(0).kind() == UnitWord.Kind.WEIGHT
                && own.get(0).mark().filter(found -> found.mark() != Mark.ABOUT).isEmpty()
                && size.filter(head -> head.holds(own.get(0))).isPresent()
                && earlier.find(Meaning.HeadWeight.class).isEmpty()
                && earlier.tokens.stream().filter(Token::isAmount).count() == 1
                && earlier.tokens.stream()
                        .flatMap(each -> each.amount().stream())
                        .anyMatch(count -> count.kind() == UnitWord.Kind.HEAD && count.isOne());
    }

    /** Returns its tokens, with the weight of a head of the earlier share marked as such. */
    List<Token> weighed(Share earlier) {
        boolean isWeight = isWeightOf(earlier);
        return tokens.stream()
                .map(token ->
                        isWeight && token.amount().isPresent() ? token.as(new Meaning.HeadWeight(token.said())) : token)
                .toList();
    }

    /** Adds the tokens of a later share of the same product. */
    void take(Share later) {
        tokens.addAll(later.tokens);
        isLastOfSentence |= later.isLastOfSentence && later.sentence.equals(sentence);
    }

    /** Distributes the numbers after 分别 among the products, one each in order: 大蒜、生姜分别2吨、3吨. */
    static void apart(List<Share> made) {
        List<Token> tokens = made.get(made.size() - 1).tokens;
        int at = 0;
        while (at < tokens.size() && !isApart(tokens, at)) {
            at++;
        }
        List<Token> values = new ArrayList<>();
        for (Token token : tokens.subList(Math.min(at + 1, tokens.size()), tokens.size())) {
            if (isNumber(token)) {
                values.add(token);
            } else if (!values.isEmpty() && !token.is(Cue.FILLER)) {
                break;
            }
        }
        boolean isAlike = values.stream()
                        .map(token -> token.meaning().getClass())
                        .distinct()
                        .count()
                == 1;
        if (made.size() > 1 && values.size() == made.size() && isAlike) {
            tokens.remove(at);
            tokens.removeAll(values);
            for (int i = 0; i < values.size(); i++) {
                made.get(i).tokens.add(values.get(i));
            }
        }
    }

    /** Returns whether the words before a product say that it is the same as the product before: 鸭子就是麻鸭. */
    static boolean isSaidAgain(List<Token> before) {
        return !before.isEmpty()
                && before.get(before.size() - 1).meaning() instanceof Meaning.Said said
                && said.cue() == Cue.FILLER
                && said.value().equals("same");
    }

    /**
     * Adds the tokens of {@code price}, a share that has only the price of this product. A bare number in it becomes a
     * price.
     */
    void takePrice(Share price) {
        for (Token token : price.weighed(this)) {
            if (token.meaning() instanceof Meaning.Bare) {
                tokens.add(new Token(token.start(), token.start(), new Meaning.Said(Cue.PRICE_LABEL, "")));
            }
            tokens.add(token);
        }
    }

    /**
     * Returns whether this share is only the price of the goods of {@code earlier}, a share of an earlier sentence:
     * 鲈鱼30斤、虾20斤。鲈鱼18 虾35.
     */
    boolean isPriceOf(Share earlier) {
        boolean isPrice = tokens.stream().anyMatch(each -> each.isPriced() || each.meaning() instanceof Meaning.Bare);
        return isSame(earlier)
                && isPrice
                && (!hasAmount() || isWeightOf(earlier))
                && goods.size() == 1
                && earlier.hasAmount()
                && !earlier.sentence.equals(sentence)
                && earlier.tokens.stream().noneMatch(each -> each.isPriced() || each.meaning() instanceof Meaning.Bare);
    }

    /**
     * Returns whether this share is only the amount of goods of which {@code earlier}, a share of an earlier sentence,
     * has the price: 土豆8毛，萝卜6毛。库存：土豆5000斤，萝卜800斤.
     */
    boolean isAmountOf(Share earlier) {
        return isLike(earlier)
                && goods.size() == 1
                && earlier.goods.size() == 1
                && hasAmount()
                && !earlier.hasAmount()
                && !earlier.sentence.equals(sentence)
                && earlier.tokens.stream().anyMatch(Token::isPriced)
                && tokens.stream().noneMatch(each -> each.isPriced() || each.meaning() instanceof Meaning.Bare)
                && sentence.has(Cue.BUY) == earlier.sentence.has(Cue.BUY);
    }

    /** Returns whether an earlier share of an earlier sentence only names these goods: 腊肉香肠接单了！腊肉45/斤 香肠42/斤. */
    boolean isOnlyNamedIn(Share earlier) {
        return isSame(earlier)
                && hasValue()
                && !earlier.hasValue()
                && !earlier.has(Cue.GONE)
                && goods.size() == 1
                && earlier.goods.size() == 1
                && !earlier.sentence.equals(sentence);
    }

    /**
     * Returns whether the amounts after this word belong to one product each: after 分别, or after 各 before two amounts.
     */
    private static boolean isApart(List<Token> tokens, int at) {
        if (tokens.get(at).meaning().equals(APART)) {
            return true;
        }
        int next = at + 1;
        while (next < tokens.size()
                && (tokens.get(next).is(Cue.SELL) || tokens.get(next).is(Cue.FILLER))) {
            next++;
        }
        return tokens.get(at).is(Cue.EACH)
                && next + 1 < tokens.size()
                && tokens.get(next).isAmount()
                && tokens.get(next + 1).isAmount();
    }

    private static boolean isNumber(Token token) {
        return token.isAmount() || token.isPriced() || token.meaning() instanceof Meaning.Bare;
    }
}
