package org.duijie.api.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The headings of one kind of sheet, from {@code headings.tsv}. */
final class Dictionary {
    private static final int COLUMNS = 5;
    /** The minimum length of a known heading with which an unknown one is compared, in characters. */
    private static final int SHORTEST = 2;

    /**
     * Matches the beginning of a heading such as 每筐. The file lists such headings only for 箱, so the match is replaced
     * by 每箱.
     */
    private static final Pattern CONTAINER = Pattern.compile("^每(?:" + String.join("|", CellContainer.CHINESE) + ")");

    private static final Map<SheetKind, Dictionary> ALL = read();

    private final Map<String, Meaning> meanings = new LinkedHashMap<>();
    private final Map<String, String> fields = new LinkedHashMap<>();

    /** A field and its headings in the template. */
    record Meaning(String field, String english, String chinese) {}

    private Dictionary() {}

    static Dictionary of(SheetKind kind) {
        return Objects.requireNonNull(ALL.get(kind));
    }

    /** Returns the field that a heading in its {@linkplain Heading plain form} means; empty when it is unknown. */
    Optional<String> field(String plain) {
        return Optional.ofNullable(fields.get(plain))
                .or(() ->
                        Optional.ofNullable(fields.get(CONTAINER.matcher(plain).replaceFirst("每箱"))));
    }

    /**
     * Returns the field that all words of a heading such as 存栏/存量 mean; empty when they mean several fields or none.
     */
    Optional<String> fieldOfAll(String heading) {
        String bare = Heading.of(heading).forms().get(1).name();
        Set<Optional<String>> all =
                Arrays.stream(bare.split("[/|或]", -1)).map(this::field).collect(Collectors.toSet());
        return all.size() == 1 ? all.iterator().next() : Optional.empty();
    }

    /**
     * Returns the field that an unknown heading may mean. This is the field of the longest known heading that is
     * contained in it, or else of a known heading that contains it.
     */
    Optional<String> like(String heading) {
        String plain = Heading.of(heading).forms().get(1).name();
        return fields.keySet().stream()
                .filter(word -> word.length() >= SHORTEST && plain.length() >= SHORTEST)
                .filter(word -> plain.contains(word) || word.contains(plain))
                .max(Comparator.comparingInt((String word) -> plain.contains(word) ? word.length() : 0))
                .map(fields::get);
    }

    /** Returns the heading of a field in the template. */
    String heading(String field, Locale language) {
        Meaning meaning = Objects.requireNonNull(meanings.get(field), field);
        return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? meaning.chinese() : meaning.english();
    }

    /** Returns all fields in the order of the file. */
    List<String> fields() {
        return List.copyOf(meanings.keySet());
    }

    private static Map<SheetKind, Dictionary> read() {
        Map<SheetKind, Dictionary> all = new EnumMap<>(SheetKind.class);
        for (String line : lines()) {
            String[] parts = line.split("\t", -1);
            if (line.startsWith("#") || parts.length != COLUMNS) {
                continue;
            }
            Dictionary one = all.computeIfAbsent(SheetKind.parse(parts[0]), kind -> new Dictionary());
            one.meanings.put(parts[1], new Meaning(parts[1], parts[2], parts[3]));
            List<String> words = new ArrayList<>(List.of(parts[4].split("\\|", -1)));
            words.add(parts[2]);
            words.add(parts[3]);
            words.forEach(word -> one.fields.putIfAbsent(Heading.plain(word), parts[1]));
        }
        return all;
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(Dictionary.class.getResourceAsStream("headings.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
