package org.duijie.api.deal;

import static org.duijie.api.json.Shape.needed;

import java.time.LocalDate;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.Window;

/** A request body that contains only a day. */
record DayBody(LocalDate day) {
    /** Reads the day on which a settlement is due. */
    public static Decoded<DayBody> due(byte[] json) {
        return read(json, "dueOn");
    }

    /** Reads the day on which a settlement was paid. */
    public static Decoded<DayBody> paid(byte[] json) {
        return read(json, "paidOn");
    }

    private static Decoded<DayBody> read(byte[] json, String field) {
        return Body.read(json, Shape.of(needed(field, Kind.DATE)), fields -> {
            Part<LocalDate> day = fields.part(field, Window::parseDay);
            return fields.built(field, () -> new DayBody(day.get()), day);
        });
    }
}
