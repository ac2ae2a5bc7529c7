package org.duijie.api.pickup;

import java.util.Locale;
import java.util.Map;
import org.duijie.api.feature.Hash;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Call;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;

/** {@code /v1/pick-ups.ics}: the pick-ups that a user may see, for calendar apps. */
final class PickUpResource implements Resource {
    private final PickUps pickUps;

    PickUpResource(PickUps pickUps) {
        this.pickUps = pickUps;
    }

    @Override
    public void register(Routes routes) {
        routes.get("/v1/pick-ups.ics", Right.every(Scope.CALENDAR), this::calendar, "token", "lang");
    }

    private Answer calendar(Call call) {
        Locale language = call.wantedLanguage();
        String calendar = PickUpCalendar.of(pickUps.of(call.principal(), language), language);
        Map<String, String> headers = Map.of("ETag", "\"" + Hash.of(calendar) + "\"");
        return new Answer(200, headers, "text/calendar; charset=utf-8", calendar);
    }
}
