package org.duijie.api.trial;

import static org.duijie.api.json.Shape.needed;

import org.duijie.api.file.Common;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;

/**
 * The change to try.
 *
 * @param n the number of the entry of the round's explanation whose remedy is tried, from 1
 */
record TrialBody(long n) {
    private static final Shape SHAPE = Shape.of(needed("n", Kind.WHOLE));
    private static final long MOST = 1_000_000_000;

    static Decoded<TrialBody> read(byte[] json) {
        return Body.ofList(
                json,
                SHAPE,
                (list, index, element) -> {},
                fields -> fields.part("n", text -> new TrialBody(Common.whole(text, 1, MOST))));
    }
}
