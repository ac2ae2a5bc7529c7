package org.duijie.core.deal;

import org.duijie.core.market.BuyerKind;
import org.duijie.core.market.Name;
import org.duijie.core.product.ProductPath;

/**
 * Between whom a deal is, and of what: what never changes about it.
 *
 * @param id the deal's own
 * @param listing the listing's id
 * @param cooperative who offers it
 * @param intent the intent's id
 * @param buyer who placed it
 * @param kind what sort of buyer
 * @param product what is sold
 */
public record Subject(
        String id,
        String listing,
        String cooperative,
        String intent,
        String buyer,
        BuyerKind kind,
        ProductPath product) {
    public Subject {
        Name.require(id);
        Name.require(listing);
        Name.require(cooperative);
        Name.require(intent);
        Name.require(buyer);
    }
}
