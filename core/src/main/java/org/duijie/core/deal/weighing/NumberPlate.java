package org.duijie.core.deal.weighing;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells number plates of vehicles in mainland China (GA 36) from other texts. */
public final class NumberPlate {
    private static final String PLACE = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]";
    private static final String SIGN = "[A-HJ-NP-Z0-9]";

    /** Cars and trucks; new energy; trailers, schools, police and others by their last sign; tractors; the army. */
    private static final String FORMS = String.join(
            "|",
            PLACE + "[A-Z]临?" + SIGN + "{5}",
            PLACE + "[A-Z](?:[A-HJK]" + SIGN + "\\d{4}|\\d{5}[A-HJK])",
            PLACE + "[A-Z]" + SIGN + "{4}[挂学警港澳领试超农]",
            PLACE + "\\d{2}" + SIGN + "{5}",
            "WJ" + PLACE + "?\\d{4,5}[A-Z]?",
            "[A-Z]{2}\\d{5}",
            "使\\d{6}|\\d{6}使");

    private static final Pattern PLATE = Pattern.compile(FORMS);

    private static final Pattern DOTS = Pattern.compile("[\\s·•・.‧-]+");
    private static final Pattern BETWEEN = Pattern.compile("[\\s、,;/+和]+");

    private NumberPlate() {}

    /**
     * Returns the regular expression of one plate in capital letters, without dots or blanks. It means the same in Java
     * and in JavaScript.
     */
    public static String forms() {
        return FORMS;
    }

    /** Returns whether the text has the form of a plate, or of several, as of a tractor and its trailer. */
    public static boolean isLikely(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        List<String> several = List.of(BETWEEN.split(plain.strip()));
        return isOne(plain) || (!several.isEmpty() && several.stream().allMatch(NumberPlate::isOne));
    }

    private static boolean isOne(String text) {
        return PLATE.matcher(DOTS.matcher(text).replaceAll("")).matches();
    }
}
