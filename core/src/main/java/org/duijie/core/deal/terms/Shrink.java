package org.duijie.core.deal.terms;

/**
 * The weight that animals lose on the road, and the side that bears the loss.
 *
 * <p>Broilers lose 15 to 20 ‰ in 8 to 12 hours without feed. A farm's scale weighs before that loss, a buyer's scale
 * after it. With s the shrink in per mille, the weight paid for is
 *
 * <pre>
 *                      borne by the cooperative     borne by the buyer
 * weighed before       net · (1000 − s) / 1000      net
 * weighed after        net                          net · 1000 / (1000 − s)
 * </pre>
 *
 * @param perMille grams lost per 1,000 g that leave the farm, 0 to 500
 * @param bornBy the side that bears the loss
 */
public record Shrink(int perMille, Side bornBy) {
    private static final int MOST = 500;

    /** No shrink. */
    public static final Shrink NONE = new Shrink(0, Side.COOPERATIVE);

    public Shrink {
        PerMille.require(perMille, 0, MOST);
    }

    /** Returns the numerator of the factor that converts the weight on the scale to the weight paid for. */
    public long numerator(WeighingPoint at) {
        return at != WeighingPoint.BUYERS_SCALE && bornBy == Side.COOPERATIVE ? kept() : PerMille.WHOLE;
    }

    /** Returns the denominator of that factor. */
    public long denominator(WeighingPoint at) {
        return at == WeighingPoint.BUYERS_SCALE && bornBy == Side.BUYER ? kept() : PerMille.WHOLE;
    }

    private long kept() {
        return PerMille.WHOLE - (long) perMille;
    }
}
