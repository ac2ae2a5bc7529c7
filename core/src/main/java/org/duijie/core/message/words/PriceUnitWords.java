package org.duijie.core.message.words;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.quantity.UnitWord;

/** Words that tell what all prices of a message are for: 都是一斤价, 单位：元/斤, 论斤卖. */
final class PriceUnitWords {
    private static final String UNIT = "(市?斤|公斤|千克|kg|箱|件|袋|筐|只|头|吨|个|枚|板)";
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?:都|全|均)(?:是|为|按)?\\s?(?:每|一|1|论)?\\s?" + UNIT + "的?(?:价格|价钱|价)(?!\\s?[:0-9])"),
            Pattern.compile("(?:是|按|为)\\s?(?:每|一|1)\\s?" + UNIT + "的?(?:价格|价钱|价)(?!\\s?[:0-9])"),
            Pattern.compile("(?:单价|价格|报价|单位)\\s?[:是为(]?\\s?元\\s?(?:/|每|一)\\s?" + UNIT + "(?![0-9])"),
            Pattern.compile("\\(\\s?元\\s?/\\s?" + UNIT + "\\s?\\)"),
            Pattern.compile("(?<!不)(?:都|全|均)?(?:按|论)(?:照)?" + UNIT + "(?:卖|算|计价?|收|出)?(?![0-9])"));

    private PriceUnitWords() {}

    static void add(String text, int at, List<Token> found) {
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(text).region(at, Math.min(text.length(), at + 24));
            matcher.useTransparentBounds(true);
            if (matcher.lookingAt()) {
                Optional<UnitWord> unit = UnitWord.at(matcher.group(1), 0);
                unit.ifPresent(word ->
                        found.add(new Token(at, matcher.end(), new Meaning.Said(Cue.PRICE_UNIT, word.plain()))));
            }
        }
    }
}
