package org.duijie.core.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.Product;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidFieldsException;
import org.duijie.core.quantity.InvalidFieldsException.InvalidField;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.Weight;
import org.jspecify.annotations.Nullable;

/** Reads the values given to a builder, and collects missing and refused ones, so that all are reported at once. */
final class BuilderFields {
    private final String subject;
    private final List<InvalidField> invalid = new ArrayList<>();

    /** A field's value. It is given as a value, or as a text that is parsed once the counting words are known. */
    interface Entry<T> {
        T read(CountWords words);
    }

    /** @param subject what is built, such as {@code listing shed-1} */
    BuilderFields(String subject) {
        this.subject = subject;
    }

    /** Returns the value of a required field. If it is missing or refused, records the error and returns empty. */
    <T> Optional<T> needed(String field, @Nullable Entry<T> entry, CountWords words) {
        if (entry == null) {
            invalid.add(new InvalidField(field, Optional.empty()));
            return Optional.empty();
        }
        try {
            return Optional.of(entry.read(words));
        } catch (InvalidValueException refusal) {
            refuse(field, refusal);
            return Optional.empty();
        }
    }

    /** Returns the value of an optional field, or {@code usual} when it is not given or refused. Records a refusal. */
    <T> T optional(String field, @Nullable Entry<T> entry, T usual, CountWords words) {
        return entry == null ? usual : needed(field, entry, words).orElse(usual);
    }

    /** Returns a required name, like {@link #needed}. */
    Optional<String> name(String field, @Nullable String name) {
        return needed(field, name == null ? null : words -> Name.require(name), CountWords.COMMON);
    }

    /** Returns the valid names of {@code names}, and records an error for each of the others. */
    Set<String> names(String field, List<String> names) {
        Set<String> usable = new HashSet<>();
        names.forEach(each -> name(field, each).ifPresent(usable::add));
        return usable;
    }

    /** Returns the window between two required days, given by {@code from} and {@code to}. */
    Optional<Window> window(@Nullable Entry<LocalDate> from, @Nullable Entry<LocalDate> to) {
        Optional<LocalDate> first = needed("from", from, CountWords.COMMON);
        Optional<LocalDate> last = needed("to", to, CountWords.COMMON);
        return first.flatMap(start -> last.flatMap(end -> part("to", () -> new Window(start, end))));
    }

    /** Returns the result of {@code made}. If that is refused, records an error for {@code field} and returns empty. */
    <T> Optional<T> part(String field, Supplier<T> made) {
        return needed(field, words -> made.get(), CountWords.COMMON);
    }

    /** Runs {@code look}, and records an error for {@code field} if it refuses a value. */
    void check(String field, Runnable look) {
        try {
            look.run();
        } catch (InvalidValueException refusal) {
            refuse(field, refusal);
        }
    }

    /** Records that {@code field} is refused. */
    void refuse(String field, InvalidValueException refusal) {
        invalid.add(new InvalidField(field, Optional.of(refusal)));
    }

    /**
     * Returns the result of {@code made} if no field is missing or refused.
     *
     * @param field the field to name when it is refused
     * @throws InvalidFieldsException when the result is refused, or a field was missing or refused before
     */
    <T> T built(String field, Supplier<T> made) {
        requireSound();
        return part(field, made).orElseThrow(() -> new InvalidFieldsException(subject, invalid));
    }

    private void requireSound() {
        if (!invalid.isEmpty()) {
            throw new InvalidFieldsException(subject, invalid);
        }
    }

    /** Returns {@code quantity} if it is a count, and refuses a weight. */
    static Heads count(Quantity quantity) {
        if (quantity instanceof Heads heads) {
            return heads;
        }
        throw new InvalidValueException(Reason.KINDS_DIFFER, quantity.toString(), quantity.kind(), Heads.NONE.kind());
    }

    /** Returns {@code quantity} if it is a weight, and refuses a count. */
    static Weight weight(Quantity quantity) {
        if (quantity instanceof Weight weight) {
            return weight;
        }
        throw new InvalidValueException(Reason.KINDS_DIFFER, quantity.toString(), quantity.kind(), Weight.NONE.kind());
    }

    /** Returns the product with this path, or with this Chinese or English name or alias in the standard catalogue. */
    static ProductPath product(String text) {
        return Catalogue.standard().named(text).map(Product::path).orElseGet(() -> ProductPath.of(text));
    }

    /** Returns the counting words of all {@code products}; all known counting words when there are no products. */
    static CountWords words(List<ProductPath> products) {
        return products.stream()
                .map(Catalogue.standard()::nearestCountWords)
                .reduce(CountWords::and)
                .orElseGet(Catalogue.standard()::countWords);
    }
}
