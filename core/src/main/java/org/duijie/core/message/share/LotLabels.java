package org.duijie.core.message.share;

import java.util.List;
import java.util.Optional;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;

/** Finds the words before a number that tell of which lot of a product it is: 条纹3块6 片红3块9, 公羔45只. */
final class LotLabels {
    /** The longest of such words, in characters. */
    private static final int LONGEST = 6;

    private static final String BETWEEN = " :()";

    /** Characters that are no word of their own, but begin that of a lot: 大红, 老鸽. */
    private static final String LEADING = "大小中老嫩新陈";

    /** Words of trade that begin no name. */
    private static final String VERBS = "有出卖还现剩另要收带送买求需可";

    private final String text;
    private final List<Token> words;

    /**
     * @param text the plain text of the message
     * @param words all its tokens, in order
     */
    LotLabels(String text, List<Token> words) {
        this.text = text;
        this.words = words;
    }

    /** A label and whether the catalogue or the list of grades knows it. */
    record Label(int start, int end, String words, Kind kind) {
        boolean isEmpty() {
            return words.isEmpty();
        }

        /** Returns whether the words tell whether animals have or bear young: 带犊, 空怀. */
        boolean isOfYoung() {
            return LotForms.YOUNG.matcher(words).matches();
        }

        /** Returns whether two labels name the same lot: 公鸡 and 公的 are one. */
        boolean isSame(Label other) {
            boolean isSex = kind == Kind.SEX && other.kind == Kind.SEX && words.charAt(0) == other.words.charAt(0);
            return words.equals(other.words) || (isSex && (words.length() == 1 || other.words.length() == 1));
        }
    }

    /** How a label is said. */
    enum Kind {
        /** No label: the price right after the product. */
        NONE,
        /** A word of grades, or the name of a kind of the product. */
        KNOWN,
        /** Males or females. */
        SEX,
        /** A word that is not known otherwise. */
        UNREAD,
        /** An unknown word that refers to the product before: 洗好的. */
        REFERRING,
        /** The size of a piece. */
        SIZE,
        /** How the lot is packed. */
        PACK
    }

    Label none(int at) {
        return new Label(at, at, "", Kind.NONE);
    }

    /** Returns whether an unread character right before the name of an animal makes it that of a kind: 羯羊, not 羊. */
    boolean isLed(Token name) {
        return name.end() - name.start() == 1 && name.start() > 0 && isUnread(name.start() - 1);
    }

