package org.duijie.core.message.draft;

import java.util.List;

/**
 * A field that was read.
 *
 * @param field the field
 * @param values its value in plain form; {@link Field} lists the fields that have several values
 * @param spans the parts of the message that contain the value, in order; at least one
 */
public record Slot(Field field, List<String> values, List<TextSpan> spans) {
    public Slot {
        values = List.copyOf(values);
        spans = List.copyOf(spans);
    }
}
