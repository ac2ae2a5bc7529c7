package org.duijie.core.message.words;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.TextSigns;
import org.duijie.core.message.token.Token;
import org.duijie.core.quantity.SaidAmount;
import org.duijie.core.quantity.UnitWord.Kind;

/** Finds weights of one head or one piece by the words beside them: 均重3斤, 毛重20斤, 每只2.5斤. */
final class HeadWeightWords {
    private static final Pattern HEAD_WEIGHT =
            Pattern.compile("(?:每|单|一|1)\\s?(?:只|头|羽|条|尾|个|枚|匹|颗|棵|根|瓜|果|株|峰)(?:的?(?:平均|均重|重量|体重|重|有|在|都))*["
                    + " :]?(?=[0-9零一二两三四五六七八九十百半约大不至近差最起接])"
                    + "|(?:均重|只均重?|头均重?|条均重?|尾均重?|单重|只重|头重|条重|平均体重|平均重量?|平均单重|平均每[只头条个尾]|体重|个体重?|单瓜重?|单果重?|单只重?|单头重?|单条重?|单个重?|个头|个重|均|规格|大小|重量?)(?:都?在|大概在|有|是|为|平均)*\\s?[:,，]?\\s?"
                    + "(?=[0-9零一二两三四五六七八九十百半约大不至近差最起接])");

    /** Words for gross or net weight (with or without the box) before a weight: 毛重20斤. */
    private static final Pattern GROSS =
            Pattern.compile("(?:毛重|净重)(?:都?在|大概在|有|是|为|平均)*\\s?[:,，]?\\s?(?=[0-9零一二两三四五六七八九十百半约大不至近差最起接])");

    private static final Pattern EACH_AFTER = Pattern.compile(
            "\\s?(?:左右|上下|以上|以内)?\\s?(?:/|每|一|1|的?每|的一)?\\s?(?:只|头|羽|条|尾|个|枚|匹|颗|棵|根|瓜|果)(?![0-9零一二两三四五六七八九十百千万半])|\\s?重的?(?![量])|\\s?大小|\\s?(?:左右)?\\s?规格");

    /** A price of a jin, which one head before it does not belong to: 四斤一只二十二块一斤. */
    private static final Pattern PER_JIN =
            Pattern.compile("[0-9一二两三四五六七八九十百.]{1,5}(?:[块元毛][0-9一二两三四五六七八九半]?)?钱?(?:一|/|每)(?:斤|公斤|kg)");

    private static final Pattern UNITLESS = Pattern.compile("(?:均重|平均体重|平均重|头均重?|单重)\\s?([0-9]{2,4})(?=$|[,，。;! \\n])");

    private static final Pattern OF_BEFORE = Pattern.compile("[0-9二两三四五六七八九十半](?:斤|两|公斤|kg)(?:左右|上下|多|以上)?$");

    private HeadWeightWords() {}

    /** Adds the weights of one head or one piece whose words begin at position {@code at}. */
    static void add(String text, int at, List<Token> found) {
        headWeight(text, at, found);
        unitless(text, at, found);
        gross(text, at, found);
    }

    private static void headWeight(String text, int at, List<Token> found) {
        if (isHeadOfBefore(text, at)) {
            return;
        }
        match(HEAD_WEIGHT, text, at).ifPresent(begin -> {
            for (SaidAmount said : SaidAmount.at(text, begin)) {
                boolean isWhole = TextSigns.mayEnd(text, said.end()) && !isEachOfNext(text, said.end());
                if (said.kind() == Kind.WEIGHT && isWhole) {
                    found.add(new Token(at, said.end(), new Meaning.HeadWeight(said)));
                    eachAfter(text, said.end())
                            .ifPresent(end -> found.add(new Token(at, end, new Meaning.HeadWeight(said))));
                }
            }
        });
    }

    /** Adds the weight of a pig, sheep or cow without a unit, which is so high that it can only be in jin: 均重280. */
    private static void unitless(String text, int at, List<Token> found) {
        Matcher head = UNITLESS.matcher(text).region(at, Math.min(text.length(), at + 16));
        if (!head.lookingAt() || text.contains("公斤") || text.contains("kg")) {
            return;
        }
        int weight = Integer.parseInt(head.group(1));
        boolean isInJin = (text.contains("猪") && weight >= 160 && weight <= 450)
                || (text.contains("牛") && weight >= 800 && weight <= 2_000)
                || (text.contains("羊") && weight >= 60 && weight <= 160);
        if (isInJin) {
            SaidAmount.at(head.group(1) + "斤", 0).stream()
                    .limit(1)
                    .forEach(said -> found.add(new Token(at, head.end(), new Meaning.HeadWeight(said))));
        }
    }

    private static void gross(String text, int at, List<Token> found) {
        match(GROSS, text, at)
                .ifPresent(begin -> SaidAmount.at(text, begin).stream()
                        .filter(said -> said.kind() == Kind.WEIGHT && TextSigns.mayEnd(text, said.end()))
                        .forEach(said ->
                                found.add(new Token(at, said.end(), new Meaning.HeadWeight(said, true)).doubted())));
    }

    /** Returns where words end that make the weight before {@code end} the weight of one head: 3斤一只. */
    static Optional<Integer> eachAfter(String text, int end) {
        return match(EACH_AFTER, text, end);
    }

    /** Returns whether words for one head before {@code end} belong to the number after them: 一头 in 1200斤一头980斤. */
    static boolean isEachOfNext(String text, int end) {
        boolean isNumberNext = TextSigns.isDigit(text, end) || TextSigns.isNumeral(text, end);
        return isNumberNext
                && TextSigns.unit(text, end - 1, Kind.HEAD).isPresent()
                && !PER_JIN.matcher(text).region(end, text.length()).lookingAt();
    }

    /**
     * Returns whether words for one head at {@code at} belong to the weight before them, not to the one after: 一条 in
     * 三两左右一条 500斤.
     */
    static boolean isHeadOfBefore(String text, int at) {
        return "每一1".indexOf(text.charAt(at)) >= 0
                && text.startsWith(" ", at + 2)
                && OF_BEFORE.matcher(text.substring(Math.max(0, at - 8), at)).find();
    }

    private static Optional<Integer> match(Pattern form, String text, int at) {
        Matcher matcher = form.matcher(text).region(at, Math.min(text.length(), at + 48));
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() ? Optional.of(matcher.end()) : Optional.empty();
    }
}
