package org.duijie.core.message;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.core.message.draft.Field;
import org.duijie.core.message.draft.MessageDraft;
import org.duijie.core.message.draft.Notice;
import org.duijie.core.message.draft.TextSpan;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.message.words.Sentence;

/** Finds the phrases of a message of which nothing was used: 送到食堂后门, 黄喉, 一车起走. */
final class Unread {
    private static final int LEAD = 6;
    private static final int GAP = 2;

    /** The most phrases of one message. */
    static final int MOST = 8;

    private static final String SEXES = "公母雌雄";

    private static final String ANIMALS = "羊牛猪鸭鹅兔驴鸡蟹虾鸽";

    /** Words that say nothing of the goods: particles, greetings, praise. */
    private static final Pattern IDLE = Pattern.compile(
            "有需要的?|需要的?|想要的?|感兴趣的?|联系|欢迎|大家|各位|老板们?|朋友们?|抓紧|先到先得|新鲜|质量|品质|优质|保证|放心|好吃|香甜|脆甜|又大又|个头|大小|均匀|漂亮|便宜|实惠|随便|可以|能够|目前|现在|今年|自家|自己|家里|家有|每样|估计|预计|大量|上市|了解|情况|详情|价格|价钱|合适|商量|详谈|面谈|诚心|诚意|手工|石磨|露地|现钱|现场|冷库|基地|食堂|超市|幼儿园|火锅店|菜馆|饭店|酒店|后勤|收购信息|供货信息|求购信息|净葱|带箱|带筐"
                    + "|[的了吗呢吧啊呀哦嘛哈就都也还很是在和跟与及或等给我你您他她它们这那有要个本店家人吃好大小多少到去来说看让把被又再最比太非常特别]");

    private static final Set<Cue> VALUES = Set.of(
            Cue.TRANSPORT,
            Cue.BRING,
            Cue.DESTINATION,
            Cue.PRICE_AT,
            Cue.CERTIFICATE,
            Cue.LEAST,
            Cue.WHOLE,
            Cue.LEAST_BEFORE,
            Cue.RATE,
            Cue.OTHER_PRICE);

    private final String plain;
    private final Spans spans;
    private final BitSet read = new BitSet();
    private final BitSet used = new BitSet();
    private final BitSet starts = new BitSet();

    private Unread(String plain, Spans spans) {
        this.plain = plain;
        this.spans = spans;
    }

