package org.duijie.api.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sentences of complaints in one language, by code. If a detail needs a translation, it is found under the key
 * {@code CODE.n.detail}, with hyphens for spaces.
 */
final class Wording {
    private static final Wording ENGLISH = new Wording("en");
    private static final Wording CHINESE = new Wording("zh");
    private static final Pattern PACKS = Pattern.compile("[0-9]+ pack");

    private final Properties sentences = new Properties();

    private Wording(String language) {
        String name = "complaints_" + language + ".properties";
        try (InputStream in = Wording.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not there");
            }
            Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
            sentences.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Returns the Chinese sentences for a Chinese locale, otherwise the English ones. */
    static Wording in(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
    }

    /** Returns the value of the complaint, if it has one, and then its sentence. */
    String text(Complaint complaint) {
        String value = complaint.value();
        List<String> details = complaint.details();
        String beside = complaint.word().isEmpty() ? value : "1 " + complaint.word();
        details = details.stream()
                .map(detail -> this == CHINESE ? ChineseUnits.of(detail, beside, complaint.word()) : packs(detail))
                .map(detail -> this == CHINESE && complaint.code().equals("UNKNOWN_UNIT") ? chinese(detail) : detail)
                .toList();
        String sentence = filled(sentence(complaint), complaint.code(), details);
        return value.isEmpty() ? sentence : sentence("VALUE").replace("{0}", value) + sentence;
    }

    /**
     * Returns only the Chinese words of a list of units, because a Chinese reader needs no others. Returns the whole
     * list if it has no Chinese words.
     */
    private static String chinese(String units) {
        String chinese = Stream.of(units.split(" ", -1))
                .filter(each -> each.codePoints().anyMatch(Character::isIdeographic))
                .collect(Collectors.joining("、"));
        return chinese.isEmpty() || !units.contains(" ") ? units : chinese;
    }

    /** Returns {@code detail} with "packs" in the plural where English needs it. */
    private static String packs(String detail) {
        return PACKS.matcher(detail).matches() && !detail.equals("1 pack") ? detail + "s" : detail;
    }

    private String filled(String template, String code, List<String> details) {
        return Filled.of(template, n -> n < details.size() ? word(code, n, details) : "");
    }

    /** Returns a detail, or its translation if there is one. The translation may contain later details. */
    private String word(String code, int n, List<String> details) {
        String detail = details.get(n);
        String words = sentences.getProperty(code + "." + n + "." + detail.replace(' ', '-'));
        return words == null ? detail : filled(words, code, details);
    }

    /**
     * Returns the sentence of the complaint's code. Prefers the sentence for its first two details, or else for its
     * first, if there is one, as {@code CODE@DETAIL.DETAIL} or {@code CODE@DETAIL}.
     */
    private String sentence(Complaint complaint) {
        List<String> details = complaint.details();
        String code = complaint.code();
        if (details.isEmpty()) {
            return sentence(code);
        }
        String ofFirst = sentences.getProperty(code + "@" + details.get(0), sentence(code));
        return details.size() < 2
                ? ofFirst
                : sentences.getProperty(code + "@" + details.get(0) + "." + details.get(1), ofFirst);
    }

    private String sentence(String code) {
        String sentence = sentences.getProperty(code);
        if (sentence == null) {
            throw new IllegalStateException("no sentence for " + code);
        }
        return sentence;
    }
}
