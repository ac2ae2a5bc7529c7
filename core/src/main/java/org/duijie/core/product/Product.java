package org.duijie.core.product;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.core.quantity.WeightUnit;

/**
 * A product of the catalogue, or a group of products. Unknown values are empty, never zero.
 *
 * @param path its path in the catalogue
 * @param chinese its usual Chinese name
 * @param english its usual English name
 * @param aliases other names for look-ups, Chinese and English
 * @param form the state in which it is sold; empty for a group
 * @param soldBy the weight unit it is usually sold by; empty when it is sold by the head
 * @param countWords its own Chinese counting words for one head, the usual one first; words common to all products are
 *     not included
 * @param hsCode six digits of the Harmonized System, 2022 edition; empty when it depends on age, pack or variety
 * @param dressedYield its dressing yield; empty when unknown
 * @param shelfLife how long it keeps
 * @param growth how it grows
 */
public record Product(
        ProductPath path,
        String chinese,
        String english,
        List<String> aliases,
        Optional<Form> form,
        Optional<WeightUnit> soldBy,
        List<String> countWords,
        Optional<String> hsCode,
        Optional<Yield> dressedYield,
        Optional<ShelfLife> shelfLife,
        Optional<GrowthCurve> growth) {

    /**
     * Checks names and HS code.
     *
     * @throws IllegalArgumentException when a name is blank or the HS code is not six digits
     */
    public Product {
        aliases = List.copyOf(aliases);
        countWords = List.copyOf(countWords);
        if (chinese.isBlank() || english.isBlank()) {
            throw new IllegalArgumentException(path + " needs a Chinese and an English name");
        }
        if (hsCode.isPresent() && !hsCode.get().matches("[0-9]{6}")) {
            throw new IllegalArgumentException("'" + hsCode.get() + "' is not a code of six digits");
        }
    }

    /** Returns whether this is a group of products, which is not sold itself. */
    public boolean isGroup() {
        return form.isEmpty();
    }

    /** Returns whether this is the product at {@code ancestor}, or below it. */
    public boolean isUnder(ProductPath ancestor) {
        return path.isUnder(ancestor);
    }

    /** Returns the unit in which it is usually sold, as written in files: {@code jin}, {@code kg}, {@code head}. */
    public String defaultUnit() {
        return soldBy.map(WeightUnit::latin).orElse("head");
    }

    /** Returns all names for look-ups: its path, its two names, its aliases. */
    Stream<String> names() {
        return Stream.concat(Stream.of(path.slug(), chinese, english), aliases.stream());
    }
}
