package org.duijie.core.message.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duijie.core.quantity.Written;

/** The words of {@code words.tsv}, found by the longest that begins at a place. */
final class CueWords {
    private static final Map<String, Meaning.Said> WORDS = load();
    private static final int LONGEST =
            WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);

    private CueWords() {}

    /** Adds the longest word that begins at a place. */
    static void add(String text, int at, List<Token> found) {
        longest(text, at).ifPresent(found::add);
    }

    /** Returns whether a word begins at a place. */
    static boolean isAt(String text, int at) {
        return longest(text, at).isPresent();
    }

    /** Returns whether a word that sells or buys, or 还 or 都, begins at a place. */
    static boolean isVerbAt(String text, int at) {
        boolean isAdverb = text.startsWith("还", at) || text.startsWith("都", at);
        return isAdverb
                || longest(text, at)
                        .filter(word -> word.is(Cue.SELL) || word.is(Cue.BUY))
                        .isPresent();
    }

    static boolean is(String word) {
        return WORDS.containsKey(word);
    }

    private static Optional<Token> longest(String text, int at) {
        for (int end = Math.min(text.length(), at + LONGEST); end > at; end--) {
            Meaning.Said said = WORDS.get(text.substring(at, end));
            if (said != null && TextSigns.isWord(text, at, end)) {
                return Optional.of(new Token(at, end, said));
            }
        }
        return Optional.empty();
    }

    private static Map<String, Meaning.Said> load() {
        Map<String, Meaning.Said> words = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(CueWords.class.getResourceAsStream("words.tsv"), "words.tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split("\t", -1);
                Meaning.Said said = new Meaning.Said(Cue.valueOf(cells[0]), cells[1]);
                for (String word : cells[2].split(" ", -1)) {
                    words.putIfAbsent(Written.of(word).plain(), said);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(words);
    }
}
