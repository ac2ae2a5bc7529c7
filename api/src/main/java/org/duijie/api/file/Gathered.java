package org.duijie.api.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.api.json.Pointer;
import org.duijie.core.market.Name;

/** The elements of one list of a market that could be read, and where each stood. */
final class Gathered<T> {
    private final Pointer at;
    private final String amount;
    private final ElementReader<T> reader;
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<T> elements = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final List<String> amounts = new ArrayList<>();
    private final Set<String> sound = new HashSet<>();
    private final Set<String> ambiguous = new HashSet<>();
    private boolean anyNameless;

    /** Makes an element of its fields. */
    interface ElementReader<T> {
        Part<T> read(Part<String> id, Fields fields);
    }

    /** @param amount the field that says how much there is */
    Gathered(Pointer at, String amount, ElementReader<T> reader) {
        this.at = at;
        this.amount = amount;
        this.reader = reader;
    }

    void add(int index, Fields fields) {
        Part<String> id = id(index, fields);
        Part<T> element = reader.read(id, fields);
        if (element.isRead()) {
            sound.add(id.get());
            elements.add(element.get());
            places.add(index);
            amounts.add(fields.written(amount));
        }
    }

    /** Takes notice of an element, or of all of them, of which not even the id can be told. */
    void addNameless() {
        anyNameless = true;
    }

    /** Whether an element of this id may stand in the file that could not be read, or not alone. */
    boolean mayBeUnsound(String id) {
        return ambiguous.contains(id) || (!sound.contains(id) && (anyNameless || ids.containsKey(id)));
    }

    /** The elements, without those that share their id. */
    List<T> unambiguous(Function<T, String> id) {
        return ambiguous.isEmpty()
                ? elements
                : elements.stream()
                        .filter(element -> !ambiguous.contains(id.apply(element)))
                        .toList();
    }

    List<T> elements() {
        return elements;
    }

    /** How much there is of the {@code n}th of the elements that could be read, as it was written. */
    String amount(int n) {
        return amounts.get(n);
    }

    /** Where the {@code n}th of the elements that could be read stands in the file. */
    Pointer at(int n) {
        return at.child(places.get(n));
    }

    private Part<String> id(int index, Fields fields) {
        Part<String> id = fields.part("id", Name::require);
        Integer first = id.isRead() ? ids.putIfAbsent(id.get(), index) : null;
        anyNameless |= !id.isRead();
        if (first != null) {
            ambiguous.add(id.get());
            fields.complain(
                    Fault.DUPLICATE_ID, "id", at.child(first).child("id").toString());
        }
        return id;
    }
}
