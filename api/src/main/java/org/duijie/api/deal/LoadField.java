package org.duijie.api.deal;

import static org.duijie.api.json.Shape.optional;

import java.util.List;
import java.util.OptionalInt;
import org.duijie.api.file.Common;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.deal.Loads;

/** Reads the field that names one load of a deal, or several loads. */
final class LoadField {
    static final Shape.Field ONE = optional("load", Kind.WHOLE);
    static final Shape.Field SEVERAL = optional("loads", Kind.WHOLES);

    private LoadField() {}

    /** Reads {@code load}, a number; empty when the request leaves it out because only one load can be meant. */
    static Part<OptionalInt> one(Fields fields) {
        return fields.partOr("load", OptionalInt.empty(), text -> OptionalInt.of(number(text)));
    }

    /** Reads {@code loads}, a list of numbers; empty to mean all loads to which the request can apply. */
    static Part<List<Integer>> several(Fields fields) {
        return fields.parts("loads", LoadField::number);
    }

    private static int number(String text) {
        return (int) Common.whole(text, 1, Loads.MOST);
    }
}
