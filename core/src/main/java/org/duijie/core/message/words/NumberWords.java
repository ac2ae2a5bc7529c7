package org.duijie.core.message.words;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.quantity.Numeral;
import org.duijie.core.quantity.Numerals;
import org.duijie.core.quantity.SaidAmount;
import org.duijie.core.quantity.SaidMoney;
import org.duijie.core.quantity.SaidPrice;
import org.duijie.core.quantity.UnitWord;
import org.duijie.core.quantity.UnitWord.Kind;

/** Amounts, prices and numbers in a text. */
final class NumberWords {
    private static final Pattern DIGITS = Pattern.compile("[0-9][0-9.,]*[0-9]|[0-9]");

    /** Numbers that measure something else than goods or money. */
    private static final Pattern OTHER =
            Pattern.compile("(?:[0-9]+(?:\\.[0-9]+)?(?:[-~到至][0-9]+(?:\\.[0-9]+)?)?|[零一二两三四五六七八九十百千万半几]+)(?:多|来)?\\s?"
                    + "(?:个?(?:大?棚|大棚|鸡棚|鸡舍|猪舍|月|人|户|村|小时|星期|品种|厂|合作社|养殖场|孩子|学生|老师|职工|工人|点儿?|班)"
                    + "|亩地?|年|岁|天|日龄|天龄|周龄|月龄|周|度|%|cm|mm|厘米|毫米|公分|里地|栋|间|层|楼|号楼|号棚|号院|块地|家|届|级|辆车?|车|趟|次|分钟|点钟?|点半|寸|分地"
                    + "|后(?=[生代的]))");

    /** Words that look like a number: 一起, 十分. */
    private static final Pattern IDIOM =
            Pattern.compile("十分(?![钱一每/])|百分[之百][零一二三四五六七八九十百0-9.]*|一块儿|一块地|一下|一点|一分钱一分货|第[一二三四五六七八九十0-9]+[名次]?");

    private static final Pattern HEAD_WEIGHT = Pattern.compile(
            "(?:每|单|一|1)\\s?(?:只|头|羽|条|尾|个|枚|匹|颗|棵|根|瓜|果|株|峰)(?:的?(?:平均|均重|重量|净重|毛重|体重|重|大概|有|在|都|约))*[ ,，:]?(?=[0-9零一二两三四五六七八九十百半约大不至])"
                    + "|(?:均重|只均重?|头均重?|条均重?|尾均重?|单重|只重|头重|条重|平均体重|平均重量?|平均单重|平均每[只头条个尾]|体重|个体重?|毛重|单瓜重?|单果重?|单只重?|单头重?|单条重?|单个重?|个头|个重|均|规格|大小|重量?)(?:都?在|大概在?|约|有|是|为|平均)*\\s?[:,，]?\\s?"
                    + "(?=[0-9零一二两三四五六七八九十百半约大不至])");
    private static final Pattern EACH_AFTER = Pattern.compile(
            "\\s?(?:左右|上下|以上|以内)?\\s?(?:/|每|一|1|的?每|的一)?\\s?(?:只|头|羽|条|尾|个|枚|匹|颗|棵|根|瓜|果)(?![0-9零一二两三四五六七八九十百千万半])|\\s?重的?(?![量])|\\s?大小|\\s?(?:左右)?\\s?规格");

    private NumberWords() {}

    static void add(String text, int at, List<Token> found) {
        match(IDIOM, text, at).ifPresent(end -> found.add(new Token(at, end, filler())));
        headWeight(text, at, found);
        if (!mayBegin(text, at)) {
            return;
        }
        match(OTHER, text, at)
                .filter(end -> TextSigns.mayBegin(text, at))
                .ifPresent(end -> found.add(new Token(at, end, filler())));
        for (SaidAmount said : SaidAmount.at(text, at)) {
            if (TextSigns.mayEnd(text, said.end()) && said.low().signum() > 0) {
                amount(text, at, said, found);
            }
        }
        for (SaidPrice said : SaidPrice.at(text, at)) {
            if (TextSigns.mayEnd(text, said.end())) {
                found.add(new Token(at, said.end(), new Meaning.Price(said)));
            }
        }
        sums(text, at, found);
        bare(text, at, found);
    }

