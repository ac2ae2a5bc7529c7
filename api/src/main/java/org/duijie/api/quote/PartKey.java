package org.duijie.api.quote;

import java.util.NavigableSet;
import java.util.Set;
import org.duijie.core.product.ProductPath;

/**
 * Names a part of the open market.
 *
 * @param groups the groups of products, by the first product of each
 * @param others a product that no listing has yet: intents for it belong to the part too
 */
record PartKey(Sight sight, NavigableSet<ProductPath> groups, Set<ProductPath> others) {}
