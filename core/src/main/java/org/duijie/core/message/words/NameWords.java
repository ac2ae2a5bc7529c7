package org.duijie.core.message.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;

/**
 * Finds names that begin with a product but are not one: 面粉厂, 苹果园, 鸡蛋市场, 鸡笼. Such a name is used as the product only if
 * the message names no product. The user is then asked, unless it is the name of growers.
 */
final class NameWords {
    private static final Pattern GROWER = Pattern.compile(
            "(?:种植|养殖|生产|产业)?(?:专业)?(?:农户|大户|散户|户(?!外)|合作社|联合社|家庭农场|农场|基地|庄园|园区|产业园|产业|园子?|产区|专业村|村|乡|之乡)");
    private static final Pattern OTHER = Pattern.compile(
            "类(?=\\s?[(:])|城(?![区郊关东西南北里乡镇])|(?:加工|食品|罐头|制品|深加工)?厂(?!价)|(?:油|酒|酱|磨|作)?坊|酒[庄厂窖]|[油醋酱]厂|铺子?(?!底)|[饭面汤酒]?馆子?|火锅店?|场(?!价|口|边|地)|交易?市场(?!价)|(?:批发|农贸)?市场(?!价)|超市(?!价)|(?:专卖|门)?店(?!价)|公司|车间|门市部?|摊位?(?!薄)|批发部|协会|贩子|商贩|经销商|收购商|经纪人|代办点?|收购点|老板|专业市场|大市场"
                    + "|原料|专用的?|用的|专用料|加工料|料(?![肉酒理])|笼子?|大棚(?!价|口|膜)|棚(?!价|口|边)|舍|圈(?!口|价)|塘(?!口|边|价)|池|饲料|疫苗|设备|机器|苗圃|文化节|节(?![省约])|采摘节|病");

    private NameWords() {}

    /** Returns the name that begins with {@code goods}; empty when there is none. */
    static Optional<Token> at(String text, Token goods) {
        Meaning.Goods said = (Meaning.Goods) goods.meaning();
        Optional<Integer> grower = match(GROWER, text, goods.end());
        return grower.or(() -> match(OTHER, text, goods.end()))
                .map(end -> new Token(
                        goods.start(),
                        end,
                        new Meaning.Named(said.paths(), said.isCertain() && grower.isPresent(), said.isGroup())));
    }

    private static Optional<Integer> match(Pattern form, String text, int at) {
        Matcher matcher = form.matcher(text).region(at, Math.min(text.length(), at + 8));
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() ? Optional.of(matcher.end()) : Optional.empty();
    }

    /** Turns such names into goods if the message names no goods otherwise, and into fillers if it does. */
    static List<Sentence> settled(List<Sentence> sentences) {
        boolean isNamed = sentences.stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .anyMatch(token -> token.meaning() instanceof Meaning.Goods);
        List<Sentence> all = new ArrayList<>();
        sentences.forEach(sentence -> all.add(sentence.with(sentence.tokens().stream()
                .map(token -> token.meaning() instanceof Meaning.Named name ? settled(token, name, isNamed) : token)
                .toList())));
        return all;
    }

    private static Token settled(Token token, Meaning.Named name, boolean isNamed) {
        Meaning meaning = isNamed
                ? new Meaning.Said(Cue.FILLER, "")
                : new Meaning.Goods(name.paths(), name.isCertain(), name.isGroup());
        return new Token(token.start(), token.end(), meaning, List.of(), token.isDoubtful());
    }
}
