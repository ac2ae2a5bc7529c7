package org.duijie.core.message.fill;

import java.util.List;
import java.util.Optional;
import org.duijie.core.message.draft.Asked;
import org.duijie.core.message.draft.Field;
import org.duijie.core.message.draft.Remark;
import org.duijie.core.message.token.Token;

/**
 * A value that a part of a message gives for a field.
 *
 * @param values the value in plain form; {@link Field} lists the fields that have several values
 * @param others other values that the words can mean
 * @param doubt why the user has to be asked; empty when the value is certain
 * @param tokens the tokens that contain the value
 * @param remark what the user should know of the value
 */
public record Mention(
        Field field,
        List<String> values,
        List<List<String>> others,
        Optional<Asked> doubt,
        List<Token> tokens,
        Optional<Remark.Kind> remark) {
    Mention(Field field, List<String> values, List<List<String>> others, Optional<Asked> doubt, List<Token> tokens) {
        this(field, values, others, doubt, tokens, Optional.empty());
    }

    static Mention of(Field field, String value, Token token) {
        return of(field, List.of(value), token);
    }

    static Mention of(Field field, List<String> values, Token token) {
        return new Mention(field, values, List.of(), Optional.empty(), List.of(token));
    }

    static Mention doubted(Field field, String value, Asked why, Token token) {
        return doubted(field, List.of(value), why, token);
    }

    static Mention doubted(Field field, List<String> values, Asked why, Token token) {
        return new Mention(field, values, List.of(), Optional.of(why), List.of(token));
    }

    Mention or(List<List<String>> more) {
        return new Mention(field, values, more, doubt, tokens, remark);
    }

    public Mention and(Token token) {
        List<Token> both = new java.util.ArrayList<>(tokens);
        both.add(token);
        return new Mention(field, values, others, doubt, List.copyOf(both), remark);
    }

    public Mention doubting(Asked why) {
        return new Mention(field, values, others, doubt.or(() -> Optional.of(why)), tokens, remark);
    }

    public Mention remarked(Remark.Kind kind) {
        return new Mention(field, values, others, doubt, tokens, Optional.of(kind));
    }
}
