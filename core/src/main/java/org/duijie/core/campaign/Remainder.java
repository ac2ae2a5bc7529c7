package org.duijie.core.campaign;

import java.util.List;
import java.util.OptionalLong;
import org.duijie.core.quantity.Weight;

/**
 * The stock of all products that is still to be delivered.
 *
 * @param weight its weight today
 * @param spokenFor the part of {@code weight} that is in open deals or on the road
 * @param daysToClear the number of days until nothing is left of any product if every day delivers as much as today;
 *     empty when some product that is left was not delivered today
 */
public record Remainder(Weight weight, Weight spokenFor, OptionalLong daysToClear) {
    static Remainder of(List<ProductLine> products) {
        List<Left> left = products.stream().map(ProductLine::left).toList();
        boolean isKnown = left.stream().allMatch(each -> each.daysToClear().isPresent());
        return new Remainder(
                Volume.sum(left.stream().map(Left::volume).toList()).weight(),
                Volume.sum(left.stream().map(Left::spokenFor).toList()).weight(),
                isKnown
                        ? OptionalLong.of(left.stream()
                                .mapToLong(each -> each.daysToClear().getAsLong())
                                .max()
                                .orElse(0))
                        : OptionalLong.empty());
    }
}
