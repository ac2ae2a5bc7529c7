package org.duijie.core.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.duijie.core.market.Listing.Packing;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.Product;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Hidden;
import org.duijie.core.quantity.InvalidFieldsException;
import org.duijie.core.quantity.InvalidFieldsException.InvalidField;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Weight;
import org.jspecify.annotations.Nullable;

/** Reads the values given to a builder, and collects missing and refused ones, so that all are reported at once. */
final class BuilderFields {
    private static final int LONGEST_PRODUCT = 200;

    private final String subject;
    private final List<InvalidField> invalid = new ArrayList<>();
    private long unlisted;

    /** A field's value. It is given as a value, or as a text that is parsed once the counting words are known. */
    interface Entry<T> {
        /** Returns the value, or null when null was given. */
        @Nullable
        T read(CountWords words);

        /** Returns a field whose value is given. */
        static <T> Entry<T> of(@Nullable T given) {
            return words -> given;
        }

        /** Returns a field whose value is parsed or checked by {@code reader}. */
        static <A, T> Entry<T> of(@Nullable A given, Function<A, T> reader) {
            return words -> given == null ? null : reader.apply(given);
        }

        /** Returns a field whose text may have counting words. */
        static <T> Entry<T> counted(@Nullable String given, BiFunction<String, CountWords, T> reader) {
            return words -> given == null ? null : reader.apply(given, words);
        }
    }

    /** The entries of a field that takes several values, in one call or in many. */
    static final class Entries<T> {
        private final String field;
        private final List<Entry<T>> all = new ArrayList<>();
        private boolean isNull;

        Entries(String field) {
            this.field = field;
        }

        void add(Entry<T> entry) {
            all.add(entry);
        }

        <A> void addAll(A @Nullable [] some, Function<A, Entry<T>> entry) {
            addAll(some == null ? null : Arrays.asList(some), entry);
        }

        <A> void addAll(@Nullable Collection<A> some, Function<A, Entry<T>> entry) {
            if (some == null) {
                isNull = true;
            } else {
                some.forEach(each -> all.add(entry.apply(each)));
            }
        }

        /** Returns the valid values by position, and records an error for each of the others. */
        SortedMap<Integer, T> read(BuilderFields draft) {
            if (isNull) {
                draft.miss(field);
            }
            SortedMap<Integer, T> usable = new TreeMap<>();
            for (int k = 0; k < all.size(); k++) {
                int at = k;
                draft.needed(at(k), all.get(k), CountWords.COMMON).ifPresent(value -> usable.put(at, value));
            }
            return usable;
        }

        /** Returns whether {@code usable} has all the values that were given. */
        boolean areAll(SortedMap<Integer, T> usable) {
            return !isNull && usable.size() == all.size();
        }

        /** Returns the name of an entry in messages, such as {@code locks[2]}. */
        String at(int position) {
            return field + "[" + position + "]";
        }
    }

    /**
     * Starts without errors.
     *
     * @param kind what is built, such as {@code listing}
     * @param id its id; null when none was given
     */
    BuilderFields(String kind, @Nullable String id) {
        this.subject = id == null ? kind : kind + " " + id;
    }

