package org.duijie.api.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of names: ids, short numbers of deals, and the numbers printed on their papers. */
final class NameForms {
    private static final Pattern ID = Pattern.compile("[a-z]{3}_[0-9A-Za-z]{1,40}");
    private static final Pattern NUMBER =
            Pattern.compile("(2[0-9]{3}-[0-9]{4,12})(-(?:W[0-9]{1,3}(?:\\.[0-9]{1,9})?|S[0-9]{1,9}))?");

    private NameForms() {}

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Returns whether the text is the short number of a deal, such as {@code 2026-0171}. */
    static boolean isDealNumber(String text) {
        return dealOf(text).filter(text::equals).isPresent();
    }

    /** Returns the deal in a short number or in the number of a paper, such as 2026-0171 in {@code 2026-0171-S1}. */
    static Optional<String> dealOf(String text) {
        Matcher form = NUMBER.matcher(text);
        return form.matches() ? Optional.of(form.group(1)) : Optional.empty();
    }
}
