package org.duijie.core.match.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of one language, by key. Their files are in the package of this class. */
final class Sentences {
    private static final String BUNDLE = Sentences.class.getPackageName() + ".reasons";

    private final boolean isChinese;
    private final ResourceBundle bundle;

    private Sentences(Locale spoken) {
        this.isChinese = spoken.equals(Locale.CHINESE);
        this.bundle = ResourceBundle.getBundle(BUNDLE, spoken);
    }

    /** Returns the Chinese sentences if {@code language} is any Chinese, otherwise the English ones. */
    static Sentences in(Locale language) {
        boolean isChinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        return new Sentences(isChinese ? Locale.CHINESE : Locale.ENGLISH);
    }

    boolean isChinese() {
        return isChinese;
    }

    ResourceBundle bundle() {
        return bundle;
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** Returns the sentence of {@code key} with {@code details} inserted. Figures must be formatted already. */
    String say(String key, String... details) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format((Object[]) details);
    }

    /** Returns the singular or the plural sentence of {@code key}. */
    String count(String key, long count, String... details) {
        return say(key + (count == 1 ? ".one" : ".many"), details);
    }
}
