package org.duijie.core.message.share;

import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.duijie.core.message.draft.Direction;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.message.words.Sentence;

/** Decides for each product of a message whether it is sold or bought. */
public final class Directions {
    /**
     * The value of a short verb that counts before its goods, after them, or alone in a later clause. Short verbs
     * without this value count only before goods or at the end of a clause after them.
     */
    private static final String VERB = "verb";

    /** The value of a verb for fetching goods. Right before goods it shows no direction: 来拉500只鸡. */
    private static final String PULL = "pull";

    /** The value of 出. Right before a price it may also mean that a buyer pays it: 需要麻鸭，出6块8. */
    static final String PAY = "pay";

    /** The value of words that show the direction only if no other words do: 还有, 自家种的. */
    public static final String LAST = "last";

    /** The value of words before the remaining stock: 还剩. */
    public static final String LEFT = "left";

    /** The value of words before a whole herd or store, of which only a part may be offered: 存栏. */
    public static final String HOLD = "hold";

    private Directions() {}

    /**
     * Decides for each share.
     *
     * @param unsaid the direction of a share about which no word of trade tells; {@link Direction#UNCLEAR} to guess it
     *     from how the message is written
     */
    static void decide(List<Share> shares, List<Sentence> sentences, Direction unsaid) {
        Set<Direction> everywhere = EnumSet.noneOf(Direction.class);
        IdentityHashMap<Sentence, Set<Direction>> inherited = new IdentityHashMap<>();
        Set<Direction> nearest = EnumSet.noneOf(Direction.class);
        for (Sentence sentence : sentences) {
            Set<Direction> said = said(sentence, sentence.tokens());
            everywhere.addAll(said);
            nearest = said.isEmpty() ? nearest : said;
            inherited.put(sentence, nearest);
        }
        Set<Direction> hints = Hints.of(sentences);
        boolean isBought = Hints.isBought(sentences);
        boolean isPriceList = Hints.isPriceList(shares);
        boolean isOrder = Hints.isOrder(shares, sentences);
        for (Share chunk : shares) {
            Set<Direction> before = inherited.getOrDefault(chunk.sentence, EnumSet.noneOf(Direction.class));
            chunk.direction = one(own(chunk), before, everywhere, hints);
            if (chunk.direction == Direction.UNCLEAR) {
                Direction guess = Direction.UNCLEAR;
                if (!isBought && (isPriceList || Hints.isStocked(chunk))) {
                    guess = Direction.SELL; // without a word of trade: a list of prices, or a stock with its price
                } else if (isOrder) {
                    guess = Direction.BUY; // without a word of trade: several goods to be delivered, without prices
                }
                chunk.direction = unsaid == Direction.UNCLEAR ? guess : unsaid;
                chunk.isSideAssumed = chunk.direction != guess;
            }
        }
    }

    @SafeVarargs
    private static Direction one(Set<Direction>... levels) {
        for (Set<Direction> level : levels) {
            if (level.size() == 1) {
                return level.iterator().next();
            }
            if (level.size() > 1) {
                return Direction.UNCLEAR;
            }
        }
        return Direction.UNCLEAR;
    }

    private static Set<Direction> own(Share chunk) {
        List<Token> telling = chunk.tokens.stream()
                .filter(token -> counts(chunk.sentence, token))
                .toList();
        return directions(telling);
    }

    /** Returns the directions of words; who fetches the goods tells nothing beside a verb of trade: 我要2头…腊月二十来拉. */
    private static Set<Direction> directions(List<Token> telling) {
        List<Token> trade = telling.stream().filter(token -> !isPull(token)).toList();
        Set<Direction> said = EnumSet.noneOf(Direction.class);
        (trade.isEmpty() ? telling : trade).forEach(token -> said.add(direction(token)));
        return said;
    }

    private static boolean isPull(Token token) {
        return token.meaning() instanceof Meaning.Said said && said.value().equals(PULL);
    }

    private static Set<Direction> said(Sentence sentence, List<Token> tokens) {
        List<Token> telling =
                tokens.stream().filter(token -> counts(sentence, token)).toList();
        List<Token> verbs = telling.stream().filter(token -> !isHeading(token)).toList();
        Set<Direction> said = directions(verbs.isEmpty() ? telling : verbs);
        return said.isEmpty() ? gone(tokens) : said;
    }

