package org.duijie.api.feature;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a token may be used for, within what its user may do. */
public enum Scope {
    /** To look. */
    READ,
    /** To change. */
    WRITE,
    /** To see to users, tokens and the audit. */
    ADMIN;

    /** All there are. */
    public static final Set<Scope> ALL = Set.copyOf(EnumSet.allOf(Scope.class));

    /** As bodies and rows write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a token that somebody with {@code scopes} issues may be for at most, when its user has {@code role}. */
    public static Set<Scope> most(Set<Scope> scopes, Role role) {
        return scopes.stream()
                .filter(scope -> scope != ADMIN || role == Role.LIAISON)
                .collect(Collectors.toUnmodifiableSet());
    }

    public static Set<Scope> of(String words) {
        return Arrays.stream(words.split(" ", -1))
                .map(word -> valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }

    public static String words(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::word).collect(Collectors.joining(" "));
    }
}
