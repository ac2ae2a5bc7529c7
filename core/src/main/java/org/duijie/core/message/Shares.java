package org.duijie.core.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.core.message.words.Cue;
import org.duijie.core.message.words.Meaning;
import org.duijie.core.message.words.Sentence;
import org.duijie.core.message.words.Token;

/** Divides the tokens of a message among its products. */
final class Shares {
    final List<Share> all = new ArrayList<>();

    /** Values of sentences without a product, which hold for all: a day, a place, a phone. */
    final List<Token> shared = new ArrayList<>();

    /** Sentences that said nothing that a draft took. */
    final List<Sentence> empty = new ArrayList<>();

    private final List<Token> pending = new ArrayList<>();
    private final boolean hasPlainGoods;

    private Shares(List<Sentence> sentences) {
        this.hasPlainGoods = sentences.stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .anyMatch(token -> token.meaning() instanceof Meaning.Goods goods && !goods.isGroup());
    }

    static Shares of(List<Sentence> sentences) {
        Shares chunks = new Shares(sentences);
        sentences.forEach(chunks::add);
        Directions.decide(chunks.all, sentences);
        return chunks;
    }

    private void add(Sentence sentence) {
        List<Token> products = products(sentence);
        if (products.isEmpty()) {
            addWithout(sentence);
            return;
        }
        List<Token> tokens = sentence.tokens();
        boolean isAmountFirst = isAmountFirst(tokens, products);
        List<Share> made = new ArrayList<>();
        List<Token> head = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (products.contains(token)) {
                Share chunk = chunk(sentence, token, made, tokens.subList(0, i));
                moveLead(made, chunk, head, isAmountFirst);
                if (!made.contains(chunk)) {
                    made.add(chunk);
                }
            } else if (made.isEmpty()) {
                head.add(token);
            } else if (!token.isGoods()) {
                made.get(made.size() - 1).tokens.add(token);
            }
        }
        share(made, head);
        finish(made);
    }

    /** Starts a chunk for a product, or adds the product to the chunk before it: 土鸡或乌鸡. */
    private static Share chunk(Sentence sentence, Token product, List<Share> made, List<Token> before) {
        if (!made.isEmpty()) {
            Share last = made.get(made.size() - 1);
            boolean isOr = !before.isEmpty() && before.get(before.size() - 1).is(Cue.OR);
            boolean isSame = last.goods.get(0).meaning().equals(product.meaning());
            if (isOr || isSame) {
                if (!isSame) {
                    last.goods.add(product);
                }
                return last;
            }
        }
        return new Share(sentence, product);
    }

    /** Moves what is before a product and belongs to it: its verb and, where amounts come first, its amount. */
    private static void moveLead(List<Share> made, Share next, List<Token> head, boolean isAmountFirst) {
        List<Token> from = made.isEmpty() ? head : made.get(made.size() - 1).tokens;
        if (made.contains(next)) {
            return;
        }
        List<Token> lead = new ArrayList<>();
        boolean isAmountTaken = false;
        while (!from.isEmpty()) {
            Token last = from.get(from.size() - 1);
            boolean isVerb = last.is(Cue.SELL) || last.is(Cue.BUY) || last.is(Cue.FILLER) || last.is(Cue.GRADE);
            boolean isAmount = isAmountFirst
                    && !isAmountTaken
                    && (last.isAmount() || last.meaning() instanceof Meaning.HeadWeight);
            if (!isVerb && !isAmount) {
                break;
            }
            isAmountTaken |= last.isAmount();
            lead.add(0, from.remove(from.size() - 1));
        }
        next.tokens.addAll(lead);
    }

    /** Returns whether amounts come before their products: 3000斤白菜，5000斤萝卜. */
    private static boolean isAmountFirst(List<Token> tokens, List<Token> products) {
        Optional<Token> first = tokens.stream().filter(Token::isAmount).findFirst();
        if (first.isEmpty() || first.get().start() > products.get(0).start()) {
            return false;
        }
        return true;
    }

    /** Gives what is before the first product to it and, except amounts, to the other products of the sentence. */
    private void share(List<Share> made, List<Token> head) {
        for (Token token : head) {
            boolean isAmountLike = token.isAmount() || token.isPriced() || token.meaning() instanceof Meaning.Bare;
            for (Share chunk : made) {
                if (chunk == made.get(0) || !isAmountLike) {
                    chunk.tokens.add(isAmountLike && made.size() > 1 ? token.with(token.rivals(), true) : token);
                }
            }
        }
        made.get(0).tokens.addAll(0, pending);
        pending.clear();
    }

    private void finish(List<Share> made) {
        join(made);
        made.get(made.size() - 1).isLastOfSentence = true;
        distribute(made);
        for (Share chunk : made) {
            Optional<Share> same = all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
            boolean isMore = same.filter(last -> last.isSame(chunk))
                    .filter(last -> !hasAmount(last) || !hasAmount(chunk))
                    .isPresent();
            if (isMore) {
                same.get().tokens.addAll(chunk.tokens);
            } else {
                all.add(chunk);
            }
        }
    }

    /** Joins what is said of a product with its earlier mention that said nothing: 平菇、香菇有货，平菇3块，香菇6块. */
    private static void join(List<Share> made) {
        for (int i = 0; i < made.size(); i++) {
            for (int j = made.size() - 1; j > i; j--) {
                if (made.get(i).isSame(made.get(j)) && !made.get(i).hasValue()) {
                    made.get(i).tokens.addAll(made.remove(j).tokens);
                }
            }
        }
    }

    private static boolean hasAmount(Share chunk) {
        return chunk.tokens.stream().anyMatch(Token::isAmount);
    }

    /** Gives an amount or a price that follows several products to each of them, to be asked unless it says each. */
    private static void distribute(List<Share> made) {
        for (int i = made.size() - 1; i > 0; i--) {
            Share last = made.get(i);
            Share before = made.get(i - 1);
            boolean isEach = last.has(Cue.EACH);
            if (isEach && before.hasValue()) {
                each(made.subList(0, i), last);
                continue;
            }
            if (before.hasValue() || !last.hasValue() || before.has(Cue.GONE)) {
                continue;
            }
            for (Token token : last.tokens) {
                if (token.isAmount() || token.isPriced() || token.meaning() instanceof Meaning.HeadWeight) {
                    before.tokens.add(token);
                    if (!isEach) {
                        before.common.add(token);
                        last.common.add(token);
                    }
                }
            }
            if (isEach) {
                last.tokens.stream()
                        .filter(token -> token.is(Cue.EACH))
                        .findFirst()
                        .ifPresent(before.tokens::add);
            }
        }
    }

    /** Gives what follows 都是 to the products before that have no value of its kind. */
    private static void each(List<Share> before, Share last) {
        int from = 0;
        while (!last.tokens.get(from).is(Cue.EACH)) {
            from++;
        }
        for (Token token : last.tokens.subList(from, last.tokens.size())) {
            for (Share chunk : before) {
                boolean isNew = (token.isPriced() && chunk.tokens.stream().noneMatch(Token::isPriced))
                        || (token.isAmount() && !hasAmount(chunk))
                        || (token.meaning() instanceof Meaning.HeadWeight
                                && chunk.find(Meaning.HeadWeight.class).isEmpty());
                if (isNew) {
                    chunk.tokens.add(token);
                }
            }
        }
    }

    private void addWithout(Sentence sentence) {
        boolean isTaken = false;
        for (Token token : sentence.tokens()) {
            if (isOfOne(token)) {
                List<Token> into = all.isEmpty() ? pending : all.get(all.size() - 1).tokens;
                into.add(isUncertain() ? token.with(token.rivals(), true) : token);
                isTaken = true;
            } else if (isShared(token)) {
                shared.add(token);
                isTaken |= !(token.meaning() instanceof Meaning.Days days) || days.isSure();
            } else if (token.is(Cue.SELL) || token.is(Cue.BUY) || token.is(Cue.BUY_LIST) || token.is(Cue.SELL_LIST)) {
                isTaken |= token.is(Cue.BUY_LIST) || token.is(Cue.SELL_LIST);
            }
        }
        if (!isTaken) {
            empty.add(sentence);
        }
    }

    /** Returns whether it is open which of several products a sentence without a product speaks of. */
    private boolean isUncertain() {
        if (all.size() < 2) {
            return false;
        }
        Share last = all.get(all.size() - 1);
        Share before = all.get(all.size() - 2);
        return last.sentence.equals(before.sentence);
    }

    private static boolean isOfOne(Token token) {
        return token.isAmount()
                || token.isPriced()
                || token.meaning() instanceof Meaning.HeadWeight
                || token.meaning() instanceof Meaning.Holds
                || token.meaning() instanceof Meaning.Bare
                || token.meaning() instanceof Meaning.Broken
                || token.meaning() instanceof Meaning.Amount
                || token.is(Cue.GRADE)
                || token.is(Cue.LEAST)
                || token.is(Cue.LEAST_BEFORE)
                || token.is(Cue.TOTAL)
                || token.is(Cue.PRICE_LABEL)
                || token.is(Cue.AMOUNT_LABEL)
                || token.is(Cue.OTHER_PRICE)
                || token.is(Cue.PAST);
    }

    static boolean isShared(Token token) {
        return token.meaning() instanceof Meaning.Days
                || token.meaning() instanceof Meaning.VagueDays
                || token.meaning() instanceof Meaning.Spot
                || token.meaning() instanceof Meaning.Village
                || token.meaning() instanceof Meaning.Phone
                || token.meaning() instanceof Meaning.Party
                || token.meaning() instanceof Meaning.Person
                || token.is(Cue.PRICE_AT)
                || token.is(Cue.TRANSPORT)
                || token.is(Cue.DESTINATION)
                || token.is(Cue.CERTIFICATE)
                || token.is(Cue.NO_CERTIFICATE)
                || token.is(Cue.PRICE_OPEN);
    }

    /** Returns the products of a sentence, without headings (蔬菜：) and words that mean the product before (鸡). */
    private List<Token> products(Sentence sentence) {
        List<Token> products = new ArrayList<>();
        for (int i = 0; i < sentence.tokens().size(); i++) {
            Token token = sentence.tokens().get(i);
            if (!(token.meaning() instanceof Meaning.Goods goods)) {
                continue;
            }
            boolean isAmountBeside = sentence.clauseOf(i).stream().anyMatch(each -> each.isAmount() || each.isPriced());
            boolean isCounted = i + 1 < sentence.tokens().size()
                    && sentence.tokens().get(i + 1).isAmount();
            boolean isHeading = goods.isGroup() && hasPlainGoods && !isCounted;
            boolean isReference = !goods.isCertain() && isKnown(goods, products);
            boolean isAside = !goods.isCertain()
                    && !goods.isGroup()
                    && !isAmountBeside
                    && !sentence.has(Cue.BUY)
                    && !sentence.has(Cue.SELL);
            if (!isHeading && !isReference && !isAside) {
                products.add(token);
            }
        }
        return products;
    }

    private boolean isKnown(Meaning.Goods vague, List<Token> before) {
        List<Token> known = new ArrayList<>(before);
        if (!all.isEmpty()) {
            known.addAll(all.get(all.size() - 1).goods);
        }
        return known.stream()
                .map(token -> (Meaning.Goods) token.meaning())
                .anyMatch(goods -> goods.isCertain() && vague.paths().containsAll(goods.paths()));
    }
}
