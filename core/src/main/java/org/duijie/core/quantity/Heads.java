package org.duijie.core.quantity;

/**
 * A count of heads: animals, or packs of stock that is sold by weight.
 *
 * @param count 0 to {@link #MOST}
 */
public record Heads(long count) implements Quantity, Comparable<Heads> {
    /** The maximum count: 10¹². */
    public static final long MOST = 1_000_000_000_000L;

    public static final Heads NONE = new Heads(0);

    public Heads {
        if (count < 0) {
            throw new InvalidValueException(Reason.NEGATIVE, count + " head");
        }
        if (count > MOST) {
            throw new InvalidValueException(Reason.TOO_LARGE, count + " head", MOST + " head");
        }
    }

    public static Heads of(long count) {
        return new Heads(count);
    }

    /**
     * Reads {@code "24000 head"}.
     *
     * @throws InvalidValueException when the text is not a count in {@code words}, or not whole
     */
    public static Heads parse(String text, CountWords words) {
        Amount amount = Amount.parse(text, "24000 head");
        if (words.contains(amount.unit())) {
            return of(amount);
        }
        return words.container(amount.unit())
                .filter(container -> container.holds().isCount())
                .map(container -> (Heads) container.quantity(amount))
                .orElseThrow(() -> amount.unknownUnit(words.all()));
    }

    static Heads of(Amount amount) {
        return new Heads(amount.held(java.math.BigDecimal.ONE, "heads", MOST, n -> n + " head"));
    }

    @Override
    public long held() {
        return count;
    }

    @Override
    public int compareTo(Heads other) {
        return Long.compare(count, other.count);
    }

    /** Formats the count as in files: {@code 24000 head}. */
    @Override
    public String toString() {
        return count + " head";
    }
}
