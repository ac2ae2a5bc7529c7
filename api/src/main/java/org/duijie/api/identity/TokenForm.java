package org.duijie.api.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.api.db.BureauId;

/**
 * The forms of tokens: {@code dj_BUREAU_SECRET}, with a secret of 32 random bytes. People, and filters for log files,
 * recognise a token by its first characters.
 */
enum TokenForm {
    BEARER("dj_"),
    CALENDAR("djc_"),
    SESSION("ds_");

    private static final int SECRET_BYTES = 32;
    private static final String REST = "([0-9A-HJKMNP-TV-Z]{26})_[A-Za-z0-9_-]{43}";
    private static final Pattern SENT = Pattern.compile("(?:" + BEARER.begins + "|" + CALENDAR.begins + ")" + REST);
    private static final Pattern IN_COOKIE = Pattern.compile(SESSION.begins + REST);

    private final String begins;

    TokenForm(String begins) {
        this.begins = begins;
    }

    /** Returns a new token of this form. */
    String issue(BureauId bureau, SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return begins + bureau.text().substring(BureauId.PREFIX.length() + 1) + "_"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** Returns the bureau of a token in a request; empty when the text does not have the form of such a token. */
    static Optional<BureauId> bureauOf(String token) {
        return bureau(SENT.matcher(token));
    }

    /** Returns the bureau of a session's token; empty when the text does not have the form of such a token. */
    static Optional<BureauId> bureauOfCookie(String token) {
        return bureau(IN_COOKIE.matcher(token));
    }

    private static Optional<BureauId> bureau(Matcher form) {
        return form.matches() ? Optional.of(new BureauId(BureauId.PREFIX + "_" + form.group(1))) : Optional.empty();
    }
}
