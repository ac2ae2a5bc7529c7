package org.duijie.core.message.token;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duijie.core.quantity.SaidAmount;

/**
 * The range of weights of a live animal, in grams, from the youngest to the heaviest. It is so wide that a weight
 * outside it is never the weight of one head.
 */
public record HeadSize(BigDecimal least, BigDecimal most) {
    private static final HeadSize RABBIT = of(200, 10_000);
    private static final HeadSize BIG = of(30_000, 1_500_000);
    private static final Set<String> BIG_ONES =
            Set.of("cattle", "calf", "feeder-cattle", "dairy-cow", "buffalo", "yak", "horse", "donkey", "camel");
    private static final Map<String, HeadSize> BY_KIND =
            Map.of("poultry", of(30, 10_000), "livestock", of(2_000, 1_000_000), "aquatic", of(10, 20_000));

    /** The minimum weight of one piece of any goods that are counted, in grams. */
    public static final BigDecimal LIGHTEST = BigDecimal.valueOf(5);

    private static HeadSize of(long least, long most) {
        return new HeadSize(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }

    /** Returns the range for the first of {@code paths}; empty when that product is not an animal. */
    public static Optional<HeadSize> of(List<String> paths) {
        return paths.stream().findFirst().flatMap(HeadSize::of);
    }

    private static Optional<HeadSize> of(String path) {
        if (path.equals("livestock/rabbit")) {
            return Optional.of(RABBIT);
        }
        boolean isBig = path.startsWith("livestock/") && BIG_ONES.contains(path.split("/", 3)[1]);
        return isBig ? Optional.of(BIG) : Optional.ofNullable(BY_KIND.get(path.split("/", 2)[0]));
    }

    /** Returns whether a weight, or both ends of a range of weights, may be the weight of one head. */
    public boolean holds(SaidAmount weight) {
        BigDecimal size = weight.unit().size();
        return weight.low().multiply(size).compareTo(least) >= 0
                && weight.high().multiply(size).compareTo(most) <= 0;
    }
}