    /** Returns the value of a required field. If it is missing or refused, records the error and returns empty. */
    <T> Optional<T> needed(String field, @Nullable Entry<T> entry, CountWords words) {
        try {
            T value = entry == null ? null : entry.read(words);
            if (value == null) {
                miss(field);
            }
            return Optional.ofNullable(value);
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
        return needed(field, entry(name), CountWords.COMMON);
    }

    /** Returns a field that is a name or an id. */
    static Entry<String> entry(@Nullable String name) {
        return Entry.of(name, BuilderFields::visible);
    }

    /** Returns {@code name} if it is valid and has no invisible character. */
    static String visible(String name) {
        return Name.require(Hidden.requireNone(name));
    }

    /** Returns the window between two required days, given by {@code from} and {@code to}. */
    Optional<Window> window(@Nullable Entry<LocalDate> from, @Nullable Entry<LocalDate> to) {
        Optional<LocalDate> first = needed("from", from, CountWords.COMMON);
        Optional<LocalDate> last = needed("to", to, CountWords.COMMON);
        return first.flatMap(start -> last.flatMap(end -> part("to", () -> new Window(start, end))));
    }

    /** Returns the stock of a listing; its kind decides which of the other fields are required. */
    Optional<Stock> stock(
            @Nullable Entry<Quantity> stock,
            @Nullable Entry<WeightRange> weights,
            @Nullable Entry<Quantity> pack,
            Optional<Packing> packing,
            CountWords words) {
        CountWords said = packing.map(each -> each.counting(words)).orElse(words);
        Optional<Quantity> stated = needed("stock", stock, said);
        boolean isWeighed = stated.filter(Weight.class::isInstance).isPresent();
        Quantity usual = isWeighed ? Stock.ByWeight.DEFAULT_PACK : SellerTerms.ONE_HEAD;
        Optional<Quantity> given = pack == null ? Optional.empty() : needed("inPacksOf", pack, words);
        Quantity each = stated.isEmpty() || packing.isEmpty()
                ? given.orElse(usual)
                : part("in", () -> packing.get().pack(stated.get(), given, usual))
                        .orElse(usual);
        if (isWeighed) {
            return stated.flatMap(total ->
                    part("inPacksOf", () -> new Stock.ByWeight(Quantity.weight(total), Quantity.weight(each))));
        }
        boolean isUnknown = stated.isEmpty() && weights == null;
        Optional<WeightRange> range = isUnknown ? Optional.empty() : needed("weighing", weights, words);
        String field = pack == null && packing.isEmpty() ? "weighing" : "inPacksOf";
        return stated.flatMap(heads -> range.flatMap(one -> part(
                field,
                () -> new Stock.ByCount(
                        Quantity.count(heads, words),
                        one,
                        Quantity.count(each, words).count()))));
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
        note(new InvalidField(field, Optional.of(refusal)));
    }

    /** Records that {@code field} is missing, once if it is repeated. */
    private void miss(String field) {
        InvalidField missing = new InvalidField(field, Optional.empty());
        if (invalid.isEmpty() || !invalid.get(invalid.size() - 1).equals(missing)) {
            note(missing);
        }
    }

    private void note(InvalidField fault) {
        if (invalid.size() < InvalidFieldsException.MOST) {
            invalid.add(fault);
        } else {
            unlisted++;
        }
    }

    /**
     * Returns the result of {@code made} if no field is missing or refused.
     *
     * @param field the field to name when it is refused
     * @throws InvalidFieldsException when the result is refused, or a field was missing or refused before
     */
    <T> T built(String field, Supplier<T> made) {
        requireSound();
        return part(field, made).orElseThrow(() -> new InvalidFieldsException(subject, invalid, unlisted));
    }

    private void requireSound() {
        if (!invalid.isEmpty()) {
            throw new InvalidFieldsException(subject, invalid, unlisted);
        }
    }

    /** Returns a field that is the range between two weights. */
    static Entry<WeightRange> range(@Nullable String least, @Nullable String most) {
        return words -> least == null || most == null ? null : new WeightRange(Weight.parse(least), Weight.parse(most));
    }

    /** Returns the product with this path, or with this Chinese or English name or alias in the standard catalogue. */
    static ProductPath product(String text) {
        if (text.length() > LONGEST_PRODUCT) {
            return ProductPath.of(text);
        }
        return Catalogue.standard().meant(text).map(Product::path).orElseGet(() -> ProductPath.of(text));
    }

    /** Returns the products of a tag of the standard catalogue, or the one that {@link #product} returns. */
    static List<ProductPath> products(String text) {
        List<Product> tagged = text.length() > LONGEST_PRODUCT
                ? List.of()
                : Catalogue.standard().tagged(text);
        return tagged.isEmpty()
                ? List.of(product(text))
                : tagged.stream().map(Product::path).toList();
    }

    /** Returns the counting words of all {@code products}; all known counting words when there are no products. */
    static CountWords words(List<ProductPath> products) {
        return products.stream()
                .map(Catalogue.standard()::nearestCountWords)
                .reduce(CountWords::and)
                .orElseGet(Catalogue.standard()::countWords);
    }
}
