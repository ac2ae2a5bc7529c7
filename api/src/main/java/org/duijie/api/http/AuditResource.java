package org.duijie.api.http;

import org.duijie.api.app.Audit;
import org.duijie.api.app.Role;
import org.duijie.api.app.Scope;

/** {@code /v1/audit}: the chain of the bureau, for liaisons with the scope. */
final class AuditResource implements Resource {
    private final Audit audit;

    AuditResource(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void register(Routes routes) {
        routes.get("/v1/audit", Right.of(Scope.ADMIN, Role.LIAISON), this::list, "cursor", "limit");
    }

    private Answer list(Call call) {
        return Answer.numbered(call, audit.list(call.principal(), call.cursorNumber(), call.limit() + 1), "seq");
    }
}
