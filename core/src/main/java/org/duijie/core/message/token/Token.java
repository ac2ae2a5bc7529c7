package org.duijie.core.message.token;

import java.util.List;
import java.util.Optional;
import org.duijie.core.quantity.SaidAmount;
import org.duijie.core.quantity.UnitWord.Kind;

/**
 * A part of the plain text with its meaning.
 *
 * @param start the position of its first character in the plain text
 * @param end the position after its last character
 * @param meaning what it means
 * @param rivals its meanings in other parses
 * @param isDoubtful whether characters beside it could not be read and may belong to it
 */
public record Token(int start, int end, Meaning meaning, List<Meaning> rivals, boolean isDoubtful) {
    public Token(int start, int end, Meaning meaning) {
        this(start, end, meaning, List.of(), false);
    }

    /** Returns an empty token at position {@code at} for goods that the message does not name. */
    public static Token nameless(int at) {
        return new Token(at, at, new Meaning.Goods(List.of(), false, false));
    }

    public Token with(List<Meaning> others, boolean doubtful) {
        return new Token(start, end, meaning, List.copyOf(others), doubtful);
    }

    /** Returns a token of the same place with another meaning. */
    public Token as(Meaning other) {
        return new Token(start, end, other, List.of(), isDoubtful);
    }

    /** Returns this token marked as doubtful, so that the user is asked. */
    public Token doubted() {
        return with(rivals, true);
    }

    public Token at(int offset) {
        return new Token(start + offset, end + offset, meaning, rivals, isDoubtful);
    }

    /** Returns whether it is an amount of goods, or an amount for a part. */
    public boolean isAmount() {
        return amount().isPresent() || meaning instanceof Meaning.Rate;
    }

    /** Returns its amount of goods; empty when it is not an amount, or an amount for a part. */
    public Optional<SaidAmount> amount() {
        return meaning instanceof Meaning.Amount amount && amount.said().kind() != Kind.DISTANCE
                ? Optional.of(amount.said())
                : Optional.empty();
    }

    /** Returns the amount. The token must be an amount: of goods, or of a part of them. */
    public SaidAmount said() {
        return meaning instanceof Meaning.Rate rate ? rate.said() : ((Meaning.Amount) meaning).said();
    }

    public boolean isGoods() {
        return meaning instanceof Meaning.Goods;
    }

    public boolean isPriced() {
        return meaning instanceof Meaning.Price || meaning instanceof Meaning.Sum;
    }

    /** Compares the places first: two tokens of one message that are equal are nearly always at one place. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Token token
                        && start == token.start
                        && end == token.end
                        && isDoubtful == token.isDoubtful
                        && meaning.equals(token.meaning)
                        && rivals.equals(token.rivals));
    }

    @Override
    public int hashCode() {
        return 31 * start + end;
    }

    public boolean is(Cue cue) {
        return meaning instanceof Meaning.Said said && said.cue() == cue;
    }
}
