package org.duijie.core.message.share;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.quantity.SaidAmount;

/** Tells which values of several lots belong to one of them, and which hold for all. */
final class LotValues {
    private LotValues() {}

    /** Returns the price after males and females with their numbers and weights, which may hold for both. */
    static Optional<Token> priceOfAll(List<SaidLot> lots) {
        boolean isCounted = lots.size() > 1
                && lots.stream().allMatch(lot -> lot.isNamed() && lot.hasAmount() && lot.has(Meaning.HeadWeight.class))
                && lots.stream().filter(SaidLot::hasPrice).count() == 1;
        return isCounted ? lots.get(lots.size() - 1).price() : Optional.empty();
    }

    /**
     * Returns whether all that is said of lots is a size of each, and then an amount or a price for each: 母3两公4两各要200斤.
     */
    static boolean isSized(List<SaidLot> lots, List<Token> common) {
        boolean isEach = common.stream().anyMatch(token -> token.is(Cue.EACH))
                && common.stream().anyMatch(token -> token.isAmount() || token.isPriced());
        return isEach
                && lots.size() > 1
                && lots.stream()
                        .allMatch(lot -> lot.has(Meaning.HeadWeight.class) && !lot.hasPrice() && !lot.hasAmount())
                && isToldApart(lots);
    }

    /**
     * Begins with a lot for the name of the product and the amount right after it, if the names of other kinds with
     * their amounts follow, and the first is not their sum: 青尖椒20斤 红尖椒10斤 小米辣3斤.
     */
    static void nameFirst(LotLabels.Label name, List<SaidLot> lots, List<Token> common) {
        List<Token> amounts =
                common.stream().filter(token -> token.amount().isPresent()).toList();
        boolean isNamed = !lots.isEmpty()
                && lots.stream()
                        .allMatch(lot -> lot.label.kind() == LotLabels.Kind.KNOWN
                                && lot.own.size() == 1
                                && lot.hasAmount()
                                && !lot.label.words().equals(name.words()));
        if (!isNamed || amounts.size() != 1 || amounts.get(0).start() - name.end() > 1) {
            return;
        }
        SaidAmount first = amounts.get(0).said();
        boolean isOfOneUnit = lots.stream()
                .flatMap(lot -> lot.own.stream())
                .allMatch(
                        token -> token.said().unit().plain().equals(first.unit().plain()));
        BigDecimal sum = lots.stream().map(lot -> lot.own.get(0).said().low()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (isOfOneUnit && (lots.size() == 1 || sum.compareTo(first.low()) != 0)) {
            SaidLot lot =
                    new SaidLot(new LotLabels.Label(name.start(), name.end(), name.words(), LotLabels.Kind.KNOWN));
            lot.own.add(amounts.get(0));
            common.remove(amounts.get(0));
            lots.add(0, lot);
        }
    }

    /** Gives the first lot the only amount before its price, if each other lot has its own amount before its price. */
    static void giveFirst(List<SaidLot> lots, List<Token> common) {
        if (lots.size() < 2 || lots.get(0).hasAmount() || lots.get(0).price().isEmpty()) {
            return;
        }
        Token price = lots.get(0).price().orElseThrow();
        List<Token> amounts =
                common.stream().filter(token -> token.amount().isPresent()).toList();
        boolean isOwnOfOthers = lots.stream()
                .skip(1)
                .allMatch(lot -> lot.own.stream()
                        .anyMatch(token -> token.amount().isPresent()
                                && lot.price()
                                        .filter(other -> token.start() < other.start())
                                        .isPresent()));
        if (isOwnOfOthers && amounts.size() == 1 && amounts.get(0).start() < price.start()) {
            common.remove(amounts.get(0));
            lots.get(0).own.add(0, amounts.get(0));
        }
    }

    static boolean isToldApart(List<SaidLot> priced) {
        return priced.stream().map(LotValues::name).distinct().count() == priced.size();
    }

    private static String name(SaidLot lot) {
        List<Token> values = lot.own.stream().filter(SaidLot::isValue).toList();
        return lot.label.kind() == LotLabels.Kind.PACK ? lot.label.words() : lot.label.words() + values;
    }

    /** Moves what follows the last price and may hold for all lots; returns what is open. */
    static List<Token> tails(List<SaidLot> lots, List<Token> common) {
        List<Token> open = new ArrayList<>();
        SaidLot last = lots.get(lots.size() - 1);
        for (Token token : last.tail()) {
            boolean isOfEach =
                    lots.stream().allMatch(lot -> lot.has(token.meaning().getClass()));
            if (isOfEach) {
                continue;
            }
            boolean isAlone = lots.stream()
                    .filter(lot -> lot != last)
                    .noneMatch(lot -> lot.own.stream().anyMatch(SaidLot::isValue));
            last.own.remove(token);
            common.add(token);
            if (!isAlone) {
                open.add(token);
            }
        }
        return open;
    }

    /** Gives each lot its own of the amounts after 各有: 各有200箱、1500斤. */
    static void shareEach(List<SaidLot> lots, List<Token> common) {
        common.sort(Comparator.comparingInt(Token::start));
        for (int i = 0; i + lots.size() < common.size(); i++) {
            int from = common.get(i + 1).is(Cue.SELL) ? i + 2 : i + 1;
            List<Token> next = common.subList(from, Math.min(common.size(), from + lots.size()));
            if (common.get(i).is(Cue.EACH)
                    && next.size() == lots.size()
                    && next.stream().allMatch(token -> token.amount().isPresent())) {
                for (int lot = 0; lot < lots.size(); lot++) {
                    lots.get(lot).own.add(next.get(lot));
                }
                next.clear();
                return;
            }
        }
    }
}
