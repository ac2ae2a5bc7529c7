package org.duijie.core.product;

/**
 * How long a product keeps at a storage: the shorter end of what the source gives for sound goods, well handled.
 *
 * @param days from harvest, lay or slaughter, at least 1
 * @param storage where it is kept
 * @param source the key of the source in the catalogue's list of sources, such as {@code usda}
 */
public record ShelfLife(int days, Storage storage, String source) {
    /** @throws IllegalArgumentException when {@code days} is below 1 */
    public ShelfLife {
        if (days < 1) {
            throw new IllegalArgumentException("a shelf life of " + days + " days; give at least 1");
        }
    }
}
