package org.duijie.core.deal.terms;

/**
 * What animals lose on the road, and at whose cost.
 *
 * <p>Broilers lose 15 to 20 ‰ in 8 to 12 hours without feed. A farm's scale reads before that, a buyer's after it; so
 * the weight paid for is, with s the shrink,
 *
 * <pre>
 *                      borne by the cooperative     borne by the buyer
 * weighed before       net · (1000 − s) / 1000      net
 * weighed after        net                          net · 1000 / (1000 − s)
 * </pre>
 *
 * @param perMille what is lost of 1,000 g that leave the farm; 0 to 500
 * @param bornBy at whose cost
 */
public record Shrink(int perMille, Side bornBy) {
    private static final int MOST = 500;

    /** Nothing is taken off and nothing added. */
    public static final Shrink NONE = new Shrink(0, Side.COOPERATIVE);

    public Shrink {
        PerMille.require(perMille, 0, MOST);
    }

    /** The weight paid for is the counted weight times this … */
    public long numerator(WeighingPoint at) {
        return at != WeighingPoint.BUYERS_SCALE && bornBy == Side.COOPERATIVE ? kept() : PerMille.WHOLE;
    }

    /** … over this. */
    public long denominator(WeighingPoint at) {
        return at == WeighingPoint.BUYERS_SCALE && bornBy == Side.BUYER ? kept() : PerMille.WHOLE;
    }

    private long kept() {
        return PerMille.WHOLE - (long) perMille;
    }
}
