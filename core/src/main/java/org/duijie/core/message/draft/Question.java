package org.duijie.core.message.draft;

import java.util.List;

/**
 * A question that the user has to answer before the draft is complete.
 *
 * @param field the field that the question is about; it has no value in the draft
 * @param asked why the user is asked
 * @param choices the values that the message could mean, in plain form, the likeliest first; may be empty
 * @param spans the words that the question is about; empty when the message has none
 */
public record Question(Field field, Asked asked, List<String> choices, List<TextSpan> spans) {
    public Question {
        choices = List.copyOf(choices);
        spans = List.copyOf(spans);
    }
}
