package org.duijie.api.party;

import java.lang.Character.UnicodeScript;
import org.duijie.api.db.SearchText;

/**
 * Makes names comparable by their looks: replaces Cyrillic and Greek letters, capital or small, by the Latin letters
 * they resemble.
 */
final class Lookalike {
    private static final String OTHERS = "авекмнорстухіјѕԁԛԝһӏ" + "αβεζηικμνορτυχγ";
    private static final String LATIN = "abekmhopctyxijsdqwhl" + "abezhikmnoptyxy";

    private Lookalike() {}

    /**
     * Returns {@code text} {@linkplain SearchText#folded folded}, with each look-alike replaced by its Latin letter.
     * The result is as long as the folded text.
     */
    public static String of(String text) {
        StringBuilder seen = new StringBuilder(SearchText.folded(text));
        for (int i = 0; i < seen.length(); i++) {
            int other = OTHERS.indexOf(seen.charAt(i));
            if (other >= 0) {
                seen.setCharAt(i, LATIN.charAt(other));
            }
        }
        return seen.toString();
    }

    /** Returns whether {@code text} has both Latin letters and Cyrillic or Greek ones. */
    public static boolean mixes(String text) {
        String folded = SearchText.folded(text);
        return has(folded, UnicodeScript.LATIN)
                && (has(folded, UnicodeScript.CYRILLIC) || has(folded, UnicodeScript.GREEK));
    }

    /** Returns whether {@code text} has a letter that looks like one of another alphabet. */
    public static boolean isPossible(String text) {
        return of(text).chars().anyMatch(each -> LATIN.indexOf(each) >= 0);
    }

    private static boolean has(String text, UnicodeScript script) {
        return text.codePoints().anyMatch(each -> UnicodeScript.of(each) == script);
    }
}
