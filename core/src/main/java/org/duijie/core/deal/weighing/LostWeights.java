package org.duijie.core.deal.weighing;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.core.deal.terms.Refusal;
import org.duijie.core.deal.terms.Refusal.Code;
import org.duijie.core.deal.terms.Warning;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;

/**
 * Checks the stated weights of dead and rejected heads, because they lower the weight that is paid for. Each weight
 * needs a number of heads above 0 and a mean weight per head that is plausible for the load.
 */
final class LostWeights {
    /** A mean above FAR times the mean of the load, or below 1/FAR of it, is probably a slip. */
    private static final long FAR = 2;

    /** A mean above ABSURD times the mean of the load is impossible. */
    private static final long ABSURD = 5;

    private final WeighIn weighIn;

    /** Dead heads, or heads rejected for one reason. */
    private record Part(Heads heads, Weight weight) {
        Weight mean() {
            return Reading.mean(weight, heads.count());
        }

        boolean isWeighed() {
            return weight.grams() > 0;
        }
    }

    private LostWeights(WeighIn weighIn) {
        this.weighIn = weighIn;
    }

    /** Returns why a weight is impossible: it has no heads, its heads were not on the scale, or it is far too heavy. */
    static Optional<Refusal> refusal(WeighIn weighIn) {
        LostWeights lost = new LostWeights(weighIn);
        return lost.withoutHeads().or(lost::offScale).or(lost::absurd);
    }

    /** Returns a warning about the first mean that is far from the mean of the load. */
    static Optional<Warning> warning(WeighIn weighIn) {
        LostWeights lost = new LostWeights(weighIn);
        return lost.compared()
                .filter(part -> lost.isOver(part, FAR) || lost.isUnder(part))
                .findFirst()
                .map(part -> Warning.of(Warning.Code.LOST_WEIGHT_FAR, part.heads(), part.mean(), lost.mean()));
    }

    private Optional<Refusal> withoutHeads() {
        return parts().stream()
                .filter(part -> part.isWeighed() && part.heads().count() == 0)
                .findFirst()
                .map(part -> Refusal.of(Code.LOST_WITHOUT_HEADS, part.weight()));
    }

    /**
     * If heads were weighed singly, refuses weights of more lost heads than were weighed besides the accepted heads.
     */
    private Optional<Refusal> offScale() {
        if (!(weighIn.reading() instanceof Reading.HeadByHead single)) {
            return Optional.empty();
        }
        long left = single.heads().size() - weighIn.acceptedHeads().count();
        long weighed = parts().stream()
                .filter(Part::isWeighed)
                .mapToLong(part -> part.heads().count())
                .sum();
        return weighed > left
                ? Optional.of(Refusal.of(
                        Code.LOST_NOT_ON_SCALE,
                        Heads.of(weighed),
                        single.heads().size(),
                        weighIn.acceptedHeads()))
                : Optional.empty();
    }

    private Optional<Refusal> absurd() {
        return compared()
                .filter(part -> isOver(part, ABSURD))
                .findFirst()
                .map(part -> Refusal.of(Code.LOST_TOO_HEAVY, part.heads(), part.mean(), mean()));
    }

    private List<Part> parts() {
        return Stream.concat(
                        Stream.of(
                                new Part(weighIn.dead().heads(), weighIn.dead().weight())),
                        weighIn.rejections().stream().map(each -> new Part(each.heads(), each.weight())))
                .toList();
    }

    /** Returns the parts whose weight can be compared with the load; none if no scale weighed the load. */
    private Stream<Part> compared() {
        return weighIn.isEstimated() || weighIn.headsOnScale() == 0
                ? Stream.empty()
                : parts().stream()
                        .filter(part -> part.isWeighed() && part.heads().count() > 0);
    }

    private boolean isOver(Part part, long factor) {
        return ofPart(part).compareTo(ofLoad(part).multiply(BigInteger.valueOf(factor))) > 0;
    }

    private boolean isUnder(Part part) {
        return ofPart(part).multiply(BigInteger.valueOf(FAR)).compareTo(ofLoad(part)) < 0;
    }

    private BigInteger ofPart(Part part) {
        return BigInteger.valueOf(part.weight().grams()).multiply(BigInteger.valueOf(weighIn.headsOnScale()));
    }

    private BigInteger ofLoad(Part part) {
        return BigInteger.valueOf(weighIn.reading().net().grams())
                .multiply(BigInteger.valueOf(part.heads().count()));
    }

    private Weight mean() {
        return Reading.mean(weighIn.reading().net(), weighIn.headsOnScale());
    }
}
