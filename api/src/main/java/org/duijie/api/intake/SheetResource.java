package org.duijie.api.intake;

import java.util.Optional;
import java.util.function.Supplier;
import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Call;
import org.duijie.api.http.ProblemException;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;
import org.duijie.api.intake.Sheets.Request;
import org.duijie.api.intake.Sheets.Started;
import org.duijie.api.json.Fault;
import org.duijie.api.sheet.SheetKind;
import org.duijie.api.workbook.SheetLimits;

/** {@code /v1/sheets}: enters listings, intents and parties from sheets. */
final class SheetResource implements Resource {
    private static final String PATH = "/v1/sheets";
    private static final String ONE = PATH + "/{id}";
    private static final Right READ = Right.every(Scope.READ);
    private static final Right WRITE = Right.of(Scope.WRITE, Role.COOPERATIVE, Role.BUYER, Role.LIAISON);

    private final Sheets sheets;

    SheetResource(Sheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public void register(Routes routes) {
        for (SheetKind kind : SheetKind.values()) {
            String name = kind.word() + ".xlsx";
            routes.get(PATH + "/templates/" + name, READ, call -> template(call, kind, name), "lang");
        }
        routes.get(PATH, READ, this::list, "cursor", "limit");
        routes.file(PATH, WRITE, SheetLimits.BYTES, this::create, "kind", "preview", "update", "sheet");
        routes.get(ONE, READ, call -> Answer.of(sheets.get(call.principal(), call.id(), call.language())));
        routes.get(ONE + "/rows", READ, this::rows, "outcome", "cursor", "limit");
        routes.post(
                ONE + "/cancel",
                WRITE,
                call -> Answer.of(sheets.cancel(call.principal(), call.id(), call.version(), call.language())));
    }

    private Supplier<Answer> create(Call call) {
        SheetKind kind = call.query("kind", SheetKind::parse)
                .orElseThrow(() -> ProblemException.ofParameter("kind", "", Fault.MISSING_FIELD));
        Request request = new Request(kind, call.query("sheet"), call.flag("update"));
        if (call.flag("preview")) {
            Sheets.Preview made = sheets.preview(call.principal(), call.body(), request);
            Answer preview = Answer.of(RunJson.preview(made, call.language()));
            return () -> preview;
        }
        Supplier<Started> started = sheets.prepared(call.principal(), call.body(), request, call.language());
        return () -> {
            Started run = started.get();
            return run.isReplayed() ? Answer.of(run.run()) : Answer.created(PATH, run.run());
        };
    }

    private Answer list(Call call) {
        return Answer.page(call, sheets.list(call.principal(), call.cursor(Sheets.PREFIX), call.language()));
    }

    private Answer rows(Call call) {
        Optional<RowOutcome> outcome = call.query("outcome", RowOutcome::parse);
        return Answer.numbered(
                call,
                sheets.rows(call.principal(), call.id(), outcome, call.cursorNumber(), call.limit() + 1).stream()
                        .map(line -> RunJson.line(line, call.language()))
                        .toList(),
                "row");
    }

    private static Answer template(Call call, SheetKind kind, String name) {
        return Answer.sheet(name, kind.template(call.wantedLanguage()));
    }
}
