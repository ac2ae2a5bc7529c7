package org.duijie.core.product;

import java.util.Optional;

/**
 * Whether stock needs an animal quarantine certificate (动物检疫合格证明) before it leaves the farm, so far as
 * the catalogue can tell.
 *
 * <p>By article 49 of the Animal Epidemic Prevention Law (动物防疫法, 2021) and the Measures for Animal Quarantine
 * (动物检疫管理办法, order no. 7 of 2022 of the Ministry of Agriculture and Rural Affairs) live poultry and
 * livestock do. Of what lives in water the Measures name fry and other stock for breeding (水产苗种) alone; fish
 * for the table are not among it. Only what is certain bars a truck; the rest is for people to look at.
 */
public enum Quarantine {
    /** Poultry or livestock, alive. */
    NEEDED,
    /** Stands under poultry or livestock, but the catalogue does not know it alive. */
    LIKELY,
    /** Lives in water: for the table it needs none as far as we know, as fry it does. */
    UNLIKELY,
    /** No living animal. */
    NONE;

    /** What holds for the product at {@code path}, of this form if the catalogue knows one. */
    static Quarantine of(ProductPath path, Optional<Form> form) {
        boolean isAlive = form.filter(Form.LIVE::equals).isPresent();
        if (isUnder(path, "poultry") || isUnder(path, "livestock")) {
            return isAlive ? NEEDED : LIKELY;
        }
        boolean isUnknown = form.isEmpty() && isUnder(path, "aquatic");
        return isAlive || isUnknown ? UNLIKELY : NONE;
    }

    private static boolean isUnder(ProductPath path, String group) {
        return path.isUnder(ProductPath.of(group));
    }
}
