package org.duijie.api.policy;

import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;

/** The route of a {@link BureauDocument}: every user may read it, only liaisons may change it. */
final class DocumentResource implements Resource {
    private final String path;
    private final Documents documents;

    DocumentResource(String path, Documents documents) {
        this.path = path;
        this.documents = documents;
    }

    @Override
    public void register(Routes routes) {
        routes.get(path, Right.every(Scope.READ), call -> Answer.of(documents.get(call.principal())));
        routes.patch(
                path,
                Right.of(Scope.WRITE, Role.LIAISON),
                call -> Answer.of(documents.change(call.principal(), call.version(), call.body())));
    }
}
