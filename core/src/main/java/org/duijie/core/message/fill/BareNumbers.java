package org.duijie.core.message.fill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.core.message.draft.Asked;
import org.duijie.core.message.draft.Field;
import org.duijie.core.message.share.Share;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.message.words.PriceUnitWords;
import org.duijie.core.quantity.UnitWord;

/**
 * Takes a number without a unit as the price or the amount, if the draft has none yet. Unless the unit is known, the
 * user is asked for it.
 */
final class BareNumbers {
    private static final BigDecimal MOST_WITH_POINT = BigDecimal.valueOf(1_000);

    private static final BigDecimal LEAST_OF_TONNE = BigDecimal.valueOf(300);

    private final Filling filling;
    private final Share chunk;
    private final List<Token> tokens;

    private BareNumbers(Filling filling, Share chunk, List<Token> tokens) {
        this.filling = filling;
        this.chunk = chunk;
        this.tokens = tokens;
    }

    static void read(Filling filling, Share chunk, List<Token> tokens) {
        BareNumbers numbers = new BareNumbers(filling, chunk, tokens);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).meaning() instanceof Meaning.Bare bare) {
                numbers.read(
                        i,
                        bare.number().low(),
                        bare.number().isAbout() || !bare.number().isOne());
            }
        }
    }

    private void read(int index, BigDecimal number, boolean isVague) {
        Token token = tokens.get(index);
        boolean isFraction = number.stripTrailingZeros().scale() > 0
                || (number.scale() > 0 && number.compareTo(MOST_WITH_POINT) < 0); // 3.0
        boolean isLeast = index + 1 < tokens.size()
                && tokens.get(index + 1).is(Cue.LEAST)
                && tokens.get(index + 1).start() - token.end() <= 1;
        if (isLeast && !isLabelled(index)) {
            filling.unused(token); // 20000棒起
            return;
        }
        if (chunk.isOfLots() && !isLabelled(index)) {
            filling.unused(token); // 核桃 185纸皮 去年的5块5 今年的7块5
            return;
        }
        Optional<Token> amountUnit = PriceUnitWords.amountUnit(chunk.message);
        if (amountUnit.isPresent() && !filling.has(Field.AMOUNT) && !isLabelled(index) && !isVague) {
            String unit = ((Meaning.Said) amountUnit.get().meaning()).value();
            Mention amount = Mention.of(Field.AMOUNT, PriceRoles.print(number) + " " + unit, token)
                    .and(amountUnit.get());
            filling.add(token.isDoubtful() ? amount.doubting(Asked.NOT_CERTAIN) : amount);
            return;
        }
        boolean hasPrice = tokens.stream().anyMatch(Token::isPriced) || (filling.has(Field.PRICE) && !isFraction);
        if (isLabelled(index) || (!hasPrice && (isFraction || filling.has(Field.AMOUNT)))) {
            List<String> units = priceUnits(filling, tokens);
            Optional<String> unit = chunk.priceUnit
                    .or(() -> ofContainer(chunk, tokens, index))
                    .or(() -> isVague
                            ? Optional.empty()
                            : new JinPrices(filling, chunk).unit(number, token, tokens, units));
            if (unit.isPresent() && !token.isDoubtful()) {
                filling.add(Mention.of(Field.PRICE, PriceRoles.print(number) + " 元/" + unit.get(), token));
            } else {
                ask(Field.PRICE, token, number, " 元/", units);
            }
        } else if (!filling.has(Field.AMOUNT)) {
            ask(Field.AMOUNT, token, number, " ", amountUnits());
        } else {
            filling.unused(token);
        }
    }

    /**
     * Returns the container that the number at {@code price} is the price of, if words for free delivery follow it:
     * 1500件，9斤装，38包邮.
     */
    static Optional<String> ofContainer(Share chunk, List<Token> tokens, int price) {
        boolean isSent = price + 1 < tokens.size()
                && tokens.get(price + 1).is(Cue.PRICE_AT)
                && tokens.get(price + 1).start() == tokens.get(price).end();
        Optional<Token> holds = chunk.find(Meaning.Holds.class);
        if (!isSent || holds.isEmpty()) {
            return Optional.empty();
        }
        return chunk.tokens.stream()
                .flatMap(each -> each.amount().stream())
                .filter(amount -> amount.kind() == UnitWord.Kind.CONTAINER)
                .map(amount -> amount.unit().plain())
                .findFirst()
                .or(() -> Optional.of(((Meaning.Holds) holds.get().meaning()).name())
                        .filter(name -> !name.isEmpty())); // 一件18斤 75元包邮
    }

    private boolean isLabelled(int index) {
        boolean isAfterLabel = index > 0
                && (tokens.get(index - 1).is(Cue.PRICE_LABEL)
                        || tokens.get(index - 1).is(Cue.OTHER_PRICE)
                        || tokens.get(index - 1).is(Cue.GRADE));
        boolean isOfDay = index > 0
                && tokens.get(index - 1).meaning() instanceof Meaning.Days
                && tokens.get(index - 1).end() == tokens.get(index).start()
                && !isCountOfDays(index); // 羊肉今天38
        return isAfterLabel || isOfDay || Ones.isPriced(chunk, tokens.get(index));
    }

    /** Returns whether a number is a day, and how many days follow: 12月28 29两天. */
    private boolean isCountOfDays(int index) {
        return index + 1 < tokens.size() && tokens.get(index + 1).meaning() instanceof Meaning.Parts;
    }

    private void ask(Field field, Token token, BigDecimal number, String sign, List<String> units) {
        List<List<String>> choices = new ArrayList<>();
        if (field == Field.PRICE && isOfTonne(number)) {
            choices.add(List.of(PriceRoles.print(number) + " 元/吨"));
        }
        units.forEach(unit -> choices.add(List.of(PriceRoles.print(number) + sign + unit)));
        filling.add(new Mention(
                field,
                choices.get(0),
                List.copyOf(choices.subList(1, choices.size())),
                Optional.of(Asked.NO_UNIT),
                List.of(token)));
    }

    /** Returns whether a number is so high that it is likely the price of a tonne of goods in tonnes: 玉米500吨2300. */
    private boolean isOfTonne(BigDecimal number) {
        return number.compareTo(LEAST_OF_TONNE) >= 0
                && tokens.stream()
                        .flatMap(token -> token.amount().stream())
                        .anyMatch(said -> said.unit().plain().equals("吨"));
    }

    /**
     * Returns the units that a price may be for, the likeliest first: the units of the amounts in {@code tokens}, and
     * 斤. For live animals, 斤 is first unless an amount of one is named.
     */
    static List<String> priceUnits(Filling filling, List<Token> tokens) {
        List<String> units = new ArrayList<>();
        for (Token token : tokens) {
            token.amount()
                    .ifPresent(said -> units.add(
                            said.low().intValue() == 1 ? 0 : units.size(),
                            said.unit().plain()));
            if (token.meaning() instanceof Meaning.Holds holds && !holds.name().isEmpty()) {
                units.add(holds.name());
            } else if (token.meaning() instanceof Meaning.Rate rate) {
                units.add(rate.said().unit().plain());
            }
        }
        units.removeIf(unit -> unit.equals("吨") || unit.equals("两") || unit.equals("克"));
        boolean isByHead = tokens.stream()
                .anyMatch(token -> token.amount()
                        .filter(said -> said.low().intValue() == 1)
                        .isPresent());
        boolean isLive = filling.headSize().isPresent();
        units.add(isLive && !isByHead ? 0 : units.size(), "斤");
        if (isLive && units.size() == 1) {
            units.add(filling.word());
        }
        return units.stream().distinct().toList();
    }

    /** Returns the units that an amount may have, the likeliest first. */
    private List<String> amountUnits() {
        return filling.headSize().map(size -> List.of(filling.word(), "斤")).orElse(List.of("斤"));
    }
}
