package org.duijie.core.message.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.TextSigns;
import org.duijie.core.message.token.Token;
import org.duijie.core.quantity.SaidAmount;

/**
 * Divides a sentence into tokens. A parse is best if it leaves the fewest characters unread and, among these, has the
 * fewest tokens. Up to {@link #MOST_PARSES} best parses are kept. Tokens of the first one are returned; where other
 * parses differ, their meanings become rivals.
 */
final class Lattice {
    static final int MOST_PARSES = 64;
    private static final int UNREAD = 10;
    private static final int TOKEN = 2;

    /**
     * The cost of a token with little meaning. It is higher than {@link #TOKEN}, so that another token of the same
     * length is preferred.
     */
    private static final int LITTLE = 3;

    private final String text;
    private final List<List<Token>> from = new ArrayList<>();
    private final int[] cost;

    private Lattice(String text, Lexer lexer) {
        this.text = text;
        this.cost = new int[text.length() + 1];
        for (int at = 0; at < text.length(); at++) {
            from.add(lexer.at(text, at));
        }
        for (int at = text.length() - 1; at >= 0; at--) {
            cost[at] = skip(at) + cost[at + 1];
            for (Token token : from.get(at)) {
                cost[at] = Math.min(cost[at], cost(token) + cost[token.end()]);
            }
        }
    }

    /** Returns the tokens of a sentence, in order. */
    static List<Token> read(String text, Lexer lexer) {
        Lattice lattice = new Lattice(text, lexer);
        List<List<Token>> parses = new ArrayList<>();
        lattice.parses(0, new ArrayList<>(), parses);
        List<Token> first = parses.get(0);
        return first.stream().map(token -> lattice.told(token, first, parses)).toList();
    }

    private Token told(Token token, List<Token> first, List<List<Token>> parses) {
        List<Meaning> rivals = rivals(token, parses);
        return token.with(rivals, token.isDoubtful() || isDoubtful(token, first, rivals));
    }

    /** Returns whether another parse reads the words of a value as a different value: 5斤一只 20斤. */
    private static boolean isContested(Meaning meaning, List<Meaning> rivals) {
        return isValue(meaning)
                && rivals.stream()
                        .filter(Lattice::isValue)
                        .anyMatch(rival -> rival.getClass() != meaning.getClass() || isOther(meaning, rival));
    }

    private static boolean isOther(Meaning meaning, Meaning rival) {
        if (meaning instanceof Meaning.HeadWeight weight && rival instanceof Meaning.HeadWeight other) {
            return !isLike(weight.said(), other.said());
        }
        return meaning instanceof Meaning.Holds holds
                && rival instanceof Meaning.Holds inner
                && !(holds.name().equals(inner.name()) && isLike(holds.content(), inner.content()));
    }

    private static boolean isLike(SaidAmount one, SaidAmount other) {
        return one.plain().equals(other.plain())
                && one.plainHigh().equals(other.plainHigh())
                && one.mark().equals(other.mark());
    }

    private static boolean isValue(Meaning meaning) {
        return meaning instanceof Meaning.Amount
                || meaning instanceof Meaning.Rate
                || meaning instanceof Meaning.HeadWeight
                || meaning instanceof Meaning.Holds
                || meaning instanceof Meaning.Price
                || meaning instanceof Meaning.Sum
                || meaning instanceof Meaning.Days;
    }

    private int skip(int at) {
        return TextSigns.isSeparator(text.charAt(at)) ? 0 : UNREAD;
    }

    private static int cost(Token token) {
        boolean isLittle = token.is(Cue.FILLER)
                || token.meaning() instanceof Meaning.Named
                || token.meaning() instanceof Meaning.Bare
                || token.meaning() instanceof Meaning.Broken;
        return isLittle ? LITTLE : TOKEN;
    }

    private void parses(int start, List<Token> before, List<List<Token>> parses) {
        int at = start;
        while (at < text.length()) {
            int here = at;
            List<Token> best = from.get(at).stream()
                    .filter(token -> cost(token) + cost[token.end()] == cost[here])
                    .toList();
            if (best.isEmpty()) {
                at++;
                continue;
            }
            boolean isSkipped = cost[at] == skip(at) + cost[at + 1];
            if (best.size() == 1 && !isSkipped) {
                before.add(best.get(0));
                at = best.get(0).end();
                continue;
            }
            for (Token token : best) {
                if (parses.size() < MOST_PARSES) {
                    List<Token> with = new ArrayList<>(before);
                    with.add(token);
                    parses(token.end(), with, parses);
                }
            }
            return;
        }
        parses.add(before);
    }

    private static List<Meaning> rivals(Token token, List<List<Token>> parses) {
        return parses.stream()
                .skip(1)
                .flatMap(parse -> parse.subList(from(parse, token), parse.size()).stream()
                        .takeWhile(other -> other.start() < token.end()))
                .map(Token::meaning)
                .filter(meaning -> !meaning.equals(token.meaning()))
                .distinct()
                .toList();
    }

    /**
     * Returns the index in {@code parse} of the first token that overlaps {@code token} or comes after it; the size of
     * {@code parse} if there is none.
     */
    private static int from(List<Token> parse, Token token) {
        int low = 0;
        int high = parse.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (parse.get(middle).end() <= token.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Returns whether a token is uncertain: another parse has another value, or a character next to it was not read and
     * may belong to its number or unit.
     */
    private boolean isDoubtful(Token token, List<Token> all, List<Meaning> rivals) {
        return isContested(token.meaning(), rivals) || isLoose(token.start() - 1, all) || isLoose(token.end(), all);
    }

    /** Returns the token that covers position {@code at}. The tokens {@code all} are in order and do not overlap. */
    private static Optional<Token> over(int at, List<Token> all) {
        int low = 0;
        int high = all.size() - 1;
        while (low <= high) {
            int middle = (low + high) / 2;
            Token token = all.get(middle);
            if (at < token.start()) {
                high = middle - 1;
            } else if (at >= token.end()) {
                low = middle + 1;
            } else {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }

    private boolean isLoose(int at, List<Token> all) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char sign = text.charAt(at);
        boolean isNumber = TextSigns.isDigit(text, at) || TextSigns.isNumeral(text, at) || TextSigns.isLetter(text, at);
        boolean isPoint = (sign == '.' || sign == '-' || sign == '~')
                && (TextSigns.isDigit(text, at + 1)
                        || TextSigns.isDigit(text, at - 1)
                        || TextSigns.isNumeral(text, at + 1));
        Optional<Token> over = over(at, all);
        return over.isEmpty() ? isNumber || isPoint : over.get().meaning() instanceof Meaning.Broken;
    }
}
