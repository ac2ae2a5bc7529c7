package org.duijie.api.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.api.db.BureauId;
import org.duijie.api.feature.Hash;

/**
 * The codes that sign people in. The code of a link consists of the bureau's id and 130 random bits, so that nobody can
 * guess it. A code to read out on the phone has six digits; it is protected by its lifetime of ten minutes and by the
 * maximum of ten tries.
 */
final class SignInCodes {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int ID_DIGITS = 26;
    private static final Pattern LINK = Pattern.compile("([0-9A-HJKMNP-TV-Z]{26})[0-9A-HJKMNP-TV-Z]{26}");
    private static final int CHINA = 86;
    private static final int MOBILE_DIGITS = 11;

    private final SecureRandom random = new SecureRandom();

    String ofLink(BureauId bureau) {
        StringBuilder code = new StringBuilder(bureau.text().substring(BureauId.PREFIX.length() + 1));
        for (int i = 0; i < ID_DIGITS; i++) {
            code.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return code.toString();
    }

    String ofPhone() {
        return "%06d".formatted(random.nextInt(1_000_000));
    }

    /** Returns the bureau in the code of a link; empty when the text does not have the form of such a code. */
    static Optional<BureauId> bureau(String code) {
        Matcher form = LINK.matcher(code);
        return form.matches() ? Optional.of(new BureauId(BureauId.PREFIX + "_" + form.group(1))) : Optional.empty();
    }

    /**
     * Returns the hash of a code to store. For a short code, the hash includes the id, so that equal codes have
     * different hashes.
     */
    static String hash(LinkKind kind, String id, String code) {
        return kind == LinkKind.LINK ? Hash.of(code) : Hash.of(id + " " + code);
    }

    /** Returns whether the hashes are equal, in a time that does not depend on where they differ. */
    static boolean areEqual(String hash, String other) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns the digits of a phone number, without the country code of China. */
    static String digits(String phone) {
        String digits = phone.replaceAll("[^0-9]", "");
        String code = Integer.toString(CHINA);
        return digits.length() == MOBILE_DIGITS + code.length() && digits.startsWith(code)
                ? digits.substring(code.length())
                : digits;
    }
}
