package org.duijie.api.quote;

import java.util.NavigableSet;
import java.util.Set;
import org.duijie.core.product.ProductPath;

/**
 * Names a part of the open market.
 *
 * @param sight how exact the bids in the part are
 * @param groups the groups of products in the part, each named by its first product
 * @param others further products that no listing has yet; intents for them belong to the part too
 */
record PartKey(Sight sight, NavigableSet<ProductPath> groups, Set<ProductPath> others) {}
