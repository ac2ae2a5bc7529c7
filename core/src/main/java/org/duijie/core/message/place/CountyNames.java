package org.duijie.core.message.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.duijie.core.quantity.Written;

/**
 * The names of all counties. A few have no known coordinates; if a message names one of them, the user is asked for the
 * place.
 */
public final class CountyNames {
    /** Counties whose name without its kind (县, 市) is also a common word: 合作市, 清水县, 平果市. */
    private static final Set<String> WORDS = Set.of(
            "合作", "公安", "同心", "大田", "清水", "白水", "白沙", "大方", "中方", "东方", "通道", "平安", "和平", "共和", "大新", "新田", "南部", "莲花",
            "石门", "会同", "太和", "安定", "平果", "大通", "河口", "大城", "长江", "团结", "新和", "光泽", "大同", "金山", "大安", "高青", "红河", "石城");

    private static final Set<String> NAMES = load();

    private CountyNames() {}

    /** Returns whether a county has this name, with or without its kind: 沛县, 监利. */
    public static boolean has(String name) {
        return NAMES.contains(name);
    }

    /** Returns whether a name without its kind is also a common word: 合作, 清水. */
    static boolean isWord(String bare) {
        return WORDS.contains(bare);
    }

    private static Set<String> load() {
        Set<String> names = new HashSet<>();
        try (InputStream in =
                        Objects.requireNonNull(CountyNames.class.getResourceAsStream("counties.tsv"), "counties.tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> List.of(line.split("\t", -1)[1].split(" ", -1)).stream())
                    .map(name -> Written.of(name).plain())
                    .forEach(name -> {
                        names.add(name);
                        names.add(bare(name));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        names.removeAll(WORDS);
        return Set.copyOf(names);
    }

    /**
     * Returns a name without its kind. The name of a district, or a name that would be left with one character, stays
     * unchanged.
     */
    private static String bare(String name) {
        String kind =
                Stream.of("自治县", "县", "市").filter(name::endsWith).findFirst().orElse("");
        String bare = name.substring(0, name.length() - kind.length());
        return bare.length() > 1 && bare.length() < 4 ? bare : name;
    }
}
