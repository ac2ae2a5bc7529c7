package org.duijie.core.message;

import java.util.Comparator;
import java.util.List;
import org.duijie.core.message.draft.TextSpan;
import org.duijie.core.message.token.Token;
import org.duijie.core.quantity.Written;

/** Converts positions in the plain text to parts of the message as written. */
final class Spans {
    private final String text;
    private final Written written;

    Spans(String text, Written written) {
        this.text = text;
        this.written = written;
    }

    /** Returns the place in the message as written of a place in the plain text. */
    int place(int at) {
        return written.place(at);
    }

    TextSpan of(int start, int end) {
        int from = written.place(start);
        int to = Math.max(from, written.place(end));
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return new TextSpan(from, to, text.substring(from, to));
    }

    List<TextSpan> of(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.start() < token.end())
                .map(token -> of(token.start(), token.end()))
                .distinct()
                .sorted(Comparator.comparingInt(TextSpan::start))
                .toList();
    }
}
