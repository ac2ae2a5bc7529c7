package org.duijie.api.http;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.app.Principal;
import org.duijie.api.app.Role;
import org.duijie.api.app.Scope;

/**
 * Who may use a route at all; on which objects, the facades decide.
 *
 * @param scope what the token must be for; empty when no token is needed
 * @param roles whose it may be
 */
record Right(Optional<Scope> scope, Set<Role> roles) {
    /** Without a token. */
    static Right open() {
        return new Right(Optional.empty(), Set.of());
    }

    /** With a token of {@code scope}, whatever the role. */
    static Right every(Scope scope) {
        return new Right(Optional.of(scope), Set.copyOf(EnumSet.allOf(Role.class)));
    }

    /** With a token of {@code scope} and one of these roles. */
    static Right of(Scope scope, Role first, Role... others) {
        return new Right(Optional.of(scope), Set.copyOf(EnumSet.of(first, others)));
    }

    boolean isOpen() {
        return scope.isEmpty();
    }

    boolean allows(Principal principal) {
        return scope.filter(principal.scopes()::contains).isPresent() && roles.contains(principal.role());
    }
}
