package org.duijie.core.market;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Container;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/**
 * What a buyer wants to buy (购销意向).
 *
 * @param id its name, unique within the market
 * @param buyer the buyer
 * @param kind the kind of buyer
 * @param products the products it takes, at least one; each includes everything below it in the catalogue
 * @param demand the quantity it wants
 * @param suppliers how its deliveries may be split
 * @param terms the price it pays, and the stock it accepts
 * @param window the days on which it can receive stock
 * @param at where it receives stock
 * @param container the container in which its quantities are said; empty when none is named. Market files do not hold
 *     it.
 */
public record PurchaseIntent(
        String id,
        String buyer,
        BuyerKind kind,
        List<ProductPath> products,
        Demand demand,
        SupplierLimits suppliers,
        BuyerTerms terms,
        Window window,
        Place at,
        Optional<Container> container) {

    public PurchaseIntent {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(demand, "demand");
        Objects.requireNonNull(suppliers, "suppliers");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(at, "at");
        Name.require(id);
        Name.require(buyer);
        products = List.copyOf(products);
        if (products.isEmpty()) {
            throw new InvalidValueException(Reason.EMPTY_LIST, "[]");
        }
    }

    /** Makes an intent that names no container. */
    public PurchaseIntent(
            String id,
            String buyer,
            BuyerKind kind,
            List<ProductPath> products,
            Demand demand,
            SupplierLimits suppliers,
            BuyerTerms terms,
            Window window,
            Place at) {
        this(id, buyer, kind, products, demand, suppliers, terms, window, at, Optional.empty());
    }

    /** Starts a builder of an intent with this id, 1 to 200 characters. */
    public static IntentBuilder of(String id) {
        return new IntentBuilder(id);
    }

    /** Returns whether this intent takes {@code product}. */
    public boolean takes(ProductPath product) {
        return products.stream().anyMatch(product::isUnder);
    }

    public PurchaseIntent withTerms(BuyerTerms changed) {
        return new PurchaseIntent(id, buyer, kind, products, demand, suppliers, changed, window, at, container);
    }

    public PurchaseIntent withDemand(Demand changed) {
        return new PurchaseIntent(id, buyer, kind, products, changed, suppliers, terms, window, at, container);
    }

    public PurchaseIntent withSuppliers(SupplierLimits changed) {
        return new PurchaseIntent(id, buyer, kind, products, demand, changed, terms, window, at, container);
    }

    public PurchaseIntent withWindow(Window changed) {
        return new PurchaseIntent(id, buyer, kind, products, demand, suppliers, terms, changed, at, container);
    }

    public PurchaseIntent withContainer(Optional<Container> changed) {
        return new PurchaseIntent(id, buyer, kind, products, demand, suppliers, terms, window, at, changed);
    }
}
