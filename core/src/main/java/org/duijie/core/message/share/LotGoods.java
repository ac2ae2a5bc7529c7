package org.duijie.core.message.share;

import java.util.List;
import java.util.Optional;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.message.words.GoodsWords;

/** Tells the goods of one of several lots: the product that the message names, its dried or fresh form, or others. */
final class LotGoods {
    private final Token head;
    private final String text;
    private final GoodsWords names;

    /**
     * @param head the name of the product
     * @param text the plain text of the message
     */
    LotGoods(Token head, String text, GoodsWords names) {
        this.head = head;
        this.text = text;
        this.names = names;
    }

    /** Returns the product of a lot, to be asked when its name is unknown and may be another product's: 圆椒2.8 泡椒3. */
    Token of(SaidLot lot, List<SaidLot> lots) {
        return isOther(lot, lots)
                ? new Token(
                        lot.label.start(),
                        lot.label.end(),
                        new Meaning.Goods(names.ending(lot.label.words()), false, false))
                : dried(lot);
    }

    /** Returns the dried or the fresh goods if the label of a lot names them: 鲜的 after 香菇干货. */
    private Token dried(SaidLot lot) {
        String name = said();
        Optional<Meaning.Goods> meant = lot.label.words().startsWith("干")
                ? names.named("干" + name)
                : lot.label.words().startsWith("鲜")
                        ? names.named(name.replaceFirst("干[货品]?", "")).filter(goods -> name.contains("干"))
                        : Optional.empty();
        return meant.map(goods -> head.as(goods)).orElse(head);
    }

    boolean isOther(SaidLot lot, List<SaidLot> lots) {
        boolean isOtherNamed = lots.stream()
                .anyMatch(other -> other != lot && (other.label.isEmpty() || said().startsWith(other.label.words())));
        return lot.label.kind() == LotLabels.Kind.UNREAD && isOtherNamed && !said().startsWith(lot.label.words());
    }

    /** Returns whether a word tells how the goods of one lot are kept: 干的 in 鲜的60一斤 干的700一斤. */
    static boolean isOfLabel(Token token, List<SaidLot> lots) {
        return token.is(Cue.TREATED)
                && lots.stream().anyMatch(lot -> lot.label.start() <= token.start() && token.end() <= lot.label.end());
    }

    private String said() {
        return text.substring(head.start(), head.end());
    }
}
