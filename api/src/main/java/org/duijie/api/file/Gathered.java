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

/** The valid elements of one list of a market, and the position of each. */
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

    /** Reads an element from its fields. */
    interface ElementReader<T> {
        Part<T> read(Part<String> id, Fields fields);
    }

    /**
     * Starts a list.
     *
     * @param at the position of the list in the file
     * @param amount the name of the field with the amount
     */
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

    /** Notes that the id of one element, or of all, could not be read. */
    void addNameless() {
        anyNameless = true;
    }

    /**
     * Returns whether an element with this id may be invalid, or two elements have this id. So a reference to the id is
     * not reported as an error of its own.
     */
    boolean mayBeUnsound(String id) {
        return ambiguous.contains(id) || (!sound.contains(id) && (anyNameless || ids.containsKey(id)));
    }

    /** Returns the elements whose id is unique. */
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

    /** Returns the amount of the {@code n}th valid element, as written. */
    String amount(int n) {
        return amounts.get(n);
    }

    /** Returns the position of the {@code n}th valid element in the file. */
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
