package org.duijie.core.message.cue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.TextSigns;
import org.duijie.core.message.token.Token;
import org.duijie.core.quantity.Written;

/** Finds the words of {@code words.tsv} in a text. If several begin at the same position, the longest counts. */
public final class CueWords {
    /** The value of the word before an old value that follows the new one: 是13不是15. */
    public static final String OF_OLD = "not";

    /** The value of words that tell by how much an order is changed: 少要100只. */
    public static final String BY = "by";

    private static final Map<String, Meaning.Said> WORDS = load();
    private static final int LONGEST =
            WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);

    private static final Pattern NOT =
            Pattern.compile("(?:不|没有?|无|未|非|勿|别)(?:能|可以?|需要?|用|要求?|管|负责|提供|带|办理?|给|帮|再|再?接受|支持|是|走|做)*");

    /** Words for delivery before a time: 早上5点前送到. */
    private static final Pattern BROUGHT = Pattern.compile("(?<=前)(?:必须|要|务必|准时|得)?(?:送到|送达|送来|送货|配送)(?!价)");

    /** 收到 before a day. It means "buying until", not "received": 收到月底. */
    private static final Pattern UNTIL =
            Pattern.compile("收到(?=[月年]底|[0-9]{1,2}[月日号]|下?个?[月周]|下星期|明|后天|腊月|过年|年前|春节|元旦|小年|开春)");

    private static final Pattern LACKING =
            Pattern.compile("(?:都|也|还|暂时|目前|现在)*(?:没有?(?!问题)|暂无|未[办开]|办不了|开不了|正?在办|要等|办理中)(?:办|开|下来|出)*");

    /** Words of a seller who offers to provide a certificate: 检疫票可以开. */
    private static final Pattern OFFERED = Pattern.compile(
            "(?:的话?)?[,， ]?(?:(?:我们|这边|我|都|也)*(?:可以?|能够?|会|包|负责|帮忙?|代)+(?:给|帮|代|您|你|去|到)*(?:开|办|出具?|提供|配|补))");

    /** 加 inside a name, which buys nothing: 黑加仑. */
    private static final Pattern IN_NAME =
            Pattern.compile("[\\u4e00-\\u9fa5&&[^再还要多另想需先又也可帮给]]加[\\u4e00-\\u9fa5&&[^一二两三四五六七八九十百半]]");

    private CueWords() {}

    /** Adds the words that begin at position {@code at}. */
    public static void add(String text, int at, List<Token> found) {
        Optional<Token> brought = CueForms.led(BROUGHT, text, at, new Meaning.Said(Cue.BRING, ""));
        brought.or(() -> longest(text, at))
                .ifPresent(word -> found.add(lacking(text, word).orElse(word)));
        denied(text, at).ifPresent(found::add);
        CueForms.add(text, at, found);
    }

    /**
     * Returns a word together with the negation before it: 不含运费, 不送货, 没有检疫票. A negated certificate is missing; any
     * other negated word has no meaning.
     */
    private static Optional<Token> denied(String text, int at) {
        Matcher not = NOT.matcher(text).region(at, Math.min(text.length(), at + 12));
        return not.lookingAt()
                ? longest(text, not.end())
                        .filter(CueWords::mayBeDenied)
                        .map(term -> new Token(
                                at,
                                term.end(),
                                term.is(Cue.CERTIFICATE) ? noPaper(term) : new Meaning.Said(Cue.FILLER, "")))
                : Optional.empty();
    }

    private static Meaning.Said noPaper(Token paper) {
        return new Meaning.Said(Cue.NO_CERTIFICATE, ((Meaning.Said) paper.meaning()).value());
    }

    /** Returns a certificate together with words after it that say that it is missing or only promised: 检测报告没有. */
    private static Optional<Token> lacking(String text, Token paper) {
        Matcher lacking = LACKING.matcher(text).region(paper.end(), Math.min(text.length(), paper.end() + 12));
        Matcher offered = OFFERED.matcher(text).region(paper.end(), Math.min(text.length(), paper.end() + 16));
        if (!paper.is(Cue.CERTIFICATE)) {
            return Optional.empty();
        }
        return lacking.lookingAt()
                ? Optional.of(new Token(paper.start(), lacking.end(), noPaper(paper)))
                : offered.lookingAt()
                        ? Optional.of(new Token(paper.start(), offered.end(), noPaper(paper)))
                        : Optional.empty();
    }

    private static boolean mayBeDenied(Token term) {
        boolean isVerb = (term.is(Cue.SELL) || term.is(Cue.BUY)) && term.end() - term.start() > 1;
        return isVerb
                || term.is(Cue.PRICE_AT)
                || term.is(Cue.TRANSPORT)
                || term.is(Cue.BRING)
                || term.is(Cue.CERTIFICATE);
    }

    /** Returns whether a word for delivery, or for where a price applies, begins at position {@code at}. */
    public static boolean isTermAt(String text, int at) {
        return longest(text, at)
                .filter(word -> word.is(Cue.TRANSPORT) || word.is(Cue.PRICE_AT) || word.is(Cue.BRING))
                .isPresent();
    }

    /** Returns whether the name of a certificate begins at position {@code at}. */
    static boolean isCertificateAt(String text, int at) {
        return longest(text, at).filter(word -> word.is(Cue.CERTIFICATE)).isPresent();
    }

    /** Returns whether a word begins at position {@code at}. */
    public static boolean isAt(String text, int at) {
        return longest(text, at).isPresent();
    }

    /** Returns whether a word of two or more characters begins at position {@code at}. */
    public static boolean isLongAt(String text, int at) {
        return longest(text, at).filter(word -> word.end() - at > 1).isPresent();
    }

    /**
     * Returns whether one of these begins at position {@code at}: a verb for selling or buying; 还 or 都; a word of two
     * or more characters that says that goods are gone, asks for goods, or labels a price or an amount.
     */
    public static boolean isVerbAt(String text, int at) {
        boolean isAdverb = text.startsWith("还", at) || text.startsWith("都", at);
        return isAdverb
                || longest(text, at)
                        .filter(word -> word.is(Cue.SELL) || word.is(Cue.BUY) || isTold(word))
                        .isPresent();
    }

    private static boolean isTold(Token word) {
        boolean isOfGoods =
                word.is(Cue.GONE) || word.is(Cue.PRICE_LABEL) || word.is(Cue.AMOUNT_LABEL) || word.is(Cue.ASKS);
        return isOfGoods && word.end() - word.start() > 1;
    }

    /** Returns whether a word of two or more characters ends at position {@code end}. */
    public static boolean isBefore(String text, int end) {
        for (int start = Math.max(0, end - LONGEST); start < end - 1; start++) {
            if (is(text.substring(start, end))) {
                return true;
            }
        }
        return false;
    }

    public static boolean is(String word) {
        return WORDS.containsKey(word);
    }

    private static Optional<Token> longest(String text, int at) {
        for (int end = Math.min(text.length(), at + LONGEST); end > at; end--) {
            Meaning.Said said = WORDS.get(text.substring(at, end));
            boolean isUntil = said != null
                    && said.cue() == Cue.GREETING
                    && UNTIL.matcher(text).region(at, text.length()).lookingAt();
            boolean isInName = end - at == 1
                    && IN_NAME.matcher(text.substring(Math.max(0, at - 1), Math.min(text.length(), end + 1)))
                            .matches();
            if (said != null && !isUntil && !isInName && TextSigns.isWord(text, at, end)) {
                return Optional.of(new Token(at, end, said));
            }
        }
        return Optional.empty();
    }

    private static Map<String, Meaning.Said> load() {
        Map<String, Meaning.Said> words = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(CueWords.class.getResourceAsStream("words.tsv"), "words.tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split("\t", -1);
                Meaning.Said said = new Meaning.Said(Cue.valueOf(cells[0]), cells[1]);
                for (String word : cells[2].split(" ", -1)) {
                    words.putIfAbsent(Written.of(word).plain(), said);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(words);
    }
}
