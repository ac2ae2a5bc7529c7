package org.duijie.core.message.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;

/** Matches forms of days at a place in a text, and makes tokens of them. */
final class DayMatch {
    /** The maximum length of a form. */
    private static final int LONGEST = 32;

    private DayMatch() {}

    /** Returns the match of {@code form} that begins at {@code at}. */
    static Optional<Matcher> match(Pattern form, String text, int at) {
        if (at > text.length()) {
            return Optional.empty();
        }
        Matcher matcher = form.matcher(text).region(at, Math.min(text.length(), at + LONGEST));
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
    }

    /** Returns the token of the days from {@code from} to {@code to}; an empty end is open. */
    static Token token(int at, int end, Optional<LocalDate> from, Optional<LocalDate> to) {
        return new Token(at, end, new Meaning.Days(from, to, false, true));
    }
}
