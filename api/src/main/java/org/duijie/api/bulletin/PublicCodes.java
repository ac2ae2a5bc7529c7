package org.duijie.api.bulletin;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.api.db.BureauId;

/** The codes of public links: the bureau's id, and 130 random bits, so that nobody can guess one. */
final class PublicCodes {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_DIGITS = 26;
    private static final Pattern CODE = Pattern.compile("([0-9A-HJKMNP-TV-Z]{26})[0-9A-HJKMNP-TV-Z]{26}");

    private final SecureRandom random = new SecureRandom();

    String make(BureauId bureau) {
        StringBuilder code = new StringBuilder(bureau.text().substring(BureauId.PREFIX.length() + 1));
        for (int i = 0; i < RANDOM_DIGITS; i++) {
            code.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return code.toString();
    }

    /** Returns the bureau in a code; empty when the text cannot be a code. */
    static Optional<BureauId> bureau(String code) {
        Matcher form = CODE.matcher(code);
        return form.matches() ? Optional.of(new BureauId(BureauId.PREFIX + "_" + form.group(1))) : Optional.empty();
    }
}
