package org.duijie.core.deal;

import org.duijie.core.market.BuyerKind;
import org.duijie.core.market.Name;
import org.duijie.core.product.ProductPath;

/**
 * The parties and the product of a deal. They never change.
 *
 * @param id the deal's id
 * @param listing the listing's id
 * @param cooperative the cooperative that sells
 * @param intent the intent's id
 * @param buyer the buyer
 * @param kind the kind of buyer
 * @param product the product sold
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
