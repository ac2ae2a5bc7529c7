package org.duijie.core.message.fill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.core.message.draft.Asked;
import org.duijie.core.message.draft.Direction;
import org.duijie.core.message.draft.Field;
import org.duijie.core.message.share.Share;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.quantity.Mark;
import org.duijie.core.quantity.SaidAmount;
import org.duijie.core.quantity.SaidMoney;
import org.duijie.core.quantity.SaidPrice;

/** Makes mentions of the prices of a draft. */
final class PriceRoles {
    /** The maximum amount that a price is plausibly for, in its own unit: 100斤20块. */
    static final BigDecimal MOST_PRICED = BigDecimal.valueOf(200);

    private final Filling filling;
    private final Share chunk;

    private PriceRoles(Filling filling, Share chunk) {
        this.filling = filling;
        this.chunk = chunk;
    }

    static void read(Filling filling, List<Token> tokens, Share chunk) {
        PriceRoles roles = new PriceRoles(filling, chunk);
        for (int i = 0; i < tokens.size(); i++) {
            boolean isLimited = i > 0 && tokens.get(i - 1).is(Cue.LIMIT);
            Token token = isLimited ? tokens.get(i).doubted() : tokens.get(i);
            boolean isTotal = i > 0 && tokens.get(i - 1).is(Cue.TOTAL);
            if (token.meaning() instanceof Meaning.Price price) {
                roles.price(price.said(), token);
            } else if (token.meaning() instanceof Meaning.Sum sum) {
                roles.sum(sum.said(), token, isTotal, tokens);
            } else if (token.meaning() instanceof Meaning.Holds holds
                    && holds.price().isPresent()) {
                roles.container(holds, token);
            }
        }
    }

    private void price(SaidPrice said, Token token) {
        Optional<Mark> mark = said.mark().map(Mark.Found::mark);
        Mark accepted = filling.direction == Direction.BUY ? Mark.AT_MOST : Mark.AT_LEAST;
        Mention mention;
        if (!said.isOne()) {
            mention = new Mention(
                    Field.PRICE,
                    List.of(said.plain()),
                    List.of(List.of(said.plainHigh())),
                    Optional.of(Asked.SEVERAL_VALUES),
                    List.of(token));
        } else if (mark.filter(found -> found != accepted || filling.direction == Direction.UNCLEAR)
                .isPresent()) {
            mention = Mention.doubted(Field.PRICE, said.plain(), Asked.NOT_ONE_VALUE, token);
        } else {
            mention = Mention.of(Field.PRICE, said.plain(), token);
        }
        boolean isMotherAndYoung = said.unit().word().equals("对")
                && filling.paths().stream().anyMatch(path -> path.startsWith("livestock/"));
        if (!filling.counts(said.unit()) || isMotherAndYoung) {
            mention = mention.doubting(Asked.NOT_CERTAIN);
        }
        List<List<String>> rivals = new ArrayList<>(mention.others());
        token.rivals().stream()
                .filter(Meaning.Price.class::isInstance)
                .map(rival -> List.of(((Meaning.Price) rival).said().plain()))
                .filter(rival -> !rival.equals(List.of(said.plain())))
                .forEach(rivals::add);
        add(mention.or(rivals), token);
    }

    /** Reads an amount of money without a unit: adds a question with the likely units. */
    private void sum(SaidMoney said, Token token, boolean isTotal, List<Token> tokens) {
        if (isTotal) {
            filling.unused(token);
            return;
        }
        List<String> units = BareNumbers.priceUnits(filling, tokens);
        Optional<String> told = chunk.priceUnit
                .or(() -> BareNumbers.ofContainer(chunk, tokens, tokens.indexOf(token)))
                .or(() -> touching(token, tokens))
                .or(() -> quantity(token, tokens).isPresent()
                        ? Optional.empty()
                        : new JinPrices(filling, chunk).unit(said.low(), token, tokens, units));
        if (told.isPresent() && said.isOne() && !said.isAbout()) {
            add(Mention.of(Field.PRICE, print(said.low()) + " 元/" + told.get(), token), token);
            return;
        }
        List<List<String>> choices = units.stream()
                .map(unit -> List.of(print(said.low()) + " 元/" + unit))
                .toList();
        List<List<String>> others = new ArrayList<>(choices.subList(1, choices.size()));
        quantity(token, tokens).ifPresent(amount -> others.add(0, List.of(print(said.low()) + " 元/" + amount.plain())));
        if (!said.isOne()) {
            units.forEach(unit -> others.add(List.of(print(said.high()) + " 元/" + unit)));
        }
        add(
                new Mention(
                        Field.PRICE, choices.get(0), List.copyOf(others), Optional.of(Asked.NO_UNIT), List.of(token)),
                token);
    }

    /** Returns the unit of a stock in jin that touches the money after it: 包菜3万斤2毛 is 0.2 yuan a jin. */
    private static Optional<String> touching(Token token, List<Token> tokens) {
        int at = tokens.stream().map(Token::start).toList().indexOf(token.start());
        return at < 1 || tokens.get(at - 1).end() != token.start()
                ? Optional.empty()
                : tokens.get(at - 1)
                        .amount()
                        .filter(amount -> amount.unit().plain().equals("斤")
                                && amount.low().compareTo(MOST_PRICED) > 0)
                        .map(amount -> "斤");
    }

    /** Returns the amount directly before an amount of money, if the money may be its price: 100斤20块. */
    private static Optional<SaidAmount> quantity(Token token, List<Token> tokens) {
        int at = tokens.stream().map(Token::start).toList().indexOf(token.start());
        return at < 1 || tokens.get(at - 1).end() != token.start()
                ? Optional.empty()
                : tokens.get(at - 1)
                        .amount()
                        .filter(amount -> amount.isOne()
                                && !Ones.isOne(amount)
                                && amount.low().compareTo(MOST_PRICED) <= 0);
    }

    /** Reads the number after the content of a container as the price of the container: 一箱20斤 190. */
    private void container(Meaning.Holds holds, Token token) {
        BigDecimal price = holds.price().orElseThrow().low();
        String name = holds.name();
        if (name.isEmpty()) {
            name = chunk.tokens.stream()
                    .flatMap(each -> each.amount().stream())
                    .filter(each -> each.kind() == org.duijie.core.quantity.UnitWord.Kind.CONTAINER)
                    .map(SaidAmount::unit)
                    .map(unit -> unit.plain())
                    .findFirst()
                    .orElse(chunk.has(Cue.PRICE_AT) || chunk.has(Cue.TRANSPORT) ? "箱" : ""); // 5斤装19.9 包邮
        }
        if (name.isEmpty()) {
            add(Mention.doubted(Field.PRICE, print(price) + " 元/箱", Asked.NOT_CERTAIN, token), token);
            return;
        }
        add(Mention.of(Field.PRICE, print(price) + " 元/" + name, token), token);
    }

    private void add(Mention mention, Token token) {
        Mention doubted = token.isDoubtful() ? mention.doubting(Asked.NOT_CERTAIN) : mention;
        filling.add(chunk.common.contains(token) ? doubted.doubting(Asked.FOR_EACH) : doubted);
    }

    static String print(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
