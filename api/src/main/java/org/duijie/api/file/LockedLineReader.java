package org.duijie.api.file;

import static org.duijie.api.json.Shape.needed;

import java.time.LocalDate;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.LockedLine;
import org.duijie.core.market.Name;
import org.duijie.core.market.Window;
import org.duijie.core.quantity.Heads;

/** Reads a locked line: a delivery that the plan must contain. */
public final class LockedLineReader {
    public static final Shape SHAPE = Shape.of(
            needed("listing", Kind.NAME),
            needed("intent", Kind.NAME),
            needed("heads", Kind.WHOLE),
            needed("deliverOn", Kind.DATE));

    private LockedLineReader() {}

    public static Part<LockedLine> read(Fields fields) {
        Part<String> listing = fields.part("listing", Name::require);
        Part<String> intent = fields.part("intent", Name::require);
        Part<Long> heads = fields.part("heads", text -> Common.whole(text, 1, Heads.MOST));
        Part<LocalDate> day = fields.part("deliverOn", Window::parseDay);
        return fields.built(
                "heads",
                () -> new LockedLine(listing.get(), intent.get(), Heads.of(heads.get()), day.get()),
                listing,
                intent,
                heads,
                day);
    }
}
