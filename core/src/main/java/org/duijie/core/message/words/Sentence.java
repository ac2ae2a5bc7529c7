package org.duijie.core.message.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;

/**
 * A sentence or a line of a message. Positions are those of the plain text.
 *
 * @param line the number of its line, from 0
 * @param clauses the number of the clause of each token
 */
public record Sentence(int start, int end, int line, boolean isAsking, List<Token> tokens, List<Integer> clauses) {
    private static final String ENDS = "\n。!?;";
    private static final String CLAUSE_ENDS = ",，、()";

    /** The number of an item in a list that was pasted into one line: 1.土豆200斤 2.白菜300斤. */
    private static final Pattern ITEM = Pattern.compile("(?<![0-9.])([0-9]{1,2})(?:\\s?[、)]|\\s?[.](?![0-9]))");

    private static final String BEFORE_ITEM = " :,，;、。";

    /** Splits a plain text and reads each part. */
    public static List<Sentence> of(String told, Lexer lexer) {
        String text = broken(told);
        List<Sentence> all = new ArrayList<>();
        int start = 0;
        int line = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || ENDS.indexOf(text.charAt(at)) >= 0) {
                if (!text.substring(start, at).isBlank()) {
                    boolean isAsking = at < text.length() && text.charAt(at) == '?';
                    all.add(read(text, start, at, line, isAsking, lexer));
                }
                start = at + 1;
                line += at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
            }
        }
        return PersonWords.Called.told(
                text, NearGoods.settled(text, VarietyNames.settled(text, NameWords.settled(all)), lexer.goods()));
    }

    /**
     * Returns the text after replacing the sign before the number of each item by a line break. Positions do not
     * change.
     */
    private static String broken(String text) {
        List<Integer> places = new ArrayList<>();
        Matcher item = ITEM.matcher(text);
        while (item.find()) {
            if (Integer.parseInt(item.group(1)) == places.size() + 1) {
                places.add(item.start());
            }
        }
        if (places.size() < 2) {
            return text;
        }
        StringBuilder broken = new StringBuilder(text);
        for (int place : places) {
            if (place > 0 && BEFORE_ITEM.indexOf(text.charAt(place - 1)) >= 0) {
                broken.setCharAt(place - 1, '\n');
            }
        }
        return broken.toString();
    }

    /** Returns this sentence after marking the tokens that match {@code isDoubtful} as doubtful. */
    public Sentence doubting(Predicate<Token> isDoubtful) {
        return with(tokens.stream()
                .map(token -> isDoubtful.test(token) ? token.doubted() : token)
                .toList());
    }

    Sentence with(List<Token> told) {
        return new Sentence(start, end, line, isAsking, told, clauses);
    }

    private static Sentence read(String text, int start, int end, int line, boolean isAsking, Lexer lexer) {
        String part = text.substring(start, end);
        List<Token> read = UnknownGoods.added(part, Compounds.joined(Lattice.read(part, lexer)), lexer.goods());
        List<Token> tokens = new ArrayList<>();
        List<Integer> clauses = new ArrayList<>();
        int clause = 0;
        int at = 0;
        for (Token token : read) {
            for (; at < token.start(); at++) {
                clause += CLAUSE_ENDS.indexOf(part.charAt(at)) >= 0 ? 1 : 0;
            }
            at = token.end();
            tokens.add(token.at(start));
            clauses.add(clause);
        }
        return new Sentence(start, end, line, isAsking, List.copyOf(tokens), List.copyOf(clauses));
    }

    public boolean has(Cue cue) {
        return tokens.stream().anyMatch(token -> token.is(cue));
    }

    public boolean hasGoods() {
        return tokens.stream().anyMatch(token -> token.meaning() instanceof Meaning.Goods);
    }

    boolean hasAmount() {
        return tokens.stream().anyMatch(Token::isAmount);
    }

    /** Returns the tokens in the clause of the token at {@code index}. */
    public List<Token> clauseOf(int index) {
        return tokens.subList(firstOf(clauses.get(index)), firstOf(clauses.get(index) + 1));
    }

    /** Returns the index of the first token in a clause, or in a later one. The numbers of clauses only rise. */
    private int firstOf(int clause) {
        int low = 0;
        int high = clauses.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (clauses.get(middle) < clause) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