    private static boolean mayBegin(String text, int at) {
        return text.charAt(at) != ' ' && TextSigns.mayBegin(text, at);
    }

    private static Meaning filler() {
        return new Meaning.Said(Cue.FILLER, "");
    }

    private static void amount(String text, int at, SaidAmount said, List<Token> found) {
        boolean isWeight = said.kind() == Kind.WEIGHT;
        if (text.charAt(at) == '几' && UnitWord.at(text, at + 1).isPresent()) {
            return; // 没剩几个了 is no amount
        }
        char last = text.charAt(said.end() - 1);
        if ((last == '一' || last == '1') && UnitWord.at(text, said.end()).isPresent()) {
            return; // 70斤一只 is no 70.1 斤
        }
        if (said.isEach()) {
            if (isWeight) {
                found.add(new Token(at, said.end(), new Meaning.HeadWeight(said)));
            }
            return;
        }
        found.add(new Token(at, said.end(), new Meaning.Amount(said)));
        if (isWeight) {
            match(EACH_AFTER, text, said.end())
                    .ifPresent(end -> found.add(new Token(at, end, new Meaning.HeadWeight(said))));
        }
    }

    private static void headWeight(String text, int at, List<Token> found) {
        match(HEAD_WEIGHT, text, at).ifPresent(begin -> {
            for (SaidAmount said : SaidAmount.at(text, begin)) {
                if (said.kind() == Kind.WEIGHT && TextSigns.mayEnd(text, said.end())) {
                    found.add(new Token(at, said.end(), new Meaning.HeadWeight(said)));
                    match(EACH_AFTER, text, said.end())
                            .ifPresent(end -> found.add(new Token(at, end, new Meaning.HeadWeight(said))));
                }
            }
        });
    }

    /** Adds money whose words name a currency. Fen alone are none: 十分. */
    private static void sums(String text, int at, List<Token> found) {
        for (SaidMoney said : SaidMoney.at(text, at)) {
            String words = text.substring(at, said.end());
            boolean isFen = words.contains("分") && !words.contains("毛") && !words.contains("角") && !words.contains("块");
            if (said.isNamed() && !isFen && TextSigns.mayEnd(text, said.end())) {
                found.add(new Token(at, said.end(), new Meaning.Sum(said)));
            }
        }
    }

    private static void bare(String text, int at, List<Token> found) {
        Matcher digits = DIGITS.matcher(text).region(at, text.length());
        boolean isArabic = digits.lookingAt();
        List<Numeral> numbers = Numerals.at(text, at);
        int end = isArabic ? digits.end() : -1;
        boolean isRead = numbers.stream().anyMatch(number -> number.end() >= end);
        if (isArabic && !isRead) {
            int unit = TextSigns.skipSpaces(text, end);
            int after = UnitWord.at(text, unit).map(word -> word.end(unit)).orElse(end);
            found.add(new Token(at, after, new Meaning.Broken()));
        }
        numbers.stream()
                .filter(number -> TextSigns.mayEnd(text, number.end()) && (isArabic || isSpoken(at, number)))
                .forEach(number -> found.add(new Token(at, number.end(), new Meaning.Bare(number))));
    }

    /** Returns whether it is a number in Chinese characters and no part of a word: 六百五, not 一. */
    private static boolean isSpoken(int at, Numeral number) {
        return number.end() - at > 1 && number.low().compareTo(java.math.BigDecimal.TEN) > 0;
    }

    private static java.util.Optional<Integer> match(Pattern form, String text, int at) {
        Matcher matcher = form.matcher(text).region(at, Math.min(text.length(), at + 48));
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() ? java.util.Optional.of(matcher.end()) : java.util.Optional.empty();
    }
}
