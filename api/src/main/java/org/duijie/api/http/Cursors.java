package org.duijie.api.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.duijie.api.json.Fault;

/**
 * Where a page of a list begins, as a client carries it: the last thing of the page before, in base64url. A cursor that
 * no page of that kind of list can have led to is refused, so that nobody takes what an invented one finds for the
 * list.
 */
public enum Cursors {
    /** Of things that are named by ids. */
    IDS("[a-z]{3}_[0-9A-HJKMNP-TV-Z]{26}"),
    /** Of what is numbered. */
    NUMBERS("[1-9][0-9]{0,17}"),
    /** Of counties, by their codes. */
    CODES("[1-9][0-9]{5}");

    private final Pattern form;

    Cursors(String form) {
        this.form = Pattern.compile(form);
    }

    /**
     * What stands in {@code cursor}.
     *
     * @throws ProblemException when it is no cursor of such a list
     */
    String read(String cursor) {
        String last = decoded(cursor);
        if (form.matcher(last).matches() && written(last).equals(cursor)) {
            return last;
        }
        throw refused(cursor);
    }

    /** The same of ids that begin with {@code prefix}. */
    static String read(String prefix, String cursor) {
        String last = IDS.read(cursor);
        if (last.startsWith(prefix + "_")) {
            return last;
        }
        throw refused(cursor);
    }

    /** The cursor of the page behind {@code last}. */
    static String written(String last) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw refused(cursor);
        }
    }

    private static ProblemException refused(String cursor) {
        return ProblemException.ofParameter("cursor", cursor, Fault.NOT_A_CURSOR);
    }
}