    /**
     * Returns the direction of goods that are no longer sold or bought. A new offer in the same sentence has the same
     * direction.
     */
    private static Set<Direction> gone(List<Token> tokens) {
        Set<Direction> said = EnumSet.noneOf(Direction.class);
        for (Token token : tokens) {
            if (token.is(Cue.GONE) && token.meaning() instanceof Meaning.Said word) {
                if (word.value().equals("buy")) {
                    said.add(Direction.BUY);
                } else if (word.value().equals("sell")) {
                    said.add(Direction.SELL);
                }
            }
        }
        return said;
    }

    /** Returns whether a sentence has words that show a direction. */
    public static boolean tells(Sentence sentence) {
        return !said(sentence, sentence.tokens()).isEmpty();
    }

    private static boolean isHeading(Token token) {
        return token.is(Cue.BUY_LIST) || token.is(Cue.SELL_LIST);
    }

    static Direction direction(Token token) {
        return token.is(Cue.BUY) || token.is(Cue.BUY_LIST) ? Direction.BUY : Direction.SELL;
    }

    /** Returns whether a token shows a direction. A short verb does so only beside goods or an amount. */
    private static boolean counts(Sentence sentence, Token token) {
        if (isHeading(token)) {
            return !token.is(Cue.SELL_LIST) || !isAlone(sentence, token); // 我要10吨，报价
        }
        if (!token.is(Cue.SELL) && !token.is(Cue.BUY)) {
            return false;
        }
        String strength = ((Meaning.Said) token.meaning()).value();
        int index = sentence.tokens().indexOf(token);
        if (strength.equals(LAST) || (strength.equals(PAY) && isBeforePrice(sentence, index))) {
            return false;
        }
        if (strength.equals(PULL)) {
            return index < 0 || !isBeforeGoods(sentence, index);
        }
        boolean isStrong = strength.isEmpty() || strength.equals(HOLD) || index < 0;
        return isStrong || isBesideGoods(sentence, index, strength.equals(VERB) || strength.equals(PAY));
    }

    /** Returns whether a word is the last clause of its sentence, and the only word in it. */
    private static boolean isAlone(Sentence sentence, Token token) {
        int index = sentence.tokens().indexOf(token);
        return index > 0
                && index == sentence.tokens().size() - 1
                && token.end() == sentence.end()
                && sentence.clauseOf(index).size() == 1;
    }

    private static boolean isLand(Token token) {
        return token.meaning() instanceof Meaning.Parts parts && "亩棚塘圈".contains(parts.part());
    }

    private static boolean isBeforePrice(Sentence sentence, int index) {
        return index >= 0
                && index + 1 < sentence.tokens().size()
                && sentence.tokens().get(index + 1).isPriced()
                && sentence.tokens().get(index + 1).start()
                        == sentence.tokens().get(index).end();
    }

    private static boolean isBeforeGoods(Sentence sentence, int index) {
        List<Token> clause = sentence.clauseOf(index);
        int next = clause.indexOf(sentence.tokens().get(index)) + 1;
        return next < clause.size()
                && (clause.get(next).isGoods() || clause.get(next).isAmount());
    }

    private static boolean isBesideGoods(Sentence sentence, int index, boolean isVerb) {
        List<Token> clause = sentence.clauseOf(index);
        int at = clause.indexOf(sentence.tokens().get(index));
        for (int i = at + 1; i < clause.size(); i++) {
            Token next = clause.get(i);
            if (next.is(Cue.CERTIFICATE) && i == at + 1) {
                return false;
            }
            if (next.is(Cue.TRANSPORT) || next.is(Cue.BRING) || next.is(Cue.SELL) || next.is(Cue.BUY)) {
                return false;
            }
            boolean isPrice = isVerb && next.isPriced();
            boolean isNumber = next.meaning() instanceof Meaning.Bare || isLand(next);
            if (next.isGoods() || next.isAmount() || isNumber || isPrice) {
                return true;
            }
        }
        boolean isAfterGoods = clause.subList(0, at).stream()
                .anyMatch(each -> each.isGoods() || each.isAmount() || (isVerb && each.isPriced()));
        boolean isLast = clause.subList(at + 1, clause.size()).stream().allMatch(each -> each.is(Cue.FILLER));
        boolean isAlone = clause.stream()
                .allMatch(each -> each.is(Cue.FILLER)
                        || each.meaning() instanceof Meaning.Days
                        || each.meaning().equals(clause.get(at).meaning()));
        boolean isCry = sentence.tokens().stream()
                .allMatch(each -> each.meaning().equals(clause.get(at).meaning()));
        return (isLast && isAfterGoods) || (isVerb && (isAfterGoods || (isAlone && sentence.hasGoods()) || isCry));
    }
}
