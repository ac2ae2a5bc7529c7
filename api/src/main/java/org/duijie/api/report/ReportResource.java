package org.duijie.api.report;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Call;
import org.duijie.api.http.ProblemException;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;
import org.duijie.api.report.CampaignReports.Bulletin;
import org.duijie.api.workbook.SheetWriter;
import org.duijie.core.market.Window;
import org.duijie.core.quantity.InvalidValueException;

/** {@code /v1/campaigns/{id}/report}: the results of a campaign. */
final class ReportResource implements Resource {
    private static final Right READ = Right.every(Scope.READ);

    private final CampaignReports reports;

    ReportResource(CampaignReports reports) {
        this.reports = reports;
    }

    @Override
    public void register(Routes routes) {
        String path = "/v1/campaigns/{id}/report";
        routes.get(path, READ, call -> Answer.of(CampaignJson.of(bulletin(call))), "asOf");
        routes.get(path + ".csv", READ, call -> text(call, "text/csv", CampaignCsv::of), "asOf", "lang");
        routes.get(path + ".xlsx", READ, this::sheet, "asOf", "lang");
        routes.get(path + ".txt", READ, call -> text(call, "text/plain", CampaignText::of), "asOf", "lang");
    }

    private Bulletin bulletin(Call call) {
        Optional<LocalDate> asOf = call.query("asOf", Window::parseDay);
        try {
            return reports.report(call.principal(), call.id(), asOf);
        } catch (InvalidValueException otherDay) {
            throw ProblemException.ofParameter("asOf", otherDay);
        }
    }

    private Answer sheet(Call call) {
        return Answer.sheet(
                "report.xlsx", SheetWriter.ofCsv("report", CampaignCsv.of(bulletin(call), call.wantedLanguage())));
    }

    private Answer text(Call call, String type, BiFunction<Bulletin, Locale, String> form) {
        return new Answer(200, Map.of(), type + "; charset=utf-8", form.apply(bulletin(call), call.wantedLanguage()));
    }
}
