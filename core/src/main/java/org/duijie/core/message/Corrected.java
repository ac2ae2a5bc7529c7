package org.duijie.core.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duijie.core.message.cue.CueWords;
import org.duijie.core.message.draft.Asked;
import org.duijie.core.message.draft.Field;
import org.duijie.core.message.draft.MessageDraft;
import org.duijie.core.message.draft.Question;
import org.duijie.core.message.draft.Slot;
import org.duijie.core.message.fill.Filling;
import org.duijie.core.message.share.Share;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.message.words.Sentence;
import org.duijie.core.product.Catalogue;

/** Reads the new values that a correction gives: 腐竹200箱改成150箱 gives the product and 150箱. */
final class Corrected {
    private static final Set<Field> SHOWN = Set.of(
            Field.PRODUCT,
            Field.AMOUNT,
            Field.MINIMUM,
            Field.UNIT_WEIGHT,
            Field.CONTAINER,
            Field.PRICE,
            Field.FROM,
            Field.TO,
            Field.PLACE,
            Field.PHONE);

    private static final Meaning DENIED = new Meaning.Said(Cue.FILLER, CueWords.OF_OLD);

    private static final Meaning BY = new Meaning.Said(Cue.CORRECTION, CueWords.BY);

    private Corrected() {}

    /** Returns the values of a sentence that corrects an earlier one. A value in doubt is left out. */
    static List<Slot> values(Sentence sentence, List<Sentence> message, Catalogue catalogue, Spans spans) {
        Share share = new Share(ofNow(sentence), product(sentence));
        share.message = message;
        share.tokens.addAll(replacing(sentence.tokens()));
        if (sentence.tokens().stream().anyMatch(token -> token.meaning().equals(BY))
                && next(sentence.tokens()).isEmpty()) {
            share.tokens.removeIf(Token::isAmount); // the old amount: 订的200斤多要50斤
        }
        boolean isPutOff = next(sentence.tokens())
                .filter(token -> token.meaning() instanceof Meaning.Days)
                .isPresent();
        MessageDraft draft = new Answering(Filling.alone(share, catalogue), spans).draft();
        return Stream.concat(
                        draft.slots().stream(),
                        draft.questions().stream().flatMap(question -> only(question, isPutOff)))
                .filter(slot -> SHOWN.contains(slot.field()))
                .sorted(Comparator.comparing(Slot::field))
                .toList();
    }

    /** Returns a sentence without words of the past, which tell when the old value was said: 昨天说的. */
    private static Sentence ofNow(Sentence sentence) {
        List<Token> tokens = new ArrayList<>();
        List<Integer> clauses = new ArrayList<>();
        for (int i = 0; i < sentence.tokens().size(); i++) {
            if (!sentence.tokens().get(i).is(Cue.PAST)) {
                tokens.add(sentence.tokens().get(i));
                clauses.add(sentence.clauses().get(i));
            }
        }
        return new Sentence(sentence.start(), sentence.end(), sentence.line(), sentence.isAsking(), tokens, clauses);
    }

    /** Returns a price without a unit, or a day without a verb, as a value when it can mean one only: 不是3块2，是3块5. */
    private static Stream<Slot> only(Question question, boolean isPutOff) {
        boolean isPrice = question.field() == Field.PRICE && question.asked() == Asked.NO_UNIT;
        boolean isDay = isPutOff && question.field() == Field.FROM && question.asked() == Asked.NOT_CERTAIN;
        boolean isOnly = (isPrice || isDay) && question.choices().size() == 1;
        return isOnly ? Stream.of(new Slot(question.field(), question.choices(), question.spans())) : Stream.empty();
    }

    /** Returns the product of the correction, rather a certain name than 羊 before 滩羊. */
    private static Token product(Sentence sentence) {
        List<Token> goods = sentence.tokens().stream().filter(Token::isGoods).toList();
        return goods.stream()
                .filter(token -> ((Meaning.Goods) token.meaning()).isCertain())
                .findFirst()
                .or(() -> goods.stream().findFirst())
                .orElseGet(() -> Token.nameless(sentence.start()));
    }

    /** Returns the value right after a word that replaces another: 1500吨 in 数量改成1500吨. */
    private static Optional<Token> next(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token value = tokens.get(i + 1);
            boolean isValue = value.isAmount() || value.isPriced() || value.meaning() instanceof Meaning.Days;
            if (tokens.get(i).is(Cue.CORRECTION)
                    && isValue
                    && value.start() == tokens.get(i).end()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** Returns whether a token is another value of the kind of the new one, or tells what is gone: 已经订出去500了. */
    private static boolean isBeside(Token token, Token next) {
        boolean isAlike = token.meaning().getClass() == next.meaning().getClass();
        boolean isLess = next.isAmount() && (token.is(Cue.LESS) || token.meaning() instanceof Meaning.Bare);
        return token.start() != next.start() && (isAlike || isLess);
    }

    /** Returns the tokens without goods and without the old values, those right before a word that replaces them. */
    private static List<Token> replacing(List<Token> tokens) {
        Optional<Token> next = next(tokens);
        List<Token> kept = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean isOld = i + 2 < tokens.size()
                    && tokens.get(i + 1).is(Cue.CORRECTION)
                    && tokens.get(i + 2).meaning().getClass() == token.meaning().getClass();
            boolean isDenied = i > 0
                    && (tokens.get(i - 1).meaning().equals(DENIED)
                            || tokens.get(i - 1).rivals().contains(DENIED)); // 是13不是15
            boolean isBeside = next.filter(value -> isBeside(token, value)).isPresent();
            if (!isOld && !isDenied && !isBeside && !token.isGoods()) {
                kept.add(token);
            }
        }
        return kept;
    }
}
