package org.duijie.api.exchange;

import java.util.Map;
import java.util.function.Supplier;
import org.duijie.api.exchange.Imports.Imported;
import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Call;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;

/** {@code /v1/imports}: imports a market file. */
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
            return new Answer(200, Map.of(), Answer.JSON, imported.text(), imported.warnings());
        };
    }
}
