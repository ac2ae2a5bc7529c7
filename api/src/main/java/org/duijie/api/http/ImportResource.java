package org.duijie.api.http;

import java.util.function.Supplier;
import org.duijie.api.app.Imports;
import org.duijie.api.app.Imports.Imported;
import org.duijie.api.app.Role;
import org.duijie.api.app.Scope;

/** {@code /v1/imports}: a market file taken into the bureau. */
final class ImportResource implements Resource {
    private final Imports imports;

    ImportResource(Imports imports) {
        this.imports = imports;
    }

    @Override
    public void register(Routes routes) {
        routes.prepared("/v1/imports", Right.of(Scope.WRITE, Role.LIAISON), this::market, "again");
    }

    private Supplier<Answer> market(Call call) {
        Supplier<Imported> prepared = imports.prepared(call.principal(), call.body(), call.flag("again"));
        return () -> {
            Imported imported = prepared.get();
            return Answer.of(imported.json(), imported.warnings());
        };
    }
}
