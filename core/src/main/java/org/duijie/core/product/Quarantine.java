package org.duijie.core.product;

import java.util.Optional;

/**
 * Whether stock needs an animal quarantine certificate (动物检疫合格证明) to leave the farm, as far as the catalogue can tell.
 *
 * <p>By article 49 of the Animal Epidemic Prevention Law (动物防疫法, 2021) and the Measures for Animal Quarantine
 * (动物检疫管理办法, order no. 7 of 2022 of the Ministry of Agriculture and Rural Affairs) live poultry and livestock need one.
 * Of aquatic animals, the Measures name only fry and other stock for breeding (水产苗种), not fish for the table. Only a
 * definite answer stops a truck; people have to check the uncertain cases.
 */
public enum Quarantine {
    /** Poultry or livestock, alive. */
    NEEDED,
    /** Under poultry or livestock, but not known to be alive. */
    LIKELY,
    /** An aquatic animal. As far as is known, fish for the table need no certificate, but fry do. */
    UNLIKELY,
    /** Not a living animal. */
    NONE;

    /** Returns the answer for the product at {@code path}; {@code form} is empty if the catalogue does not know it. */
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
