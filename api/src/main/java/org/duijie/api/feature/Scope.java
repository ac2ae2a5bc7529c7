package org.duijie.api.feature;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A use that a token allows, within the rights of its user. */
public enum Scope {
    /** Reading. */
    READ,
    /** Writing. */
    WRITE,
    /** Managing users and tokens, and reading the audit. */
    ADMIN,
    /** Reading the calendar of pick-ups, and nothing else. A token with this scope has no other scope. */
    CALENDAR;

    /** All scopes that a user can have. Only tokens can have {@link #CALENDAR}. */
    public static final Set<Scope> ALL = Set.copyOf(EnumSet.of(READ, WRITE, ADMIN));

    /** Returns the word used in bodies and rows. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns all scopes that a new token may have, if the issuer has {@code scopes} and the user has {@code role}. */
    public static Set<Scope> most(Set<Scope> scopes, Role role) {
        return scopes.stream()
                .filter(scope -> scope != CALENDAR && (scope != ADMIN || role == Role.LIAISON))
                .collect(Collectors.toUnmodifiableSet());
    }

    public static Set<Scope> of(String words) {
        return Arrays.stream(words.split(" ", -1))
                .map(word -> valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the first of {@code needed} that is not in {@code most}; one is not. */
    public static Scope first(Set<Scope> needed, Set<Scope> most) {
        return needed.stream()
                .filter(scope -> !most.contains(scope))
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    public static String words(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::word).collect(Collectors.joining(" "));
    }
}
