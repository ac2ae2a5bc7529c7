package org.duijie.core.message;

import java.util.ArrayList;
import java.util.List;
import org.duijie.core.message.draft.Direction;
import org.duijie.core.message.draft.Notice;
import org.duijie.core.message.fill.Clauses;
import org.duijie.core.message.share.Directions;
import org.duijie.core.message.share.Share;
import org.duijie.core.message.share.Shares;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.message.words.Sentence;
import org.duijie.core.product.Catalogue;

/** Separates the offers of a message from its other parts, and makes a notice of each other part. */
final class Notices {
    /** Words of a bulletin, or of thanks for goods that have come. */
    private static final Meaning REPORT = new Meaning.Said(Cue.GREETING, "report");

    /** Words that put off a day: 推迟到. Beside an amount or a price they correct nothing. */
    private static final Meaning PUT_OFF = new Meaning.Said(Cue.CORRECTION, "later");

    /** Words before what animals eat. */
    private static final Meaning FEED = new Meaning.Said(Cue.OTHER_PRICE, "eats");

    private final Catalogue catalogue;
    private final Spans spans;
    private final Shares chunks;
    private final List<Sentence> sentences;
    private final List<Notice> all = new ArrayList<>();

    Notices(Spans spans, Shares chunks, List<Sentence> sentences, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.spans = spans;
        this.chunks = chunks;
        this.sentences = sentences;
    }

    /** Returns the shares that offer or ask for goods. Adds a notice for each other part. */
    List<Share> offers() {
        for (Sentence sentence : sentences) {
            if (isCorrection(sentence)) {
                all.add(new Notice(
                        Notice.Kind.CORRECTION,
                        spans.of(sentence.start(), sentence.end()),
                        Corrected.values(sentence, sentences, catalogue, spans)));
            }
        }
        (chunks.all.isEmpty() ? sentences : chunks.empty).forEach(this::empty);
        List<Share> offers = new ArrayList<>();
        for (Share chunk : chunks.all) {
            if (isCorrection(chunk.sentence)) {
                continue;
            }
            boolean isGone = isGone(chunk);
            if (isGone) {
                add(Notice.Kind.WITHDRAWN, chunk.sentence);
            }
            if (isGone && !isOfferedAgain(chunk)) {
                continue;
            }
            if (isOffer(chunk)) {
                offers.add(chunk);
            } else {
                add(isAsking(chunk) ? Notice.Kind.QUESTION : Notice.Kind.NO_OFFER, chunk.sentence);
            }
        }
        return offers;
    }

    /**
     * Returns whether a sentence corrects an earlier one. A sentence that replaces one product by another is not a
     * correction.
     */
    private static boolean isCorrection(Sentence sentence) {
        boolean isPutOff =
                sentence.tokens().stream().anyMatch(token -> token.meaning().equals(PUT_OFF))
                        && sentence.tokens().stream().noneMatch(token -> token.isAmount() || token.isPriced());
        boolean isTold = sentence.tokens().stream()
                .anyMatch(token -> token.is(Cue.CORRECTION) && !token.meaning().equals(PUT_OFF));
        return isPutOff || (isTold && !(sentence.has(Cue.GONE) && sentence.hasGoods()));
    }

    private void empty(Sentence sentence) {
        if (sentence.has(Cue.GONE)) {
            add(Notice.Kind.WITHDRAWN, sentence);
        } else if (!isCorrection(sentence)) {
            add(sentence.isAsking() || sentence.has(Cue.ASKS) ? Notice.Kind.QUESTION : Notice.Kind.NO_OFFER, sentence);
        }
    }

    /** Returns whether a share is withdrawn. It is not when it is only refused below a price: 不到4毛不卖. */
    private static boolean isGone(Share chunk) {
        List<Token> all = chunk.sentence.tokens();
        return chunk.tokens.stream()
                .filter(token -> token.is(Cue.GONE))
                .anyMatch(token -> all.indexOf(token) < 0
                        || chunk.sentence.clauseOf(all.indexOf(token)).stream()
                                .noneMatch(each -> each.is(Cue.LIMIT) && each.start() < token.start()));
    }

