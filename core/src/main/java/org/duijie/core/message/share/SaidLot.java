package org.duijie.core.message.share;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;

/** A part of one product that has its own price or amount. */
final class SaidLot {
    final LotLabels.Label label;

    /** Its numbers, and the words that belong to them, in order. */
    final List<Token> own = new ArrayList<>();

    SaidLot(LotLabels.Label label) {
        this.label = label;
    }

    boolean hasPrice() {
        return own.stream().anyMatch(SaidLot::isPrice);
    }

    boolean hasAmount() {
        return has(Meaning.Amount.class);
    }

    boolean has(Class<? extends Meaning> kind) {
        return own.stream().anyMatch(token -> kind.isInstance(token.meaning()));
    }

    boolean isNamed() {
        return label.kind() == LotLabels.Kind.KNOWN || label.kind() == LotLabels.Kind.SEX;
    }

    /** Returns its price; empty when it has none. */
    Optional<Token> price() {
        return own.stream().filter(SaidLot::isPrice).findFirst();
    }

    /** Returns the numbers after its price, which may hold for other lots too. */
    List<Token> tail() {
        List<Token> tail = new ArrayList<>();
        price().ifPresent(price -> own.stream()
                .filter(token -> token.start() > price.start() && isValue(token))
                .forEach(tail::add));
        return tail;
    }

    static boolean isPrice(Token token) {
        return token.isPriced()
                || token.meaning() instanceof Meaning.Bare
                || (token.meaning() instanceof Meaning.Holds holds
                        && holds.price().isPresent());
    }

    static boolean isValue(Token token) {
        return token.isAmount()
                || token.meaning() instanceof Meaning.HeadWeight
                || token.meaning() instanceof Meaning.Holds;
    }

    /** Returns the number of a price; zero when it has none. */
    static BigDecimal number(Token price) {
        if (price.meaning() instanceof Meaning.Price said) {
            return said.said().low();
        }
        if (price.meaning() instanceof Meaning.Sum sum) {
            return sum.said().low();
        }
        return price.meaning() instanceof Meaning.Bare bare ? bare.number().low() : BigDecimal.ZERO;
    }
}
