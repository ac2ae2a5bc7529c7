package org.duijie.api.cli.console;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of one language, by key. */
public final class Words {
    private final Language language;
    private final ResourceBundle bundle;

    private Words(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(Words.class.getPackageName() + ".messages", language.locale());
    }

    public static Words in(Language language) {
        return new Words(language);
    }

    public Language language() {
        return language;
    }

    public ResourceBundle bundle() {
        return bundle;
    }

    /**
     * Returns the sentence of {@code key} with {@code details} filled in. Figures are passed as text: nothing is
     * formatted here.
     */
    public String say(String key, String... details) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format((Object[]) details);
    }

    /**
     * Returns the sentence of {@code key} for {@code count} items, in the singular or plural. {@code details} begin
     * with the count as text.
     */
    public String count(String key, long count, String... details) {
        return say(key + (count == 1 ? ".one" : ".many"), details);
    }
}
