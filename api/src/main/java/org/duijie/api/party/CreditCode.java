package org.duijie.api.party;

import java.util.regex.Pattern;

/**
 * A unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters of an alphabet of 31. The last one is a check
 * character: 31 minus the sum of value · 3^i over the other characters, mod 31.
 */
final class CreditCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{18}");
    private static final int CHECKED = 17;

    private CreditCode() {}

    static boolean isFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /** Returns the correct check character for {@code code}, which must be well formed. */
    static char check(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < CHECKED; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
