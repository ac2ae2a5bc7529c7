package org.duijie.api.http;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;

/**
 * Who may use a route at all; on which objects, the facades decide.
 *
 * @param scope what the token must be for; empty when no token is needed
 * @param roles whose it may be
 */
public record Right(Optional<Scope> scope, Set<Role> roles) {
    /** Without a token. */
    public static Right open() {
        return new Right(Optional.empty(), Set.of());
    }

    /** With a token of {@code scope}, whatever the role. */
    public static Right every(Scope scope) {
        return new Right(Optional.of(scope), Set.copyOf(EnumSet.allOf(Role.class)));
    }

    /** With a token of {@code scope} and one of these roles. */
    public static Right of(Scope scope, Role first, Role... others) {
        return new Right(Optional.of(scope), Set.copyOf(EnumSet.of(first, others)));
    }

    public boolean isOpen() {
        return scope.isEmpty();
    }

    public boolean allows(Principal principal) {
        return scope.filter(principal.scopes()::contains).isPresent() && roles.contains(principal.role());
    }
}
