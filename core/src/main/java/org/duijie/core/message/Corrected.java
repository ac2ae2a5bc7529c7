package org.duijie.core.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duijie.core.message.words.Cue;
import org.duijie.core.message.words.Sentence;
import org.duijie.core.message.words.Token;
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

    private Corrected() {}

    /** Returns the values of a sentence that corrects an earlier one. A value in doubt is left out. */
    static List<Slot> values(Sentence sentence, List<Sentence> message, Catalogue catalogue, Spans spans) {
        List<Token> goods = sentence.tokens().stream().filter(Token::isGoods).toList();
        Share share = new Share(sentence, goods.isEmpty() ? Token.nameless(sentence.start()) : goods.get(0));
        share.message = message;
        share.tokens.addAll(replacing(sentence.tokens()));
        return new Answering(Filling.alone(share, catalogue), spans)
                .draft().slots().stream()
                        .filter(slot -> SHOWN.contains(slot.field()))
                        .toList();
    }

    /** Returns the tokens without goods and without the old values, those right before a word that replaces them. */
    private static List<Token> replacing(List<Token> tokens) {
        List<Token> kept = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean isOld = i + 2 < tokens.size()
                    && tokens.get(i + 1).is(Cue.CORRECTION)
                    && tokens.get(i + 2).meaning().getClass() == token.meaning().getClass();
            if (!isOld && !token.isGoods()) {
                kept.add(token);
            }
        }
        return kept;
    }
}
