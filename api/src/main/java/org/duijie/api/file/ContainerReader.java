package org.duijie.api.file;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.optional;
import static org.duijie.api.json.Shape.optionalObject;

import java.util.Optional;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.Listing.Packing;
import org.duijie.core.quantity.Container;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Quantity;

/** Reads the container of a listing or intent: its name, and what one holds. */
final class ContainerReader {
    static final String FIELD = "container";
    static final String BREAKABLE = "breakable";
    private static final String NAME = "name";
    private static final String HOLDS = "holds";
    private static final String INNER = "inner";
    private static final Shape SMALL = Shape.of(needed(NAME, Kind.NAME), optional(HOLDS, Kind.AMOUNT));
    static final Shape SHAPE = SMALL.and(optionalObject(INNER, SMALL));

    private static final Quantity TWELVE = Heads.of(12);

    private ContainerReader() {}

    /** Returns the container; empty when the field is missing. */
    static Part<Optional<Container>> read(Fields fields, CountWords words) {
        return fields.has(FIELD)
                ? fields.inner(FIELD)
                        .map(container -> maybe(container(container, words)))
                        .orElse(Part.unread())
                : Part.of(Optional.empty());
    }

    /**
     * Returns the container of a listing, and whether it may be opened to sell a part of its content; empty when the
     * listing names no container.
     */
    static Part<Optional<Packing>> packing(Fields fields, CountWords words) {
        Part<Optional<Container>> container = read(fields, words);
        boolean isBreakable =
                fields.partOr(BREAKABLE, false, Boolean::parseBoolean).orElse(false);
        if (isBreakable && !fields.has(FIELD)) {
            fields.complain(Fault.MISSING_FIELD, FIELD);
            return Part.unread();
        }
        if (isBreakable && fields.has("pack")) {
            fields.complain(Fault.NOT_BOTH, "pack", BREAKABLE);
            return Part.unread();
        }
        return container.isRead()
                ? Part.of(container.get().map(said -> new Packing(said, isBreakable)))
                : Part.unread();
    }

    private static Part<Container> container(Fields fields, CountWords words) {
        if (!fields.has(INNER)) {
            return built(fields, Optional.empty(), words);
        }
        Part<Container> inner = fields.inner(INNER)
                .map(small -> built(small, Optional.empty(), words))
                .orElse(Part.unread());
        return inner.isRead() ? built(fields, Optional.of(inner.get()), words.and(inner.get())) : Part.unread();
    }

    private static Part<Container> built(Fields fields, Optional<Container> inner, CountWords words) {
        Part<String> name = fields.part(NAME, Container::requireName);
        Part<Quantity> holds = holds(fields, name, words);
        return fields.built(HOLDS, () -> new Container(name.get(), holds.get(), inner), name, holds);
    }

    private static Part<Quantity> holds(Fields fields, Part<String> name, CountWords words) {
        if (fields.has(HOLDS)) {
            return fields.part(HOLDS, text -> Quantity.parse(text, words));
        }
        if (name.isRead() && Container.isDozen(name.get())) {
            return Part.of(TWELVE);
        }
        if (name.isRead()) {
            fields.complain(Fault.MISSING_FIELD, HOLDS);
        }
        return Part.unread();
    }

    private static Part<Optional<Container>> maybe(Part<Container> container) {
        return container.isRead() ? Part.of(Optional.of(container.get())) : Part.unread();
    }
}
