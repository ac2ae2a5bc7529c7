package org.duijie.core.message.share;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.duijie.core.message.draft.Direction;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.message.words.Sentence;
import org.duijie.core.quantity.Mark;

/** Tells sellers from buyers by words that only one of them uses, for messages without a verb of trade. */
final class Hints {
    private static final Meaning OWN_PRICE = new Meaning.Said(Cue.OTHER_PRICE, "own");
    private static final Meaning DELIVERED = new Meaning.Said(Cue.PRICE_AT, "delivered");
    private static final Meaning BOUGHT_FROM = new Meaning.Said(Cue.LEAST, "buy");
    private static final Meaning SOLD_FROM = new Meaning.Said(Cue.LEAST_BEFORE, "sell");

    /** Names of those who buy for a kitchen or a shop. */
    private static final Pattern KITCHEN =
            Pattern.compile("食堂|学校|[小中大]学|幼儿园|医院|饭店|酒店|餐厅|餐馆|火锅店|酒楼|敬老院|养老院|后勤|餐饮|超市|早餐店");

    private Hints() {}

    /** Returns the directions shown by words that are not verbs of trade. */
    static Set<Direction> of(List<Sentence> sentences) {
        Set<Direction> said = EnumSet.noneOf(Direction.class);
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                if (token.is(Cue.BRING)) {
                    said.add(Direction.BUY);
                } else if (token.is(Cue.PRICE_AT)
                        && token.meaning() instanceof Meaning.Said at
                        && (at.value().equals("farm") || at.value().endsWith(" sell"))) {
                    said.add(Direction.SELL); // 车板价, 包邮
                } else if (token.is(Cue.WHOLE) || LeastWords.isFrom(token)) {
                    said.add(Direction.SELL); // 要整群拿, 50件起
                } else if ((token.is(Cue.LEAST) && !token.meaning().equals(BOUGHT_FROM))
                        || token.meaning().equals(SOLD_FROM)) {
                    said.add(Direction.SELL); // 5箱起批
                } else if (token.is(Cue.TRANSPORT) && token.meaning() instanceof Meaning.Said way) {
                    sideOf(way.value()).ifPresent(said::add); // 可送货, 带车去拉
                } else if (token.meaning() instanceof Meaning.Days days && isOpen(days) && !isBrought(sentence)) {
                    said.add(Direction.SELL); // 随时能发, 20号起
                } else if (token.is(Cue.SELL) && hasPaper(sentence, token)) {
                    said.add(Direction.SELL); // 有检疫票
                } else if (token.meaning().equals(OWN_PRICE)) {
                    said.add(Direction.SELL); // 批发价
                } else if (isStrength(token, Directions.LAST) || isStrength(token, Directions.PAY)) {
                    said.add(Directions.direction(token));
                }
            }
        }
        return said;
    }

    /** Returns the direction shown by words for bringing or fetching goods; empty when both sides use these words. */
    private static Optional<Direction> sideOf(String way) {
        return way.endsWith(" sell")
                ? Optional.of(Direction.SELL)
                : way.endsWith(" buy") ? Optional.of(Direction.BUY) : Optional.empty();
    }

    private static boolean isOpen(Meaning.Days days) {
        return days.from().isPresent() && days.to().isEmpty() && !days.isOneDay() && days.isSure();
    }

    private static boolean isBrought(Sentence sentence) {
        return sentence.has(Cue.TRANSPORT) || sentence.has(Cue.DESTINATION) || sentence.has(Cue.RATE);
    }

    private static boolean hasPaper(Sentence sentence, Token token) {
        int next = sentence.tokens().indexOf(token) + 1;
        return next < sentence.tokens().size()
                && sentence.tokens().get(next).is(Cue.CERTIFICATE)
                && sentence.tokens().get(next).start() == token.end();
    }

    private static boolean isStrength(Token token, String strength) {
        return token.meaning() instanceof Meaning.Said said
                && (said.cue() == Cue.SELL || said.cue() == Cue.BUY)
                && said.value().equals(strength);
    }

    /** Returns whether goods have an amount or a pack, and a price, as sellers name them: 鹌鹑蛋10箱，20斤一箱，9块5一斤. */
    static boolean isStocked(Share chunk) {
        boolean isPriced = chunk.tokens.stream()
                .anyMatch(token -> token.isPriced()
                        || (token.meaning() instanceof Meaning.Holds holds
                                && holds.price().isPresent()));
        boolean isCounted =
                chunk.tokens.stream().anyMatch(token -> token.isAmount() || token.meaning() instanceof Meaning.Holds);
        return isPriced && isCounted && !chunk.sentence.has(Cue.PAST);
    }

    /** Returns whether several goods with amounts and without prices are to be delivered: 土豆200斤 萝卜150斤 周一送到. */
    static boolean isOrder(List<Share> shares, List<Sentence> sentences) {
        List<Token> tokens = sentences.stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .toList();
        boolean isDelivered = tokens.stream()
                        .anyMatch(token -> token.is(Cue.TRANSPORT)
                                && token.meaning() instanceof Meaning.Said way
                                && way.value().startsWith("delivery")
                                && !way.value().endsWith("sell"))
                || tokens.stream()
                        .anyMatch(token -> token.meaning() instanceof Meaning.Party party
                                && KITCHEN.matcher(party.name()).find());
        boolean isPriced = tokens.stream()
                .anyMatch(token -> token.isPriced()
                        || token.is(Cue.PRICE_OPEN)
                        || token.is(Cue.SELL_LIST)
                        || token.meaning() instanceof Meaning.Holds);
        List<Token> counts = shares.stream()
                .flatMap(share -> share.tokens.stream())
                .filter(token -> token.amount().isPresent() || token.meaning() instanceof Meaning.Bare)
                .toList();
        boolean isOfOneSort = counts.stream().noneMatch(token -> token.meaning() instanceof Meaning.Bare)
                || counts.size() == shares.size();
        return isDelivered
                && !isPriced
                && isOfOneSort
                && (shares.size() > 1 || counts.size() > 1)
                && shares.stream().allMatch(share -> share.tokens.stream().anyMatch(counts::contains));
    }

    private static boolean hasLimit(Meaning meaning) {
        Optional<Mark.Found> mark = meaning instanceof Meaning.Amount amount
                ? amount.said().mark()
                : meaning instanceof Meaning.HeadWeight weight
                        ? weight.said().mark()
                        : meaning instanceof Meaning.Price price ? price.said().mark() : Optional.empty();
        return mark.filter(found -> found.mark() != Mark.ABOUT && !found.word().startsWith("起"))
                .isPresent();
    }

    private static boolean isBeforeAmount(List<Token> tokens, Token word) {
        int next = tokens.indexOf(word) + 1;
        return next < tokens.size() && tokens.get(next).isAmount();
    }

    /** Returns whether the message has several prices, for several goods or grades, as sellers list them. */
    static boolean isPriceList(List<Share> shares) {
        return shares.stream()
                        .flatMap(share -> share.tokens.stream())
                        .filter(Token::isPriced)
                        .map(Token::start)
                        .distinct()
                        .count()
                > 1;
    }

    private static boolean isPickup(Token token) {
        return token.meaning() instanceof Meaning.Said way && way.value().equals("pickup"); // 明天提货
    }

    /** Returns whether a word of the message is typical of a buyer. */
    static boolean isBought(List<Sentence> sentences) {
        List<Token> tokens = sentences.stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .toList();
        return tokens.stream()
                .anyMatch(token -> token.is(Cue.BUY)
                        || token.is(Cue.BUY_LIST)
                        || token.is(Cue.BRING)
                        || (token.is(Cue.TRANSPORT) && !isPickup(token))
                        || token.is(Cue.DESTINATION)
                        || (token.is(Cue.LIMIT) && !isBeforeAmount(tokens, token)) // 不到30只
                        || token.meaning() instanceof Meaning.Party
                        || token.meaning().equals(DELIVERED)
                        || hasLimit(token.meaning()));
    }
}
