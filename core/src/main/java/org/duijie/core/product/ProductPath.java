package org.duijie.core.product;

import java.util.Optional;
import java.util.regex.Pattern;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/**
 * The path of a product in the tree of products. {@code poultry/broiler} counts as under {@code poultry} and under
 * itself.
 *
 * @param slug lower-case words of {@code a-z 0-9 -}, joined by {@code /}; at most 80 characters
 */
public record ProductPath(String slug) implements Comparable<ProductPath> {
    private static final String EXAMPLE = "poultry/broiler";
    private static final int LONGEST = 80;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*");

    public ProductPath {
        if (!isPath(slug)) {
            throw new InvalidValueException(Reason.NOT_A_PRODUCT, slug, EXAMPLE);
        }
    }

    /** Returns whether {@code text} has the form of a path. */
    public static boolean isPath(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    public static ProductPath of(String slug) {
        return new ProductPath(slug);
    }

    /** Returns whether this product is {@code ancestor} or below it. */
    public boolean isUnder(ProductPath ancestor) {
        return slug.startsWith(ancestor.slug)
                && (slug.length() == ancestor.slug.length() || slug.charAt(ancestor.slug.length()) == '/');
    }

    /** Returns the path one step up: {@code poultry} for {@code poultry/broiler}. Empty at the top. */
    public Optional<ProductPath> parent() {
        int slash = slug.lastIndexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(new ProductPath(slug.substring(0, slash)));
    }

    @Override
    public int compareTo(ProductPath other) {
        return slug.compareTo(other.slug);
    }

    @Override
    public String toString() {
        return slug;
    }
}
