package org.duijie.api.audit;

import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Call;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;
import org.duijie.core.market.Window;

/** {@code /v1/audit}: the audit chain of the bureau. Only liaisons with the {@code admin} scope may read it. */
final class AuditResource implements Resource {
    private final Audit audit;

    AuditResource(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void register(Routes routes) {
        routes.get(
                "/v1/audit",
                Right.of(Scope.ADMIN, Role.LIAISON),
                this::list,
                "newest",
                "subject",
                "actor",
                "day",
                "cursor",
                "limit");
    }

    private Answer list(Call call) {
        AuditFilter filter = new AuditFilter(
                call.queryId("subject"), call.queryId("actor", "usr"), call.query("day", Window::parseDay));
        if (call.flag("newest") || !filter.equals(AuditFilter.ALL)) {
            Audit.Told told = audit.newest(call.principal(), filter, call.cursorNumber(), call.limit());
            return Answer.searched(call, AuditJson.write(told.lines()), told.next(), "seq");
        }
        return Answer.numbered(
                call, AuditJson.write(audit.list(call.principal(), call.cursorNumber(), call.limit() + 1)), "seq");
    }
}
