package org.duijie.core.message.share;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.message.words.GoodsWords;

/** Tells the goods of one of several lots: the product that the message names, its dried or fresh form, or others. */
final class LotGoods {
    private static final Set<String> YOUNG = Set.of("livestock/lamb", "livestock/calf", "livestock/piglet");

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
        return isOther(lot, lots) || isGrown(lot)
                ? new Token(
                        lot.label.start(),
                        lot.label.end(),
                        new Meaning.Goods(names.ending(lot.label.words()), false, false))
                : dried(lot);
    }

    /** Returns whether a lot after young animals is of grown ones: 母羊 in 羊羔20只850一只 母羊10只1600一只. */
    private boolean isGrown(SaidLot lot) {
        List<String> paths = ((Meaning.Goods) head.meaning()).paths();
        return !paths.isEmpty() && YOUNG.containsAll(paths) && lot.label.words().matches("[公母][羊牛猪]");
    }

    private Token dried(SaidLot lot) {
        return treated(lot).map(goods -> head.as(goods)).orElse(head);
    }

    /** Returns the dried, salted or fresh goods if the label of a lot names them: 鲜的 after 香菇干货, 咸的 after 鸭蛋. */
    private Optional<Meaning.Goods> treated(SaidLot lot) {
        String label = lot.label.words();
        String name = said();
        return label.matches("[干咸腊冻](?:货|品|制)?")
                ? names.named(label.charAt(0) + name)
                : label.startsWith("鲜") && name.contains("干")
                        ? names.named(name.replaceFirst("干[货品]?", ""))
                        : Optional.empty();
    }

    /**
     * Returns whether a word tells how the goods of another lot are kept, or of this one whose goods are known by it:
     * 干的 in 鲜的60一斤 干的700一斤.
     */
    boolean isKnownBy(Token token, SaidLot lot, List<SaidLot> lots) {
        boolean isOwn = isInside(token, lot);
        return token.is(Cue.TREATED)
                && (isOwn ? treated(lot).isPresent() : lots.stream().anyMatch(other -> isInside(token, other)));
    }

    private static boolean isInside(Token token, SaidLot lot) {
        return lot.label.start() <= token.start() && token.end() <= lot.label.end();
    }

    boolean isOther(SaidLot lot, List<SaidLot> lots) {
        boolean isOtherNamed = lots.stream()
                .anyMatch(other -> other != lot && (other.label.isEmpty() || said().startsWith(other.label.words())));
        return lot.label.kind() == LotLabels.Kind.UNREAD && isOtherNamed && !said().startsWith(lot.label.words());
    }

    private String said() {
        return text.substring(head.start(), head.end());
    }
}
