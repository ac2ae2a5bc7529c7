package org.duijie.api.deal;

import static org.duijie.api.json.Shape.needed;

import java.time.LocalDate;
import java.util.List;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.Window;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/**
 * A request to settle loads.
 *
 * @param dueOn the day on which payment is due
 * @param loads the numbers of the loads; empty for all loads that are weighed and not settled
 */
record SettleBody(LocalDate dueOn, List<Integer> loads) {
    private static final Shape SHAPE = Shape.of(needed("dueOn", Kind.DATE), LoadField.SEVERAL);

    static Decoded<SettleBody> read(byte[] json) {
        return Body.read(json, SHAPE, fields -> {
            Part<LocalDate> day = fields.part("dueOn", Window::parseDay);
            Part<List<Integer>> loads = LoadField.several(fields);
            return fields.built(
                    "loads",
                    () -> {
                        if (fields.has("loads") && loads.get().isEmpty()) {
                            throw new InvalidValueException(Reason.EMPTY_LIST, "[]");
                        }
                        return new SettleBody(day.get(), loads.get());
                    },
                    day,
                    loads);
        });
    }
}
