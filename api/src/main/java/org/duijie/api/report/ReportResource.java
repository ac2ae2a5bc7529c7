package org.duijie.api.report;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Call;
import org.duijie.api.http.ProblemException;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;
import org.duijie.api.report.CampaignReports.Bulletin;
import org.duijie.api.report.CampaignReports.Sales;
import org.duijie.api.workbook.SheetWriter;
import org.duijie.core.market.Window;
import org.duijie.core.quantity.InvalidValueException;

/** {@code /v1/campaigns/{id}/report} and {@code /sales}: the results of a campaign. */
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
        routes.get(path + ".csv", READ, call -> text("text/csv", form(call, CampaignCsv::of)), "asOf", "lang");
        routes.get(path + ".xlsx", READ, this::sheet, "asOf", "lang");
        String sales = "/v1/campaigns/{id}/sales";
        routes.get(sales, READ, call -> Answer.of(SalesJson.of(sales(call))), "asOf");
        routes.get(sales + ".csv", READ, call -> text("text/csv", salesCsv(call)), "asOf", "lang");
        routes.get(
                sales + ".xlsx",
                READ,
                call -> Answer.sheet("sales.xlsx", SheetWriter.ofCsv("sales", salesCsv(call))),
                "asOf",
                "lang");
        routes.get(path + ".txt", READ, call -> text("text/plain", chat(call)), "asOf", "lang");
    }

    private Bulletin bulletin(Call call) {
        return asked(call, reports::report);
    }

    private Sales sales(Call call) {
        return asked(call, reports::sales);
    }

    private interface Question<R> {
        R of(Principal principal, String id, Optional<LocalDate> asOf);
    }

    private static <R> R asked(Call call, Question<R> question) {
        Optional<LocalDate> asOf = call.query("asOf", Window::parseDay);
        try {
            return question.of(call.principal(), call.id(), asOf);
        } catch (InvalidValueException otherDay) {
            throw ProblemException.ofParameter("asOf", otherDay);
        }
    }

    private Answer sheet(Call call) {
        return Answer.sheet("report.xlsx", SheetWriter.ofCsv("report", form(call, CampaignCsv::of)));
    }

    private String form(Call call, BiFunction<Bulletin, Locale, String> form) {
        return form.apply(bulletin(call), call.wantedLanguage());
    }

    private String chat(Call call) {
        return CampaignText.of(asked(call, reports::published), call.wantedLanguage());
    }

    private String salesCsv(Call call) {
        return SalesCsv.of(sales(call), call.wantedLanguage());
    }

    private static Answer text(String type, String text) {
        return new Answer(200, Map.of(), type + "; charset=utf-8", text);
    }
}
