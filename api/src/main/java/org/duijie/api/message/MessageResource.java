package org.duijie.api.message;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Call;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;
import org.duijie.api.json.LikelyDays;
import org.duijie.api.json.Refusals;
import org.duijie.core.product.Catalogue;
import org.duijie.core.quantity.InvalidValueException;

/** {@code /v1/messages/parse}: reads a message, and stores nothing of it. */
final class MessageResource implements Resource {
    private final Supplier<LocalDate> today;
    private final Function<Principal, Catalogue> catalogues;

    /**
     * Makes the resource.
     *
     * @param today gives the day for a message that does not say when it was written
     * @param catalogues returns the catalogue of a principal's bureau
     */
    MessageResource(Supplier<LocalDate> today, Function<Principal, Catalogue> catalogues) {
        this.today = today;
        this.catalogues = catalogues;
    }

    @Override
    public void register(Routes routes) {
        routes.reading("/v1/messages/parse", Right.every(Scope.READ), this::parse);
    }

    private Answer parse(Call call) {
        MessageBody body = Refused.orRefused(MessageBody.read(call.body(), LikelyDays.on(today.get())));
        Catalogue catalogue = catalogues.apply(call.principal());
        MessageTexts texts = MessageTexts.in(call.language(), catalogue);
        try {
            return Answer.of(
                    new MessageJson(texts).of(Messages.read(body.text(), body.on(), body.unclearAs(), catalogue)));
        } catch (InvalidValueException crowded) {
            throw Refused.because(Refusals.of(crowded, "text"));
        }
    }
}
