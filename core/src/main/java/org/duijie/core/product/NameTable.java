package org.duijie.core.product;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duijie.core.quantity.Folded;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/** What each name means: one product, several, or the products of a tag. Names are compared folded. */
final class NameTable {
    private final Map<String, Product> single = new HashMap<>();
    private final Map<String, List<Product>> readings = new HashMap<>();
    private final Map<String, List<Product>> tags = new HashMap<>();
    private final List<OwnWord> words = new ArrayList<>();

    NameTable() {}

    NameTable(NameTable base) {
        single.putAll(base.single);
        readings.putAll(base.readings);
        tags.putAll(base.tags);
        words.addAll(base.words);
    }

    Optional<Product> named(String text) {
        return Optional.ofNullable(single.get(Folded.of(text)));
    }

    List<Product> readings(String text) {
        List<Product> several = readings.get(Folded.of(text));
        return several == null ? named(text).stream().toList() : several;
    }

    Optional<Product> meant(String text) {
        Optional<Product> one = named(text);
        List<Product> several = one.isPresent() ? List.of() : readings(text);
        if (several.isEmpty()) {
            return one;
        }
        List<String> names = several.stream().map(Product::chinese).toList();
        throw new InvalidValueException(
                Reason.AMBIGUOUS, text, names.get(0), String.join("、", names.subList(1, names.size())));
    }

    /** Returns all names, each with the products that it may mean. */
    Map<String, List<Product>> all() {
        Map<String, List<Product>> all = new HashMap<>();
        single.forEach((name, product) -> all.put(name, List.of(product)));
        all.putAll(readings);
        return Map.copyOf(all);
    }

    List<Product> tagged(String text) {
        return tags.getOrDefault(Folded.of(text), List.of());
    }

    Set<String> tags() {
        return Set.copyOf(tags.keySet());
    }

    /** Adds the meanings of names from the tables of readings and of tags. */
    void putAll(Map<String, List<Product>> severalReadings, Map<String, List<Product>> tagged) {
        readings.putAll(severalReadings);
        tags.putAll(tagged);
    }

    /** Adds all names of a product. Two of them may be equal. */
    void add(Product product) {
        product.names().forEach(name -> add(name, product));
    }

    private void add(String name, Product product) {
        Product other = single.putIfAbsent(Folded.of(name), product);
        if (other != null && !other.path().equals(product.path())) {
            throw new IllegalArgumentException("'" + name + "' already names " + other.path());
        }
        readings.remove(Folded.of(name));
    }

    /** Returns the words that a bureau added. */
    List<OwnWord> words() {
        return List.copyOf(words);
    }

    /**
     * Adds a bureau's word for a product. The word may be a name with several readings if the product is one of these.
     */
    void mean(String word, Product meant) {
        if (!readings.getOrDefault(Folded.of(word), List.of()).contains(meant)) {
            requireFree(word);
        }
        readings.remove(Folded.of(word));
        single.put(Folded.of(word), meant);
        words.add(new OwnWord(word, meant.path()));
    }

    /** Refuses a name that names a product or a tag. */
    void requireFree(String name) {
        named(name).ifPresent(other -> {
            throw new InvalidValueException(
                    Reason.NAME_TAKEN, name, other.path().slug());
        });
        List<Product> tagged = tagged(name);
        if (!tagged.isEmpty()) {
            throw new InvalidValueException(
                    Reason.NAME_TAKEN,
                    name,
                    tagged.stream().map(each -> each.path().slug()).collect(Collectors.joining(" ")));
        }
    }
}
