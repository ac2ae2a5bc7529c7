package org.duijie.core.message;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.core.message.words.Cue;
import org.duijie.core.message.words.Meaning;
import org.duijie.core.message.words.Token;
import org.duijie.core.quantity.Mark;
import org.duijie.core.quantity.SaidAmount;
import org.duijie.core.quantity.UnitWord.Kind;

/**
 * Decides what the amounts of a draft are: the stock or demand, the least delivery, the weight of a head, a container.
 */
final class AmountRoles {
    /** No head of stock weighs less, in grams; so a weight below it is not that of the whole stock. */
    private static final BigDecimal LIGHTEST = BigDecimal.valueOf(5);

    private final Filling filling;
    private final Share chunk;
    private final List<Token> counts = new ArrayList<>();
    private final List<Token> weights = new ArrayList<>();

    private AmountRoles(Filling filling, Share chunk) {
        this.filling = filling;
        this.chunk = chunk;
    }

    static void read(Filling filling, List<Token> tokens, Share chunk) {
        AmountRoles roles = new AmountRoles(filling, chunk);
        for (int i = 0; i < tokens.size(); i++) {
            roles.read(tokens, i);
        }
        roles.decide();
        roles.bare(tokens);
    }

    private void read(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        if (token.meaning() instanceof Meaning.HeadWeight weight) {
            headWeight(weight.said(), token);
        } else if (token.meaning() instanceof Meaning.Holds holds) {
            holds(holds, token);
        } else if (token.meaning() instanceof Meaning.Amount amount) {
            amount(amount.said(), token, tokens, index);
        }
    }

    private void amount(SaidAmount said, Token token, List<Token> tokens, int index) {
        boolean isLeast = isFollowedByLeast(tokens, index)
                || (index > 0 && tokens.get(index - 1).is(Cue.LEAST_BEFORE))
                || said.mark().filter(found -> found.word().startsWith("起")).isPresent();
        if (said.kind() == Kind.DISTANCE) {
            reach(said, token);
        } else if (isLeast) {
            filling.add(value(Field.MINIMUM, said, token, Optional.of(Mark.AT_LEAST)));
        } else if (said.kind() == Kind.WEIGHT) {
            weights.add(token);
        } else {
            counts.add(token);
        }
    }

    private static boolean isFollowedByLeast(List<Token> tokens, int index) {
        return index + 1 < tokens.size()
                && tokens.get(index + 1).is(Cue.LEAST)
                && tokens.get(index + 1).start() - tokens.get(index).end() <= 1;
    }

    private void reach(SaidAmount said, Token token) {
        boolean isLimit =
                said.mark().filter(found -> found.mark() == Mark.AT_MOST).isPresent();
        if (isLimit && filling.direction == Direction.BUY) {
            filling.add(value(Field.REACH, said, token, Optional.of(Mark.AT_MOST)));
        }
    }

    private void decide() {
        List<Token> stock = new ArrayList<>(counts);
        for (Token token : weights) {
            if (isHeadWeight(token)) {
                headWeight(
                        said(token),
                        isLimit(said(token)) && !isTooLight(said(token)) ? token.with(token.rivals(), true) : token);
            } else if (!isSumOfContainers(token)) {
                stock.add(token);
            }
        }
        stock.stream().map(this::stock).forEach(filling::add);
    }

    /** Returns whether a weight beside a count or another weight can only be that of one head. */
    private boolean isHeadWeight(Token token) {
        SaidAmount said = said(token);
        Optional<SaidAmount> heads = counts.stream()
                .map(AmountRoles::said)
                .filter(count -> count.kind() == Kind.HEAD)
                .findFirst();
        if (heads.isEmpty()) {
            return !said.isOne()
                    && weights.stream().anyMatch(other -> said(other).isOne());
        }
        return isTooLight(said) || (!filling.has(Field.UNIT_WEIGHT) && (!said.isOne() || isLimit(said)));
    }

    /** Returns whether the heads would weigh next to nothing if a weight were that of all of them. */
    private boolean isTooLight(SaidAmount weight) {
        BigDecimal grams = weight.high().multiply(weight.unit().size());
        return counts.stream()
                .map(AmountRoles::said)
                .filter(count -> count.kind() == Kind.HEAD)
                .anyMatch(count -> grams.compareTo(count.low().multiply(LIGHTEST)) < 0);
    }

    private static boolean isLimit(SaidAmount said) {
        return said.mark().filter(found -> found.mark() != Mark.ABOUT).isPresent();
    }

    private boolean isSumOfContainers(Token token) {
        Optional<Meaning.Holds> holds = chunk.find(Meaning.Holds.class).map(each -> (Meaning.Holds) each.meaning());
        if (holds.isEmpty() || counts.size() != 1) {
            return false;
        }
        SaidAmount each = holds.get().content();
        SaidAmount count = said(counts.get(0));
        SaidAmount sum = said(token);
        return each.kind() == Kind.WEIGHT
                && count.low()
                                .multiply(each.low())
                                .multiply(each.unit().size())
                                .compareTo(sum.low().multiply(sum.unit().size()))
                        == 0;
    }

    private static SaidAmount said(Token token) {
        return ((Meaning.Amount) token.meaning()).said();
    }

