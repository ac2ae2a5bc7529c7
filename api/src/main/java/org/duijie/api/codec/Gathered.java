package org.duijie.api.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duijie.core.market.Name;

/** The elements of one list of a market that could be read, and where each stood. */
final class Gathered<T> {
    private final Pointer at;
    private final ElementReader<T> reader;
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<T> elements = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();

    /** Makes an element of its fields. */
    interface ElementReader<T> {
        Part<T> read(Part<String> id, Fields fields);
    }

    Gathered(Pointer at, ElementReader<T> reader) {
        this.at = at;
        this.reader = reader;
    }

    void add(int index, Fields fields) {
        Part<T> element = reader.read(id(index, fields), fields);
        if (element.isRead()) {
            elements.add(element.get());
            places.add(index);
        }
    }

    List<T> elements() {
        return elements;
    }

    /** Where the {@code n}th of the elements that could be read stands in the file. */
    Pointer at(int n) {
        return at.child(places.get(n));
    }

    private Part<String> id(int index, Fields fields) {
        Part<String> id = fields.part("id", Name::require);
        Integer first = id.isRead() ? ids.putIfAbsent(id.get(), index) : null;
        if (first != null) {
            fields.complain(
                    Fault.DUPLICATE_ID, "id", at.child(first).child("id").toString());
        }
        return id;
    }
}
