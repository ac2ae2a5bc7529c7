package org.duijie.core.message.words;

import java.util.List;
import org.duijie.core.quantity.UnitWord.Kind;

/**
 * A part of the plain text with its meaning.
 *
 * @param start the place of its first character in the plain text
 * @param end the place after its last character
 * @param meaning what it means
 * @param rivals what else it can mean, in another parse
 * @param isDoubtful whether characters beside it could not be read and may belong to it
 */
public record Token(int start, int end, Meaning meaning, List<Meaning> rivals, boolean isDoubtful) {
    Token(int start, int end, Meaning meaning) {
        this(start, end, meaning, List.of(), false);
    }

    public Token with(List<Meaning> others, boolean doubtful) {
        return new Token(start, end, meaning, List.copyOf(others), doubtful);
    }

    Token at(int offset) {
        return new Token(start + offset, end + offset, meaning, rivals, isDoubtful);
    }

    public boolean isAmount() {
        return meaning instanceof Meaning.Amount said && said.said().kind() != Kind.DISTANCE;
    }

    public boolean isGoods() {
        return meaning instanceof Meaning.Goods;
    }

    public boolean isPriced() {
        return meaning instanceof Meaning.Price || meaning instanceof Meaning.Sum;
    }

    public boolean is(Cue cue) {
        return meaning instanceof Meaning.Said said && said.cue() == cue;
    }
}
