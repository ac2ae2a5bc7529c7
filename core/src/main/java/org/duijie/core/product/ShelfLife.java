package org.duijie.core.product;

/**
 * The time for which a product keeps in a kind of storage. Where the source gives a range for sound, well-handled
 * produce, it is the shorter end.
 *
 * @param days from harvest, lay or slaughter, at least 1
 * @param storage where it is kept
 * @param source the key of the source in the catalogue's list of sources, such as {@code usda}
 */
public record ShelfLife(int days, Storage storage, String source) {
    /**
     * Checks the days.
     *
     * @throws IllegalArgumentException when {@code days} is below 1
     */
    public ShelfLife {
        if (days < 1) {
            throw new IllegalArgumentException("a shelf life of " + days + " days; give at least 1");
        }
    }
}
