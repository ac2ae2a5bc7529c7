package org.duijie.api.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.duijie.api.json.Fault;

/**
 * The cursors that clients pass to get the next page of a list: the id, number or code of the last entry of the
 * previous page, in base64url. A cursor that cannot come from this kind of list is refused, because a client that made
 * up a cursor would otherwise get wrong pages without noticing.
 */
enum Cursors {
    /** Cursors of lists ordered by id. */
    IDS("[a-z]{3}_[0-9A-HJKMNP-TV-Z]{26}"),
    /** Cursors of numbered lists. */
    NUMBERS("[1-9][0-9]{0,17}"),
    /** Cursors of lists of counties, ordered by code. */
    CODES("[1-9][0-9]{5}");

    private final Pattern form;

    Cursors(String form) {
        this.form = Pattern.compile(form);
    }

    /**
     * Returns the content of {@code cursor}.
     *
     * @throws ProblemException when it is not a cursor of this kind of list
     */
    String read(String cursor) {
        String last = decoded(cursor);
        if (form.matcher(last).matches() && written(last).equals(cursor)) {
            return last;
        }
        throw refused(cursor);
    }

    /**
     * Returns the content of {@code cursor} as {@link #read(String)} does; it must be an id that begins with
     * {@code prefix}.
     */
    static String read(String prefix, String cursor) {
        String last = IDS.read(cursor);
        if (last.startsWith(prefix + "_")) {
            return last;
        }
        throw refused(cursor);
    }

    /** Returns the cursor of the page after {@code last}. */
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
