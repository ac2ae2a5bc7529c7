package org.duijie.api.http;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.feature.NoRight;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;

/**
 * Who may use a route. Which objects a user may see or change is checked by the facades.
 *
 * @param scope the scope that the token needs; empty when no token is needed
 * @param roles the roles that may use it
 */
public record Right(Optional<Scope> scope, Set<Role> roles) {
    /** Anyone may use the route, without a token. */
    public static Right open() {
        return new Right(Optional.empty(), Set.of());
    }

    /** The route needs a token with {@code scope}; any role may use it. */
    public static Right every(Scope scope) {
        return new Right(Optional.of(scope), Set.copyOf(EnumSet.allOf(Role.class)));
    }

    /** The route needs a token with {@code scope}, and one of these roles. */
    public static Right of(Scope scope, Role first, Role... others) {
        return new Right(Optional.of(scope), Set.copyOf(EnumSet.of(first, others)));
    }

    /**
     * Returns whether the request may carry its token in the query. This is for calendar apps, which send no headers.
     */
    public boolean takesTokenInQuery() {
        return scope.equals(Optional.of(Scope.CALENDAR));
    }

    public boolean isOpen() {
        return scope.isEmpty();
    }

    /** Makes the refusal of a user whom {@link #allows} refused: it names the roles, or the scope, that are needed. */
    public Refused refusal(Principal principal) {
        return roles.contains(principal.role()) ? NoRight.without(scope.orElseThrow()) : NoRight.unless(roles);
    }

    public boolean allows(Principal principal) {
        return scope.filter(principal.scopes()::contains).isPresent() && roles.contains(principal.role());
    }
}
