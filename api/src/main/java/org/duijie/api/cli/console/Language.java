package org.duijie.api.cli.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages of Duijie. */
public enum Language {
    ZH(Locale.CHINESE),
    EN(Locale.ENGLISH);

    /** The name of the option. */
    public static final String OPTION = "--lang";

    private static final List<String> VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /**
     * Returns the language option of the command line; empty when it is missing or unknown. It is found before the
     * command line is parsed, because the parser's messages need it.
     */
    public static Optional<Language> asked(String... arguments) {
        Optional<Language> asked = Optional.empty();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(OPTION + "=")) {
                asked = named(arguments[i].substring(OPTION.length() + 1));
            } else if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
                asked = named(arguments[i + 1]);
            }
        }
        return asked;
    }

    /**
     * Returns the language of the environment: from the first of LC_ALL, LC_MESSAGES and LANG that is set, or else from
     * {@code locale}. A locale that begins with zh means Chinese, any other English.
     */
    public static Language of(Map<String, String> environment, Locale locale) {
        String name = VARIABLES.stream()
                .flatMap(variable -> Stream.ofNullable(environment.get(variable)))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(locale.getLanguage());
        return name.toLowerCase(Locale.ROOT).startsWith("zh") ? ZH : EN;
    }

    private static Optional<Language> named(String name) {
        return Arrays.stream(values())
                .filter(language -> language.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