    /** Returns the phrases that no slot, question, remark or notice of a reading covers, in order. */
    static List<TextSpan> of(
            String plain, Spans spans, List<Sentence> sentences, List<MessageDraft> drafts, List<Notice> notices) {
        Unread unread = new Unread(plain, spans);
        Stream<TextSpan> covered = Stream.concat(
                drafts.stream().flatMap(Unread::covered), notices.stream().map(Notice::span));
        unread.cover(covered.toList());
        List<TextSpan> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            sentence.tokens().forEach(unread::read);
            sentence.tokens().stream().filter(unread::isNamedAgain).forEach(unread::mark);
            unread.markBeside(sentence.tokens());
            unread.markVague(sentence.tokens());
            unread.markParts(sentence.tokens());
            unread.reopenLeast(sentence.tokens());
            drafts.stream()
                    .flatMap(draft -> draft.slot(Field.LOT).stream())
                    .forEach(lot -> unread.markSex(sentence, lot.values().get(0).charAt(0)));
            unread.phrases(sentence, found);
        }
        return found.stream().distinct().limit(MOST).toList();
    }

    private static Stream<TextSpan> covered(MessageDraft draft) {
        return Stream.of(
                        draft.slots().stream().flatMap(slot -> slot.spans().stream()),
                        draft.questions().stream().flatMap(question -> question.spans().stream()),
                        draft.remarks().stream().flatMap(remark -> remark.spans().stream()))
                .flatMap(all -> all);
    }

    /** Marks the places of the plain text that parts of the message as written cover. */
    private void cover(List<TextSpan> parts) {
        BitSet written = new BitSet();
        parts.forEach(part -> written.set(part.start(), part.end()));
        for (int at = 0; at < plain.length(); at++) {
            used.set(at, written.get(spans.place(at)));
        }
    }

    /** Marks a token as read, unless it has a value that nothing shows. */
    private void read(Token token) {
        starts.set(token.start());
        boolean isShown = used.get(token.start(), token.end()).cardinality() > 0;
        if (isShown || !hasValue(token)) {
            read.set(token.start(), token.end());
        }
    }

    private void mark(Token token) {
        read.set(token.start(), token.end());
    }

    private boolean isShown(Token token) {
        return used.get(token.start(), token.end()).cardinality() > 0;
    }

    /**
     * Marks words that only belong to the value beside them, which a draft shows: 起发 in 20袋起发, 最少 in 最少拿10斤, and 苹果 in
     * 红富士苹果.
     */
    private void markBeside(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token first = tokens.get(i);
            Token second = tokens.get(i + 1);
            if (second.start() - first.end() > 1) {
                continue;
            }
            if (first.isAmount() && isShown(first) && second.is(Cue.LEAST)) {
                mark(second);
            } else if (isShown(second) && second.isAmount() && (first.is(Cue.LEAST) || first.is(Cue.LEAST_BEFORE))) {
                mark(first);
            } else if (first.end() == second.start() && isSameGoods(first, second)) {
                mark(isShown(first) ? second : first);
            }
        }
    }

    /** Marks the name of males or females that are a lot by another name: 公鸡 where the lot is 公的. */
    private void markSex(Sentence sentence, char sex) {
        if (SEXES.indexOf(sex) < 0) {
            return;
        }
        for (int at = sentence.start(); at + 1 < sentence.end(); at++) {
            if (plain.charAt(at) == sex && ANIMALS.indexOf(plain.charAt(at + 1)) >= 0) {
                read.set(at, at + 2);
            }
        }
    }

    /** Marks the number of parts whose amount a draft shows: 两车 in 两车 每车15吨. */
    private void markParts(List<Token> tokens) {
        boolean isRateShown =
                tokens.stream().anyMatch(token -> token.meaning() instanceof Meaning.Rate && isShown(token));
        tokens.stream()
                .filter(token -> isRateShown && token.meaning() instanceof Meaning.Parts)
                .forEach(this::mark);
    }

    /** Marks as unread the word that a smallest delivery is of, if a draft shows neither: 整车 in 整车起. */
    private void reopenLeast(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token part = tokens.get(i);
            Token least = tokens.get(i + 1);
            if (least.is(Cue.LEAST) && part.end() == least.start() && !isShown(part) && !isShown(least)) {
                read.clear(part.start(), part.end());
            }
        }
    }

    private boolean isSameGoods(Token first, Token second) {
        return first.meaning() instanceof Meaning.Goods one
                && second.meaning() instanceof Meaning.Goods other
                && (one.holds(other) || other.holds(one))
                && isShown(first) != isShown(second);
    }

    /** Returns whether goods are named by words that a draft already shows: the second 菠菜 in 菠菜1块8 … 菠菜两千斤. */
    private boolean isNamedAgain(Token token) {
        if (!token.isGoods()) {
            return false;
        }
        String name = plain.substring(token.start(), token.end());
        boolean isShown = false;
        for (int at = plain.indexOf(name); at >= 0 && name.length() > 1 && !isShown; at = plain.indexOf(name, at + 1)) {
            isShown = used.get(at, at + name.length()).cardinality() == name.length();
        }
        return isShown;
    }

    /** Marks a vague name of goods that a draft shows by a closer name: 老母鸡 in 老母鸡400只淘汰蛋鸡. */
    private void markVague(List<Token> tokens) {
        Set<String> shown = tokens.stream()
                .filter(token -> token.isGoods() && isShown(token))
                .map(token -> ((Meaning.Goods) token.meaning()).paths())
                .filter(paths -> paths.size() == 1)
                .map(paths -> paths.get(0))
                .collect(Collectors.toSet());
        tokens.stream()
                .filter(vague -> vague.meaning() instanceof Meaning.Goods goods
                        && !goods.isCertain()
                        && goods.paths().stream().anyMatch(shown::contains))
                .forEach(this::mark);
    }

    private static boolean hasValue(Token token) {
        return token.meaning() instanceof Meaning.Said said
                ? VALUES.contains(said.cue())
                : !(token.meaning() instanceof Meaning.Named);
    }

    /** Adds the phrases between the spaces and signs of a sentence in which something was not read. */
    private void phrases(Sentence sentence, List<TextSpan> found) {
        int start = sentence.start();
        for (int at = sentence.start(); at <= sentence.end(); at++) {
            if (at == sentence.end() || !isSign(plain.charAt(at))) {
                phrase(start, at, found);
                start = at + 1;
            }
        }
    }

    private static boolean isSign(char sign) {
        return Character.isLetterOrDigit(sign) || Character.isIdeographic(sign) || sign == '.' || sign == '%';
    }

    private void phrase(int start, int end, List<TextSpan> found) {
        int first = end;
        int last = end;
        for (int at = start; at < end; at++) {
            if (read.get(at) || used.get(at)) {
                continue;
            }
            if (first < end && at - last > GAP) {
                add(start, first, last, found);
                first = end;
            }
            first = Math.min(first, at);
            last = at + 1;
        }
        if (first < end) {
            add(start, first, last, found);
        }
    }

    private void add(int start, int first, int last, List<TextSpan> found) {
        StringBuilder left = new StringBuilder();
        for (int at = first; at < last; at++) {
            left.append(read.get(at) || used.get(at) ? ' ' : plain.charAt(at));
        }
        String content = IDLE.matcher(left).replaceAll("").replace(" ", "");
        if (content.length() > 1 && content.chars().anyMatch(Character::isIdeographic)) {
            found.add(spans.of(lead(start, first), last));
        }
    }

    /** Returns where a phrase begins with the short token that touches it: 送到 before 食堂后门, 5 before 斤起卖. */
    private int lead(int start, int first) {
        int token = first > start ? starts.previousSetBit(first - 1) : -1;
        boolean isTouching = token >= start && first - token <= LEAD && (read.get(first - 1) || used.get(first - 1));
        return isTouching ? token : first;
    }
}
