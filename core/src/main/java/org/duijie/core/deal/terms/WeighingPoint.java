package org.duijie.core.deal.terms;

import org.duijie.core.quantity.InvalidValueException;

/** The scale whose reading is valid for the deal. */
public enum WeighingPoint {
    /** The farm's scale: before transport. */
    FARM_SCALE,
    /** The public weighbridge near the farm: before transport. */
    WEIGHBRIDGE,
    /** The buyer's scale: after transport, when the animals have already lost weight. */
    BUYERS_SCALE;

    /** The stable code, in camel case. */
    public String code() {
        return Codes.of(this);
    }

    /**
     * Returns the constant with this {@link #code()}.
     *
     * @throws InvalidValueException when {@code code} is not one
     */
    public static WeighingPoint parse(String code) {
        return Codes.read(values(), code);
    }
}
