package org.duijie.core.message.share;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;

/**
 * Lists of products of which each has its price right after its name: 草鱼6.5 鲫鱼9 青鱼11. A number there is a price,
 * and what follows the last price holds for the whole list.
 */
final class PriceLists {
    private final List<Share> list;

    private PriceLists(List<Share> list) {
        this.list = list;
    }

    /** Tells the prices of each sentence that is such a list. */
    static void tell(List<Share> all) {
        for (int from = 0; from < all.size(); ) {
            int to = from + 1;
            while (to < all.size() && all.get(to).sentence.equals(all.get(from).sentence)) {
                to++;
            }
            if (to - from > 1) {
                new PriceLists(all.subList(from, to)).tell();
            }
            from = to;
        }
    }

    private void tell() {
        List<Share> numbered =
                list.stream().filter(share -> first(share).isPresent()).toList();
        boolean isPriced = list.stream().anyMatch(share -> share.priceUnit.isPresent())
                || numbered.stream().anyMatch(share -> isPrice(first(share).orElseThrow()));
        boolean isAmount =
                numbered.stream().anyMatch(share -> first(share).orElseThrow().isAmount());
        if (!isPriced || isAmount || numbered.size() < 2) {
            return;
        }
        numbered.forEach(PriceLists::label);
        if (numbered.size() == list.size()) {
            shareTail();
        }
    }

    /** Returns the number right after the name of the product. */
    private static Optional<Token> first(Share share) {
        int end = share.goods.get(share.goods.size() - 1).end();
        return share.tokens.stream()
                .filter(token -> token.start() >= end && token.start() - end <= 1)
                .filter(token -> token.isPriced() || token.isAmount() || token.meaning() instanceof Meaning.Bare)
                .findFirst();
    }

    private static boolean isPrice(Token number) {
        return number.isPriced()
                || (number.meaning() instanceof Meaning.Bare bare
                        && bare.number().low().scale() > 0);
    }

    private static void label(Share share) {
        Token number = first(share).orElseThrow();
        boolean hasPrice = share.tokens.stream().anyMatch(Token::isPriced);
        if (number.meaning() instanceof Meaning.Bare && !hasPrice) {
            int at = share.tokens.indexOf(number);
            share.tokens.add(at, new Token(number.start(), number.start(), new Meaning.Said(Cue.PRICE_LABEL, "")));
        }
    }

    /** Gives the sum, the least delivery and the pack after the last price to all products. */
    private void shareTail() {
        Share last = list.get(list.size() - 1);
        int end = first(last).orElseThrow().end();
        boolean isPlain = list.stream()
                .filter(share -> share != last)
                .allMatch(share -> share.tokens.stream()
                        .noneMatch(token -> token.isAmount() || token.meaning() instanceof Meaning.Holds));
        if (!isPlain) {
            return;
        }
        List<Token> tail =
                last.tokens.stream().filter(token -> token.start() > end).toList();
        for (int i = 0; i < tail.size(); i++) {
            Token token = tail.get(i);
            boolean isTotal = i > 0
                    && token.amount().isPresent()
                    && (tail.get(i - 1).is(Cue.TOTAL) || tail.get(i - 1).is(Cue.AMOUNT_LABEL));
            if (LeastWords.isAfter(tail, i)) {
                give(last, List.of(token, tail.get(i + 1)));
            } else if (LeastWords.isFrom(token) || token.meaning() instanceof Meaning.Holds) {
                give(last, List.of(token));
            } else if (isTotal) {
                give(last, List.of(token));
                list.forEach(share -> share.common.add(token));
            }
        }
    }

    private void give(Share last, List<Token> tokens) {
        for (Share share : list) {
            if (share != last) {
                List<Token> all = new ArrayList<>(share.tokens);
                all.addAll(tokens);
                all.sort(Comparator.comparingInt(Token::start));
                share.tokens.clear();
                share.tokens.addAll(all);
            }
        }
    }
}
