package org.duijie.core.message.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The provinces and prefectures of China, by their names with and without the kind (省, 市). */
public final class Regions {
    private static final Map<String, List<String>> CODES = load();
    private static final int LONGEST =
            CODES.keySet().stream().mapToInt(String::length).max().orElse(0);

    private Regions() {}

    /**
     * A province, a prefecture, or a province followed by a prefecture.
     *
     * @param end the position after its last character
     * @param codes the first digits of the codes of its counties
     */
    public record Found(int end, List<String> codes) {
        /** Returns whether a place is in this region. */
        public boolean holds(KnownPlace place) {
            return codes.stream().anyMatch(code -> place.code().startsWith(code));
        }

        /** Returns whether it has no county but this place: 东莞, 潜江. */
        public boolean isPlace(KnownPlace place) {
            return codes.stream()
                    .anyMatch(code -> place.code().equals(code) || place.code().equals(code + "00"));
        }
    }

    /** Returns the regions whose name begins at position {@code at} of {@code text}. For 江苏徐州 these are 江苏 and 江苏徐州. */
    public static List<Found> at(String text, int at) {
        List<Found> found = new ArrayList<>();
        for (Found first : named(text, at)) {
            found.add(first);
            for (Found second : named(text, first.end())) {
                List<String> inside = second.codes().stream()
                        .filter(code -> first.codes().stream().anyMatch(code::startsWith))
                        .toList();
                if (!inside.isEmpty()) {
                    found.add(new Found(second.end(), inside));
                }
            }
        }
        return found;
    }

    /** Returns whether a name without its suffix (市) is that of a prefecture. If so, it may not mean a county: 朝阳. */
    public static boolean isPrefecture(String name) {
        return CODES.getOrDefault(name, List.of()).stream().anyMatch(code -> code.length() > 2);
    }

    /** Returns whether a province or a prefecture has this name: 河南. */
    static boolean isName(String name) {
        return CODES.containsKey(name);
    }

    private static List<Found> named(String text, int at) {
        List<Found> found = new ArrayList<>();
        for (int end = Math.min(text.length(), at + LONGEST); end > at + 1; end--) {
            List<String> codes = CODES.get(text.substring(at, end));
            if (codes != null) {
                found.add(new Found(end, codes));
            }
        }
        return found;
    }

    private static Map<String, List<String>> load() {
        Map<String, List<String>> codes = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Regions.class.getResourceAsStream("regions.tsv"), "regions.tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split("\t", -1);
                for (String name : cells[1].split("\\|", -1)) {
                    codes.computeIfAbsent(name, any -> new ArrayList<>()).add(cells[0]);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(codes);
    }
}
