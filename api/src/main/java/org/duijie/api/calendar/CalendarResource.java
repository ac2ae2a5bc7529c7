package org.duijie.api.calendar;

import java.util.function.Supplier;
import org.duijie.api.feature.Scope;
import org.duijie.api.feature.View;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Call;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;
import org.duijie.api.offering.OfferingRow;

/** {@code /v1/calendars}: listings and intents with dated parts. */
final class CalendarResource implements Resource {
    private static final String PATH = "/v1/calendars";
    private static final Right READ = Right.every(Scope.READ);
    private static final Right WRITE = Right.every(Scope.WRITE);

    private final Calendars calendars;

    CalendarResource(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public void register(Routes routes) {
        routes.get(PATH, READ, this::list, "kind", "party", "status", "cursor", "limit");
        routes.prepared(PATH, WRITE, this::create);
        routes.get(PATH + "/{id}", READ, call -> Answer.of(calendars.get(call.principal(), call.id())));
        routes.patch(
                PATH + "/{id}",
                WRITE,
                call -> Answer.of(calendars.change(call.principal(), call.id(), call.version(), call.body())));
        routes.post(
                PATH + "/{id}/withdraw",
                WRITE,
                call -> Answer.of(calendars.withdraw(call.principal(), call.id(), call.version(), call.body())));
    }

    private Supplier<Answer> create(Call call) {
        Supplier<View> thing = calendars.prepared(call.principal(), call.body());
        return () -> Answer.created(PATH, thing.get());
    }

    private Answer list(Call call) {
        return Answer.page(
                call,
                calendars.list(
                        call.principal(),
                        call.query("kind", CalendarKind::parse),
                        call.queryId("party", "pty"),
                        call.query("status", OfferingRow.Status::parse),
                        call.cursor(Calendars.PREFIX)));
    }
}
