package org.duijie.api.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading as written.
 *
 * @param forms the forms of the heading to look up in the dictionary, the most exact first
 */
record Heading(String text, List<Form> forms) {
    /**
     * A name without its unit.
     *
     * @param name in plain form
     * @param unit the unit that the heading states, such as {@code 斤} or {@code 元/斤}; empty when there is none
     */
    record Form(String name, String unit) {}

    private static final Pattern BRACKETS = Pattern.compile("[(\\[【{]([^)\\]】}]*)[)\\]】}]");
    private static final String MASS = "公斤|市斤|千克|毫克|公担|市担|市两|斤|克|吨|两|担|kg|g|t|ton|tonne|jin";
    private static final String COUNT =
            "只|头|羽|枚|个|匹|尾|条|颗|棵|株|盒|箱|件|筐|袋|板|托|瓶|框|桶|把|打|包|捆|罐|篓|扎|提|枝|支|串|head|heads|piece|pieces|pack|packs|box|boxes";
    private static final String DISTANCE = "公里|千米|里|米|km|m";
    private static final String MONEY = "元|块|角|毛|cny|rmb|yuan|¥|￥";
    private static final String POWERS = "[十百千万亿]{0,2}";
    private static final String ONE = "(?:" + POWERS + "(?:" + MASS + "|" + COUNT + "|" + DISTANCE + "))";
    private static final Pattern UNIT = Pattern.compile(
            "(?:单位:?)?(" + ONE + "(?:/" + ONE + ")?|(?:" + MONEY + ")(?:/[0-9]*" + ONE + ")?)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TAIL =
            Pattern.compile("(.+?)[:/,_-]?(" + UNIT.pattern() + ")", Pattern.CASE_INSENSITIVE);

    private static final int TAIL_UNIT = 3;
    /** The maximum length of a heading or a unit, in characters. */
    private static final int LONGEST = 100;

    private static final Form NOTHING = new Form("", "");

    static Heading of(String written) {
        if (written.length() > LONGEST) {
            return new Heading(written, List.of(NOTHING, NOTHING));
        }
        String text = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}*]+", " ")
                .strip();
        String unit = "";
        Matcher brackets = BRACKETS.matcher(text);
        while (brackets.find()) {
            Matcher found = UNIT.matcher(brackets.group(1).strip());
            unit = unit.isEmpty() && found.matches() ? found.group(1) : unit;
        }
        String bare = BRACKETS.matcher(text).replaceAll("");
        List<Form> forms = new ArrayList<>(List.of(new Form(plain(text), unit), new Form(plain(bare), unit)));
        Matcher tail = TAIL.matcher(bare.replace(" ", ""));
        if (tail.matches()) {
            forms.add(new Form(plain(tail.group(1)), tail.group(TAIL_UNIT)));
        }
        brackets.reset();
        while (brackets.find()) {
            forms.add(new Form(plain(brackets.group(1)), ""));
        }
        return new Heading(written, forms);
    }

    /** Returns the unit if {@code written} is nothing but a unit; empty otherwise. */
    static String unit(String written) {
        if (written.length() > LONGEST) {
            return "";
        }
        String text = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[\\s()]", "")
                .replaceFirst("^(?:每|一|1|/)", "");
        Matcher found = UNIT.matcher(text);
        return found.matches() ? found.group(1) : "";
    }

    /** Returns a heading in the form in which headings are compared: NFKC, lower case, without spaces and signs. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}*:：、,，。\"'“”_-]+", "");
    }
}
