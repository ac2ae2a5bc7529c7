package org.duijie.core.message.fill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.duijie.core.message.draft.Asked;
import org.duijie.core.message.draft.Field;
import org.duijie.core.message.share.OwnPlaces;
import org.duijie.core.message.share.Share;
import org.duijie.core.message.share.Shares;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.message.words.Sentence;

/** Fills fields of one draft from the rest of the message: its place, its days, the certificates at its end. */
final class CommonValues {
    private static final Set<Field> OF_ALL = Set.of(Field.PLACE, Field.PHONE, Field.PARTY, Field.CONTACT);

    private final Filling filling;
    private final Share chunk;
    private final Shares chunks;

    CommonValues(Filling filling, Share chunk, Shares chunks) {
        this.filling = filling;
        this.chunk = chunk;
        this.chunks = chunks;
    }

    /** Fills fields for which this share has no value with values from the rest of the message. */
    void add() {
        for (Field field : List.of(
                Field.FROM,
                Field.TO,
                Field.PLACE,
                Field.PHONE,
                Field.PARTY,
                Field.CONTACT,
                Field.TRANSPORT,
                Field.PRICE_AT,
                Field.PRICE,
                Field.CERTIFICATES)) {
            if (filling.of(field).stream().allMatch(mention -> mention.values().isEmpty())) {
                List<Mention> common = mentions(field, chunks.shared);
                common = common.size() > 1 && !isAlsoAtEnd(common) ? nearest(common) : common;
                if (!common.isEmpty()) {
                    common.stream().filter(filling::fits).forEach(filling::add);
                } else if (field == Field.CERTIFICATES) {
                    papersAtEnd();
                } else {
                    fromOthers(field).forEach(filling::add);
                }
            }
        }
    }

    /**
     * Adds the certificates of a last clause without goods, because they apply to the whole sentence: 鸡爪100公斤，请带检疫证.
     */
    private void papersAtEnd() {
        chunks.all.stream()
                .filter(other -> other != chunk && other.isLastOfSentence && other.sentence.equals(chunk.sentence))
                .flatMap(other -> other.tokens.stream())
                .filter(token -> token.is(Cue.CERTIFICATE) && isApart(chunk.sentence, token))
                .flatMap(token -> Values.of(token, filling.direction).stream()
                        .filter(mention -> isOfEach(chunk.sentence, token) || filling.fits(mention) || isLikeLast()))
                .forEach(filling::add);
    }

    /** Returns whether this share's product is of the same kind as the last product of the sentence, such as meat. */
    private boolean isLikeLast() {
        return chunks.all.stream()
                .filter(other -> other.isLastOfSentence && other.sentence.equals(chunk.sentence))
                .flatMap(other -> other.goods.stream())
                .flatMap(token -> ((Meaning.Goods) token.meaning()).paths().stream())
                .anyMatch(path ->
                        filling.paths().stream().anyMatch(mine -> kind(mine).equals(kind(path))));
    }

    private static String kind(String path) {
        return path.split("/", 2)[0];
    }

    private static boolean isOfEach(Sentence sentence, Token token) {
        return sentence.clauseOf(sentence.tokens().indexOf(token)).stream().anyMatch(each -> each.is(Cue.EACH));
    }

    private static boolean isApart(Sentence sentence, Token token) {
        int at = sentence.tokens().indexOf(token);
        return at >= 0 && sentence.clauseOf(at).stream().noneMatch(each -> each.isGoods() || each.isAmount());
    }

    /**
     * Returns the last mention before the product of {@code chunk}, such as the heading of a list; all mentions if none
     * is before it.
     */
    private List<Mention> nearest(List<Mention> all) {
        int start = chunk.goods.get(0).start();
        return all.stream()
                .filter(each -> each.tokens().get(0).start() < start)
                .max(Comparator.comparingInt(each -> each.tokens().get(0).start()))
                .map(List::of)
                .orElse(all);
    }

    /**
     * Returns whether there are mentions both before the first and after the last product of the message. It is then
     * not certain which of them applies.
     */
    private boolean isAlsoAtEnd(List<Mention> all) {
        int first = chunks.all.get(0).goods.get(0).start();
        int last = chunks.all.get(chunks.all.size() - 1).goods.get(0).start();
        return all.stream().anyMatch(each -> each.tokens().get(0).start() < first)
                && all.stream().anyMatch(each -> each.tokens().get(0).start() > last);
    }

    private List<Mention> fromOthers(Field field) {
        List<Mention> all = new ArrayList<>();
        boolean isAtEnd = true;
        for (Share other : chunks.all) {
            List<Mention> found = other == chunk
                    ? List.of()
                    : mentions(field, other.tokens).stream()
                            .filter(mention ->
                                    field != Field.TO || !mention.values().isEmpty()) // 下周要 beside 周一送到
                            .filter(mention -> (field != Field.PARTY && field != Field.CONTACT)
                                    || !OwnPlaces.isOfOther(mention.tokens().get(0), other, chunk))
                            .toList();
            if (!found.isEmpty()) {
                all.addAll(found);
                boolean isOfLot = field == Field.PRICE_AT && other.isOfLots() && chunk.isOfLots(); // 精品68元包邮 通货25元
                isAtEnd &= other.isLastOfSentence && other.sentence.equals(chunk.sentence) && !isOfLot;
            }
        }
        boolean isOne = all.stream().map(Mention::values).distinct().count() == 1;
        if (all.isEmpty() || !isOne) {
            return OF_ALL.contains(field) ? List.of() : doubted(all);
        }
        return isAtEnd || OF_ALL.contains(field) ? List.of(all.get(0)) : doubted(all);
    }

    private static List<Mention> doubted(List<Mention> all) {
        return all.stream().map(each -> each.doubting(Asked.FOR_EACH)).toList();
    }

    private List<Mention> mentions(Field field, List<Token> tokens) {
        return tokens.stream()
                .flatMap(token -> Values.of(token, filling.direction).stream())
                .filter(mention -> mention.field() == field)
                .toList();
    }
}
