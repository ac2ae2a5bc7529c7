package org.duijie.api.feature;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Complaint.Severity;
import org.duijie.api.json.Refusals;

/** Why a user may not do something; the refusal names who may. */
public enum NoRight implements Complaint.Code {
    /** Only users of the roles {0} may do this. */
    ROLE_NEEDED,
    /** The token does not have the scope {0}. */
    SCOPE_NEEDED,
    /** Only the party that it belongs to, and liaisons, may do this. */
    OWNER_NEEDED;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    /** Makes the refusal of a user with another role than {@code roles}. */
    public static Refused unless(Collection<Role> roles) {
        String words = EnumSet.copyOf(roles).stream().map(Role::word).collect(Collectors.joining(" "));
        return because(ROLE_NEEDED, words);
    }

    /** Makes the refusal of a user who is neither of {@code role} nor a liaison. */
    public static Refused unless(Role role) {
        return unless(Set.of(role, Role.LIAISON));
    }

    /** Makes the refusal of a token without {@code scope}. */
    public static Refused without(Scope scope) {
        return because(SCOPE_NEEDED, scope.word());
    }

    /** Makes the refusal of a user who may not act for the party. */
    public static Refused ofOthers() {
        return because(OWNER_NEEDED);
    }

    private static Refused because(NoRight why, String... details) {
        return Refused.because(RefusalCode.FORBIDDEN, Refusals.at(why, "", "", details));
    }
}