    /** Returns whether a later clause offers goods again after a clause says that they are gone: 上次的卖完了，新挖的有3000斤. */
    private boolean isOfferedAgain(Share chunk) {
        List<Token> all = chunk.sentence.tokens();
        int gone = 0;
        for (int i = 0; i < all.size(); i++) {
            gone = all.get(i).is(Cue.GONE) ? i : gone;
        }
        int last = gone;
        return all.stream()
                .skip(last)
                .filter(Token::isAmount)
                .filter(amount -> !chunk.sentence.clauseOf(last).contains(amount))
                .filter(amount -> chunk.tokens.stream().anyMatch(token -> token.start() == amount.start()))
                .anyMatch(amount -> chunk.sentence.clauseOf(all.indexOf(amount)).stream()
                        .anyMatch(each -> (each.is(Cue.SELL) || each.is(Cue.BUY)) && !isLed(each)));
    }

    /** Returns whether a name that was not read is right before 还有, so that other goods are offered: 蜂蜜没有了，蜂王浆还有30斤. */
    private boolean isLed(Token verb) {
        String before = spans.of(Math.max(0, verb.start() - 2), verb.start()).text();
        boolean isRead = sentences.stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .anyMatch(token -> token.start() < verb.start() && verb.start() <= token.end());
        return before.matches(".*[\\u4e00-\\u9fa5&&[^的我们家里边这那又就也都只新]]{2}") && !isRead;
    }

    /** Returns whether a share only reports a past trade: 今天收了两千斤苹果. */
    private static boolean isReport(Share chunk) {
        return chunk.direction == Direction.UNCLEAR
                && chunk.sentence.has(Cue.PAST)
                && chunk.hasAmount()
                && Clauses.ofOffer(chunk, new ArrayList<>()).stream().noneMatch(Token::isAmount);
    }

    private static boolean isAsking(Share chunk) {
        return chunk.sentence.isAsking() || chunk.has(Cue.ASKS);
    }

    /** Returns whether a message without a verb of trade only reports: prices, goods received, what pigs eat. */
    private boolean isOnlyTold(Share chunk) {
        return sentences.stream()
                        .flatMap(sentence -> sentence.tokens().stream())
                        .anyMatch(token -> token.meaning().equals(REPORT)
                                || (token.meaning().equals(FEED)
                                        && chunk.sentence.tokens().contains(token)))
                && sentences.stream().noneMatch(Directions::tells);
    }

    private boolean isOffer(Share chunk) {
        if (chunk.sentence.has(Cue.OTHER_TRADE) || isOnlyTold(chunk)) {
            return false;
        }
        if (isAsking(chunk)) {
            boolean isPriced = chunk.direction == Direction.SELL && Directions.tells(chunk.sentence);
            return chunk.tokens.stream()
                    .anyMatch(token -> token.isAmount() || (isPriced && token.isPriced())); // 有要土猪肉的吗 25一斤
        }
        return (chunk.hasValue() && !isReport(chunk)) || (chunk.direction != Direction.UNCLEAR && isNamed(chunk));
    }

    /**
     * Returns whether the share or its sentence has a verb for selling or buying, or the share names several products.
     */
    private static boolean isNamed(Share chunk) {
        return chunk.has(Cue.SELL)
                || chunk.has(Cue.BUY)
                || chunk.goods.size() > 1
                || chunk.sentence.has(Cue.SELL)
                || chunk.sentence.has(Cue.BUY);
    }

    void tooMany(Share from) {
        all.add(new Notice(
                Notice.Kind.TOO_MANY,
                spans.of(
                        from.goods.get(0).start(),
                        sentences.get(sentences.size() - 1).end())));
    }

    void unused(Token token) {
        Notice notice = new Notice(Notice.Kind.UNUSED, spans.of(token.start(), token.end()));
        if (!all.contains(notice)) {
            all.add(notice);
        }
    }

    private void add(Notice.Kind kind, Sentence sentence) {
        Notice notice = new Notice(kind, spans.of(sentence.start(), sentence.end()));
        if (!all.contains(notice)) {
            all.add(notice);
        }
    }

    List<Notice> all() {
        return all;
    }
}