    private Mention stock(Token token) {
        SaidAmount said = said(token);
        boolean isBuying = filling.direction == Direction.BUY;
        Optional<Mark> mark = said.mark().map(Mark.Found::mark);
        if (isBuying && mark.equals(Optional.of(Mark.AT_LEAST))) {
            return value(Field.MINIMUM, said, token, mark);
        }
        Mention stock = value(Field.AMOUNT, said, token, isBuying ? Optional.of(Mark.AT_MOST) : Optional.empty());
        return chunk.common.contains(token) ? stock.doubting(Asked.FOR_EACH) : stock;
    }

    private static Mention value(Field field, SaidAmount said, Token token, Optional<Mark> accepted) {
        Mention mention;
        if (!said.isOne()) {
            mention = new Mention(
                    field,
                    List.of(said.plain()),
                    List.of(List.of(said.plainHigh())),
                    Optional.of(Asked.SEVERAL_VALUES),
                    List.of(token));
        } else if (said.mark()
                .map(Mark.Found::mark)
                .filter(mark -> !accepted.equals(Optional.of(mark)))
                .isPresent()) {
            mention = Mention.doubted(field, said.plain(), Asked.NOT_ONE_VALUE, token);
        } else {
            mention = Mention.of(field, said.plain(), token);
        }
        List<List<String>> rivals = token.rivals().stream()
                .filter(Meaning.Amount.class::isInstance)
                .map(rival -> List.of(((Meaning.Amount) rival).said().plain()))
                .filter(rival -> !rival.equals(List.of(said.plain())))
                .toList();
        Mention sound = rivals.isEmpty() ? mention : mention.or(rivals);
        return token.isDoubtful() ? sound.doubting(Asked.NOT_CERTAIN) : sound;
    }

    private void headWeight(SaidAmount said, Token token) {
        Optional<Mark> mark = said.mark().map(Mark.Found::mark);
        boolean isBuying = filling.direction == Direction.BUY;
        Mention mention;
        if (said.isOne() && isBuying && mark.equals(Optional.of(Mark.AT_LEAST))) {
            mention = Mention.of(Field.UNIT_WEIGHT, List.of(said.plain(), ""), token);
        } else if (said.isOne() && isBuying && mark.equals(Optional.of(Mark.AT_MOST))) {
            mention = Mention.of(Field.UNIT_WEIGHT, List.of("", said.plain()), token);
        } else if (said.isOne() && mark.isPresent()) {
            mention =
                    Mention.doubted(Field.UNIT_WEIGHT, List.of(said.plain(), said.plain()), Asked.NOT_ONE_VALUE, token);
        } else {
            mention = Mention.of(Field.UNIT_WEIGHT, List.of(said.plain(), said.plainHigh()), token);
        }
        filling.add(token.isDoubtful() ? mention.doubting(Asked.NOT_CERTAIN) : mention);
    }

    /** Adds a container; one whose word is the unit of another's content goes inside of that. */
    private void holds(Meaning.Holds holds, Token token) {
        SaidAmount content = holds.content();
        Optional<String> counted = chunk.tokens.stream()
                .filter(Token::isAmount)
                .map(AmountRoles::said)
                .filter(amount -> amount.kind() == Kind.CONTAINER)
                .map(amount -> amount.unit().plain())
                .findFirst();
        String name = holds.name().isEmpty() ? counted.orElse("箱") : holds.name();
        Mention mention = Mention.of(Field.CONTAINER, List.of(name, content.plain()), token);
        if (!content.isOne() || content.mark().isPresent()) {
            mention = mention.doubting(content.isOne() ? Asked.NOT_ONE_VALUE : Asked.SEVERAL_VALUES);
        }
        if (holds.name().isEmpty() && counted.isEmpty()) {
            mention = mention.doubting(Asked.NOT_CERTAIN);
        }
        filling.add(token.isDoubtful() ? mention.doubting(Asked.NOT_CERTAIN) : mention);
    }

    /** Takes a number without a unit as the amount or the price that is not said otherwise; both are asked. */
    private void bare(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (!(tokens.get(i).meaning() instanceof Meaning.Bare bare)) {
                continue;
            }
            Token token = tokens.get(i);
            boolean isPriced = i > 0
                    && (tokens.get(i - 1).is(Cue.PRICE_LABEL)
                            || tokens.get(i - 1).is(Cue.GRADE));
            boolean isFraction = bare.number().low().scale() > 0;
            boolean hasPrice = tokens.stream().anyMatch(Token::isPriced) || (filling.has(Field.PRICE) && !isFraction);
            if (isPriced || (!hasPrice && (isFraction || filling.has(Field.AMOUNT)))) {
                filling.add(new Mention(
                        Field.PRICE,
                        List.of(PriceRoles.print(bare.number().low()) + " 元/" + unit()),
                        List.of(),
                        Optional.of(Asked.NO_UNIT),
                        List.of(token)));
            } else if (!filling.has(Field.AMOUNT)) {
                filling.add(Mention.doubted(
                        Field.AMOUNT, PriceRoles.print(bare.number().low()) + " 斤", Asked.NO_UNIT, token));
            } else {
                filling.unused(token);
            }
        }
    }

    private String unit() {
        return counts.isEmpty() ? "斤" : said(counts.get(0)).unit().plain();
    }
}