    /** Returns a word of grades or a name with the unread characters before it: 普通菇, 母羊. */
    Label led(Token token) {
        int start = token.start();
        while (start > 0 && token.start() - start < 3 && isUnread(start - 1)) {
            start--;
        }
        start = start > 0 && LEADING.indexOf(text.charAt(start - 1)) >= 0 ? start - 1 : start;
        while (start > 0 && isOfSize(token.start()) && "0123456789.".indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        String lead = text.substring(start, token.start());
        boolean isTerm = !lead.isEmpty() && LotForms.TERMS.matcher(lead).find();
        Label led = label(isTerm ? token.start() : start, token.end(), Kind.KNOWN);
        return LotForms.SEX.matcher(led.words()).matches() ? label(led.start(), led.end(), Kind.SEX) : led;
    }

    /** Returns the word right before a number that is no other value; empty when none is there. */
    Optional<Label> before(Token number) {
        int end = number.start();
        while (end > 0 && number.start() - end < 2 && BETWEEN.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        Optional<Label> year = year(end);
        if (year.isPresent()) {
            return year;
        }
        boolean isTouching = end == number.start();
        int first = end;
        while (first > 0 && isUnread(first - 1)) {
            first--;
        }
        return word(first < end ? name(first, end) : first, end, isTouching);
    }

    /** Returns the year of the harvest that ends at a place: 去年的陈货. */
    private Optional<Label> year(int end) {
        for (int start = Math.max(0, end - LONGEST); start < end; start++) {
            if (LotForms.YEAR.matcher(text.substring(start, end)).matches()) {
                return Optional.of(label(start, end, Kind.REFERRING));
            }
        }
        return Optional.empty();
    }

    /** Returns where a name begins of which a part looks like a verb of trade: 黑加仑18, 树上黄25. */
    private int name(int first, int end) {
        int start = first;
        while (start > 0 && Character.isIdeographic(text.charAt(start - 1))) {
            start--;
        }
        int from = start;
        boolean isName = end - from <= LONGEST
                && VERBS.indexOf(text.charAt(from)) < 0
                && (isUnread(from) || end - first == 1)
                && words.stream()
                        .filter(token -> token.start() < end && from < token.end())
                        .allMatch(token -> token.start() >= from
                                && (token.is(Cue.SELL) || token.is(Cue.BUY))
                                && token.end() - token.start() <= 2);
        return isName ? from : first;
    }

    private Optional<Label> word(int first, int end, boolean isTouching) {
        int start = first;
        if (start < end && start > 0 && LEADING.indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        if (LotForms.KEPT.matcher(text.substring(start, end)).matches()
                || LotForms.BOUND.matcher(text.substring(start, end)).matches()
                || LotForms.WEIGHED.matcher(text.substring(start, end)).matches()) {
            return Optional.empty();
        }
        if (start == end) {
            return known(end, isTouching);
        }
        if (end - start > LONGEST) {
            return Optional.empty();
        }
        Label label = label(start, end, Kind.UNREAD);
        if (LotForms.SEX
                .matcher(label.words())
                .results()
                .anyMatch(sex -> sex.end() == label.words().length())) {
            return Optional.of(label(start, end, Kind.SEX));
        }
        boolean isReferring = text.charAt(end - 1) == '的';
        return isTouching || label.words().length() > 1
                ? Optional.of(label(start, end, isReferring ? Kind.REFERRING : Kind.UNREAD))
                : Optional.empty();
    }

    /** Returns a known word that tells the state of goods, with the 的 after it. */
    private Optional<Label> known(int end, boolean isTouching) {
        Optional<Token> last = words.stream()
                .filter(token -> token.end() == end && token.start() < end)
                .findFirst();
        boolean isWidth = last.filter(token -> token.is(Cue.FILLER)
                        && LotForms.WIDTH
                                .matcher(text.substring(token.start(), end))
                                .matches())
                .isPresent();
        if (isWidth) {
            return Optional.of(label(last.orElseThrow().start(), end, Kind.REFERRING));
        }
        if (last.isEmpty() || !(isTouching || text.startsWith("的", end - 1))) {
            return Optional.empty();
        }
        int start = last.get().start();
        boolean isReferring = text.substring(start, end).equals("的");
        if (isReferring) {
            start = words.stream()
                    .filter(token -> token.end() == last.get().start())
                    .map(Token::start)
                    .findFirst()
                    .orElse(start);
            while (start > 0 && isUnread(start - 1) && end - start < LONGEST) {
                start--;
            }
        }
        String state = text.substring(start, end);
        boolean isWord = words.stream()
                .filter(token -> token.start() < end && token.end() == end)
                .noneMatch(token -> token.meaning() instanceof Meaning.Days || token.is(Cue.OTHER_PRICE));
        boolean isNamed = isReferring && isUnreadName(start, last.get().start());
        return isWord
                        && (isNamed
                                || LotForms.STATE.matcher(state).matches()
                                || LotForms.YOUNG.matcher(state).matches())
                ? Optional.of(label(start, end, Kind.REFERRING))
                : Optional.empty();
    }

    /** Returns whether a short word that is not known is between two places: 夹核 in 夹核的5块. */
    private boolean isUnreadName(int start, int end) {
        boolean isUnread = end - start > 1 && end - start < LONGEST - 1;
        for (int at = start; at < end && isUnread; at++) {
            isUnread = isUnread(at);
        }
        return isUnread && !LotForms.TERMS.matcher(text.substring(start, end)).find();
    }

    /** Returns whether words state the terms of a price, wholesale or retail for example: 自提3块 包送4块. */
    static boolean isTerm(Label label) {
        return label.kind() == Kind.UNREAD
                && LotForms.TERMS.matcher(label.words()).find();
    }

    /** Returns the label of a size with the word that it is counted in: 280粒. */
    Label sized(Token token, Kind kind) {
        int start = token.start();
        while (start > 0 && "0123456789.-~".indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        int end = token.end();
        while (end < text.length() && "#号粒头以上下内".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return label(start, end, kind);
    }

    /** Returns the label of a pack with its price: 10斤真空一袋 of 10斤真空一袋65元. */
    Label packed(Token token) {
        String words = text.substring(token.start(), token.end());
        String pack = words.replaceFirst("[ ,，:]*[0-9.]+(?:块钱|元钱|块|元)?\\s?(?:[/每一1].)?$", "");
        int lead = pack.length()
                - pack.replaceFirst("^[一1每][箱件袋盒筐桶]\\s?(?=[0-9]+(?:\\.[0-9])?[斤公千k克g])", "")
                        .length();
        return label(token.start() + lead, token.start() + pack.length(), Kind.PACK);
    }

    /** Returns one label of two that are side by side: 公的大的, 一等粮; empty when something is between. */
    Optional<Label> joined(Label first, Label second) {
        boolean isBeside = first.end() <= second.start()
                && text.substring(first.end(), second.start()).isBlank()
                && !first.isEmpty();
        return isBeside ? Optional.of(label(first.start(), second.end(), first.kind())) : Optional.empty();
    }

    /** Returns whether the word after a decimal number shows that it is a size, not a price: 5.5的2.7. */
    boolean isOfSize(int end) {
        return text.startsWith("的", end) || text.startsWith("混级", end) || text.startsWith("规格", end);
    }

    /** Returns whether only 的, 规格 and signs of a size are between two places: 280粒的42一斤, 75#的1.8. */
    boolean isBeside(int end, int start) {
        return start >= end && start - end <= 4 && text.substring(end, start).matches("[#号粒头果以上下内的级 ]*");
    }

    private Label label(int start, int end, Kind kind) {
        String said = text.substring(start, end).strip();
        String plain = said.length() > 1 && said.endsWith("的") ? said.substring(0, said.length() - 1) : said;
        return new Label(start, end, plain, kind);
    }

    /** Returns whether a word is right after the name of a lot, or after 已经: 二级卖完了. */
    boolean isRightBefore(Token token, Label label) {
        String before = text.substring(Math.max(0, token.start() - 2 * LONGEST - 8), token.start())
                .replaceFirst("的?(?:都|也|全部?|已经?|就|现在|今天|[ :])*$", "");
        return !label.isEmpty() && before.endsWith(label.words());
    }

    private boolean isUnread(int at) {
        return Character.isIdeographic(text.charAt(at))
                && words.stream().noneMatch(token -> token.start() <= at && at < token.end());
    }
}
